/**
 * The knowledge base: entry files in, immutable records and a compiled index out.
 *
 * <p>{@link dev.faultline.kb.EntryReader} turns one file into an {@link dev.faultline.kb.Entry};
 * {@link dev.faultline.kb.IndexCompiler} turns a directory into an {@link dev.faultline.kb.Index}
 * that holds signatures and literals and parses an entry's body only when it is asked for. Knows
 * nothing of logs, machines or terminals.
 */
package dev.faultline.kb;
