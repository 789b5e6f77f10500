package dev.faultline.render;

/** A piece of a line with one look; {@code text} is as it came, {@link Page} makes it safe. */
record Span(Look look, String text) {

  static Span of(String text) {
    return new Span(Look.PLAIN, text);
  }

  static Span bold(String text) {
    return new Span(Look.BOLD, text);
  }

  static Span dim(String text) {
    return new Span(Look.DIM, text);
  }
}
