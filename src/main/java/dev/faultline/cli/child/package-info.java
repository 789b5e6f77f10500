/**
 * A command that runs under our eyes: starts it with the terminal it would have had, passes its
 * output and our signals on, keeps a copy flowing to the matcher, and gathers what the system knows
 * of its death.
 *
 * <p>Knows nothing of entries, answers and options.
 */
package dev.faultline.cli.child;
