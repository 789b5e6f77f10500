package dev.faultline.text;

import java.io.InputStream;

/**
 * An opened input.
 *
 * @param stream UTF-8 bytes with the line structure of the input; closing it closes the raw stream
 * @param encoding the outermost packing of the raw bytes
 * @param binary whether the unpacked bytes look like no text at all
 */
public record Decoded(InputStream stream, Encoding encoding, boolean binary) {}
