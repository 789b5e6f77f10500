/**
 * What helped on this machine: a small store of outcomes that never leaves it. Outcomes in, and
 * sentences for later diagnoses of the same fault out. Knows where its files lie from whoever opens
 * it, and nothing of commands and terminals.
 */
package dev.faultline.cli.history;
