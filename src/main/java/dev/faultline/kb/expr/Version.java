package dev.faultline.kb.expr;

import java.util.Arrays;

/**
 * A version as Python packages, drivers and toolkits write them: {@code 2.9.0+cu128}, {@code
 * 0.6.3.post1}, {@code 535.183.01}, {@code 6.8.0-45-generic}.
 *
 * <p>The order is PEP 440's, with two additions: a {@code +local} suffix and a distribution's
 * {@code -revision} count only when both sides have one. That makes {@code 2.9.0+cu128} equal to
 * both {@code 2.9.0} and {@code 2.9}, as an author means it, and the relation not transitive: this
 * is no {@link Comparable}.
 */
public final class Version implements Value {
  /**
   * In a stage: before every pre-release, since a bare {@code dev} build precedes the first alpha.
   */
  static final int STAGE_DEV = 0;

  /** In a stage: no pre-release. */
  static final int STAGE_RELEASE = 4;

  /** In a number: not there. */
  static final long NONE = -1;

  private final String text;
  private final long[] release;
  private final int stage;
  private final long stageNumber;
  private final long post;
  private final long dev;
  private final long revision;
  private final String local;

  Version(VersionReader read) {
    this.text = read.text;
    this.release = read.release;
    boolean bareDev = read.stage == STAGE_RELEASE && read.post == NONE && read.dev != NONE;
    this.stage = bareDev ? STAGE_DEV : read.stage;
    this.stageNumber = read.stageNumber;
    this.post = read.post;
    // A dev build comes before what it leads to: "not there" is the largest number here.
    this.dev = read.dev == NONE ? Long.MAX_VALUE : read.dev;
    this.revision = read.revision;
    this.local = read.local;
  }

  /**
   * Reads a version; null when the text does not begin with a number (after an optional {@code v}).
   */
  public static Version parse(String text) {
    VersionReader reader = new VersionReader(text);
    return reader.read() ? new Version(reader) : null;
  }

  /** As written. */
  public String text() {
    return text;
  }

  /** The part at the index, 0 where the version is shorter. */
  public long part(int index) {
    return index < release.length ? release[index] : 0;
  }

  /** Negative, zero or positive as this version is older, equal or newer. */
  public int order(Version other) {
    int parts = Math.max(release.length, other.release.length);
    for (int i = 0; i < parts; i++) {
      if (part(i) != other.part(i)) {
        return Long.compare(part(i), other.part(i));
      }
    }
    int order = Integer.compare(stage, other.stage);
    order = order != 0 ? order : Long.compare(stageNumber, other.stageNumber);
    order = order != 0 ? order : Long.compare(post, other.post);
    order = order != 0 ? order : Long.compare(dev, other.dev);
    if (order == 0 && revision != NONE && other.revision != NONE) {
      order = Long.compare(revision, other.revision);
    }
    if (order == 0 && !local.isEmpty() && !other.local.isEmpty()) {
      order = orderLocal(local, other.local);
    }
    return order;
  }

  /** PEP 440: segment by segment, numbers above words, a longer one above its beginning. */
  private static int orderLocal(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int endA = VersionReader.segmentEnd(a, i);
      int endB = VersionReader.segmentEnd(b, j);
      int order = orderSegment(a.substring(i, endA), b.substring(j, endB));
      if (order != 0) {
        return order;
      }
      i = endA + 1;
      j = endB + 1;
    }
    return Integer.compare(Math.max(0, a.length() - i), Math.max(0, b.length() - j));
  }

  private static int orderSegment(String a, String b) {
    boolean numberA = VersionReader.isNumber(a);
    boolean numberB = VersionReader.isNumber(b);
    if (numberA && numberB) {
      return Long.compare(
          VersionReader.number(a, 0, a.length()), VersionReader.number(b, 0, b.length()));
    }
    if (numberA != numberB) {
      return numberA ? 1 : -1;
    }
    return a.compareToIgnoreCase(b);
  }

  /** The same text; use {@link #order} to compare meaning. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Version version && text.equals(version.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "Version[" + text + " " + Arrays.toString(release) + "]";
  }
}
