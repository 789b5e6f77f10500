package dev.faultline.text;

import java.io.IOException;

/** A compressed input unpacks to more than it may. The message is a sentence for the user. */
public final class InputLimitException extends IOException {
  private static final long serialVersionUID = 1L;

  InputLimitException(String message) {
    super(message);
  }
}
