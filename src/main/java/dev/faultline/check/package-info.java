/**
 * Entry files in, problems out: form, links, conditions, templates, sources, and every example run
 * through the real matcher against the whole knowledge base. {@code faultline kb check} and the
 * build run the same {@link dev.faultline.check.Checker}.
 */
package dev.faultline.check;
