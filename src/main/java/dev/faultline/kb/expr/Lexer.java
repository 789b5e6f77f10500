package dev.faultline.kb.expr;

import dev.faultline.kb.expr.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Characters to tokens. */
final class Lexer {
  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String source) {
    this.source = source;
  }

  /** All tokens, the last one of kind END. */
  static List<Token> tokens(String source) throws ExpressionException {
    Lexer lexer = new Lexer(source);
    while (lexer.skipSpace()) {
      lexer.next();
    }
    lexer.add(Kind.END, source.length(), "");
    return lexer.tokens;
  }

  private boolean skipSpace() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    return at < source.length();
  }

  private void next() throws ExpressionException {
    char c = source.charAt(at);
    if (VersionReader.isDigit(c)) {
      number();
    } else if (isNameStart(c)) {
      int start = at;
      while (at < source.length() && isNamePart(source.charAt(at))) {
        at++;
      }
      add(Kind.NAME, start, source.substring(start, at));
    } else if (c == '"' || c == '\'') {
      string(c);
    } else {
      sign(c);
    }
  }

  private void string(char quote) throws ExpressionException {
    int start = at;
    int close = source.indexOf(quote, at + 1);
    if (close < 0) {
      throw new ExpressionException("this string has no closing " + quote, start + 1);
    }
    at = close + 1;
    add(Kind.STRING, start, source.substring(start + 1, close));
  }

  private void sign(char c) throws ExpressionException {
    int start = at;
    boolean withEquals = at + 1 < source.length() && source.charAt(at + 1) == '=';
    if ("=!<>".indexOf(c) >= 0 && withEquals) {
      at += 2;
    } else if ("<>+-*/()[],".indexOf(c) >= 0) {
      at++;
    } else {
      throw new ExpressionException(unexpected(c), start + 1);
    }
    add(Kind.SIGN, start, source.substring(start, at));
  }

  private static String unexpected(char c) {
    return switch (c) {
      case '=' -> "compare with '=='";
      case '!' -> "negate with 'not', compare with '!='";
      case '&' -> "write 'and'";
      case '|' -> "write 'or'";
      case '$' -> "names stand without '$' here";
      case '\u201c', '\u201d', '\u2018', '\u2019' -> "use plain quotes";
      default -> "no expression has " + (c < ' ' ? "this control character" : "'" + c + "'");
    };
  }

  /**
   * A number, or a version where three parts or a suffix show it: 12.8 is a number, 2.9.0+cu128 a
   * version.
   */
  private void number() {
    int start = at;
    int parts = 1;
    digits();
    while (at + 1 < source.length()
        && source.charAt(at) == '.'
        && VersionReader.isDigit(source.charAt(at + 1))) {
      at++;
      digits();
      parts++;
    }
    boolean version = parts > 2;
    int suffix = suffixEnd(at);
    while (suffix > at) {
      version = true;
      at = suffix;
      suffix = suffixEnd(at);
    }
    if (version
        && at + 1 < source.length()
        && source.charAt(at) == '+'
        && isNamePart(source.charAt(at + 1))) {
      at++;
      while (at < source.length() && isNamePart(source.charAt(at))) {
        at++;
      }
    } else if (!version) {
      exponent();
    }
    add(version ? Kind.VERSION : Kind.NUMBER, start, source.substring(start, at));
  }

  private void digits() {
    while (at < source.length() && VersionReader.isDigit(source.charAt(at))) {
      at++;
    }
  }

  /**
   * The end of {@code rc1}, {@code .post2}, {@code .dev20250101} at the index, or the index itself.
   */
  private int suffixEnd(int from) {
    int word = from < source.length() && source.charAt(from) == '.' ? from + 1 : from;
    int end = word;
    while (end < source.length() && Character.isLetter(source.charAt(end))) {
      end++;
    }
    boolean known =
        switch (source.substring(word, end)) {
          case "a", "alpha", "b", "beta", "rc", "post", "dev" -> true;
          default -> false;
        };
    if (!known) {
      return from;
    }
    while (end < source.length() && VersionReader.isDigit(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private void exponent() {
    if (at < source.length() && (source.charAt(at) | 0x20) == 'e') {
      int sign = at + 1;
      if (sign < source.length() && (source.charAt(sign) == '-' || source.charAt(sign) == '+')) {
        sign++;
      }
      if (sign < source.length() && VersionReader.isDigit(source.charAt(sign))) {
        at = sign;
        digits();
      }
    }
  }

  private void add(Kind kind, int start, String text) {
    tokens.add(new Token(kind, text, start + 1, at));
  }

  private static boolean isNameStart(char c) {
    return c == '_' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || VersionReader.isDigit(c) || c == '.';
  }
}
