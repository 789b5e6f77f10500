/**
 * The command line: commands, options, exit status, wiring. The only room that reads standard
 * input, writes to the terminal or ends the process; everything below takes and gives values.
 */
package dev.faultline.cli;
