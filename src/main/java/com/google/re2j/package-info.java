/**
 * One class of ours in RE2/J's own package: {@link com.google.re2j.ProgramExport} reads the program
 * that RE2/J compiles a pattern to, which RE2/J keeps package-private, so that the build can write
 * it into the index. Used when an index is made, never on the way to an answer from the bundled
 * one.
 */
package com.google.re2j;
