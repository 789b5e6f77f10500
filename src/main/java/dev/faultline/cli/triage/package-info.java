/**
 * Many logs: which files the user's words mean, what is in each of them, and the counts of all.
 *
 * <p>Takes the matching of one log as a function; knows nothing of options, formats and terminals.
 */
package dev.faultline.cli.triage;
