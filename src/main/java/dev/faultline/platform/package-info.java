/** Placeholder. */
package dev.faultline.platform;
