package dev.faultline.render;

/** Puts looks on text, or does not. The only place where an escape sequence is made. */
final class Style {
  private final boolean on;

  Style(boolean on) {
    this.on = on;
  }

  void append(StringBuilder line, Look look, String text) {
    if (!on || look == Look.PLAIN || text.isBlank()) {
      line.append(text);
    } else {
      line.append("\u001b[").append(look.code()).append('m').append(text).append("\u001b[0m");
    }
  }
}
