/** Placeholder. */
package dev.faultline.check;
