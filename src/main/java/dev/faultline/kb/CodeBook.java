package dev.faultline.kb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All families of codes, and what a number or a name means in them. */
public final class CodeBook {
  static final String RESOURCE = "/faultline.codes";

  private static final String EXIT = "exit";
  private static final String SIGNAL = "signal";

  private static final long TWO_TO_31 = 0x8000_0000L;
  private static final long TWO_TO_32 = 0x1_0000_0000L;

  /** HRESULT_FROM_WIN32: severity 1, facility 7, the Windows error in the low 16 bits. */
  private static final long FACILITY_WIN32 = 0x8007_0000L;

  /** Shells report a signal n as 128 + n; Linux has 64 signals. */
  private static final int SIGNAL_BASE = 128;

  /** A shorter end of a name fits too much. */
  private static final int SHORTEST_SUFFIX = 8;

  private final List<CodeFamily> families;

  CodeBook(List<CodeFamily> families) {
    this.families = List.copyOf(families);
  }

  /** The codes that the tool brings along. */
  public static CodeBook bundled() throws IOException {
    try {
      return new CodeBook(CodeReader.readAll(Store.readBundled(RESOURCE), RESOURCE));
    } catch (KbException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** All families as one file, for the build. Broken files end it. */
  static byte[] compile(Path directory) throws IOException, KbException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String before = "{";
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        byte[] json = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        String slug = name.substring(0, name.length() - ".json".length());
        CodeReader.read(slug, json, file.toString());
        out.writeBytes((before + '"' + slug + "\":").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(json);
        before = ",";
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.write('}');
    return out.toByteArray();
  }

  public List<CodeFamily> families() {
    return families;
  }

  /**
   * What the typed text means, the most likely first: by name, or by number in the families that
   * its words name, or else in all.
   *
   * @return empty when nothing is known
   */
  public List<CodeMatch> find(String typed) {
    CodeQuery query = CodeQuery.parse(typed);
    List<CodeMatch> named = named(query, false);
    if (!named.isEmpty() || query.numbers().isEmpty()) {
      return sorted(named);
    }
    List<CodeFamily> asked = asked(query);
    List<CodeMatch> found = new ArrayList<>();
    for (long number : query.numbers()) {
      for (CodeFamily family : families) {
        if (asked.contains(family)) {
          addIn(family, number, found);
        }
      }
      if (!found.isEmpty()) {
        break;
      }
    }
    if (found.isEmpty()) {
      addSignal(query.numbers().get(0), found);
    }
    return sorted(found);
  }

  /** The families that the words name, or all where they name none. */
  private List<CodeFamily> asked(CodeQuery query) {
    List<CodeFamily> asked = new ArrayList<>();
    boolean exit = false;
    for (CodeFamily family : families) {
      if (query.says(family.words())) {
        asked.add(family);
        exit |= family.slug().equals(EXIT);
      }
    }
    for (CodeFamily family : families) {
      // Python's subprocess says "returned non-zero exit status -9".
      if (exit && family.slug().equals(SIGNAL) && query.numbers().get(0) < 0) {
        asked.add(family);
      }
    }
    return asked.isEmpty() ? families : asked;
  }

  /** Codes whose name ends so: {@code ErrorDeviceLost} is {@code VK_ERROR_DEVICE_LOST}. */
  public List<CodeMatch> findByEnd(String typed) {
    return sorted(named(CodeQuery.parse(typed), true));
  }

  private List<CodeMatch> named(CodeQuery query, boolean byEnd) {
    List<CodeMatch> found = new ArrayList<>();
    for (CodeFamily family : families) {
      for (Code code : family.codes()) {
        // An exit status borrows its name from the signal.
        if (!family.slug().equals(EXIT) && isNamed(code, query.names(), byEnd)) {
          found.add(new CodeMatch(family, code, family.notation(code.value()), null));
        }
      }
    }
    return found;
  }

  private static boolean isNamed(Code code, List<String> names, boolean byEnd) {
    if (code.name() == null) {
      return false;
    }
    for (String name : names) {
      if (fits(code.name(), name, byEnd)) {
        return true;
      }
      for (String alias : code.aliases()) {
        if (fits(alias, name, byEnd)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean fits(String known, String name, boolean byEnd) {
    String bare = CodeQuery.bare(known);
    return byEnd ? name.length() >= SHORTEST_SUFFIX && bare.endsWith(name) : bare.equals(name);
  }

  private void addIn(CodeFamily family, long number, List<CodeMatch> found) {
    String shown = Long.toString(number);
    Code plain = family.find(number);
    if (plain != null) {
      found.add(new CodeMatch(family, plain, family.notation(number), null));
      return;
    }
    long other = otherSign(number);
    Code wrapped = other == number ? null : family.find(other);
    if (wrapped != null) {
      String note = shown + " is " + family.notation(other) + " in 32 bits";
      found.add(new CodeMatch(family, wrapped, family.notation(other), note));
      return;
    }
    Code negated = family.negated() && number < 0 ? family.find(-number) : null;
    if (negated != null) {
      String note = shown + " stands for " + family.title().toLowerCase() + " " + -number;
      found.add(new CodeMatch(family, negated, shown, note));
    }
    long unsigned = number < 0 ? other : number;
    if (family.slug().equals("windows") && (unsigned & ~0xFFFFL) == FACILITY_WIN32) {
      Code inside = family.find(unsigned & 0xFFFF);
      if (inside != null) {
        String note = "the last four digits of this HRESULT are Windows error " + inside.value();
        found.add(new CodeMatch(family, inside, Long.toString(inside.value()), note));
      }
    }
  }

  /** The same 32 bits read with or without sign; the number itself when there is no other. */
  private static long otherSign(long number) {
    if (number < 0 && number >= -TWO_TO_31) {
      return number + TWO_TO_32;
    }
    return number >= TWO_TO_31 && number < TWO_TO_32 ? number - TWO_TO_32 : number;
  }

  private void addSignal(long number, List<CodeMatch> found) {
    for (CodeFamily family : families) {
      Code signal = family.slug().equals(SIGNAL) ? family.find(number - SIGNAL_BASE) : null;
      if (signal != null) {
        String note = "exit status " + number + " is 128 + signal " + signal.value();
        found.add(new CodeMatch(family, signal, Long.toString(signal.value()), note));
      }
    }
  }

  private static List<CodeMatch> sorted(List<CodeMatch> found) {
    found.sort(
        Comparator.comparing((CodeMatch m) -> !m.code().common())
            .thenComparingInt(m -> m.family().rank()));
    return found;
  }
}
