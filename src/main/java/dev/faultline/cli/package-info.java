/** Placeholder. */
package dev.faultline.cli;
