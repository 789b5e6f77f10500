/** Placeholder. */
package dev.faultline.render;
