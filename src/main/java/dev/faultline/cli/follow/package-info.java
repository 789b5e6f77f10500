/**
 * A text that grows: bytes as they come, from a file that is rotated, truncated or not there yet,
 * or from a pipe.
 *
 * <p>Knows nothing of faults.
 */
package dev.faultline.cli.follow;
