/** Placeholder. */
package dev.faultline.advise;
