package dev.faultline.kb;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One compiled knowledge base: literals, signatures and heads at once, an entry's body only when it
 * is asked for. Made by {@link IndexCompiler}; immutable and safe for several threads.
 */
public final class Index {
  static final int MAGIC = 0x46414c54;

  /** Raised with every change of the layout: an index of another version is refused. */
  static final int VERSION = 1;

  static final String RESOURCE = "/faultline.index";
  static final String BODIES = "/faultline.entries";

  /**
   * Set by the launcher to the directory where both lie as files: looking into a jar from Java
   * loads some eighty classes more.
   */
  static final String DIRECTORY = "faultline.lib";

  private final String builtOn;
  private final LiteralTable literals;
  private final int[] ownerStarts;
  private final int[] owners;
  private final ByteBuffer signatures;
  private final int[] signatureOffsets;
  private final ByteBuffer heads;
  private final int[] headOffsets;
  private final int[] bodyOffsets;
  private final byte[] bodies;

  private Index(ByteBuffer in, byte[] bodies) {
    builtOn = text(in);
    literals = LiteralTable.read(in);
    ownerStarts = LiteralTable.ints(in);
    owners = LiteralTable.ints(in);
    signatureOffsets = LiteralTable.ints(in);
    signatures = section(in);
    headOffsets = LiteralTable.ints(in);
    heads = section(in);
    bodyOffsets = LiteralTable.ints(in);
    this.bodies = bodies;
  }

  /** The index that ships with the tool. */
  public static Index bundled() {
    try (InputStream in = bundledFile(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the tool was built without its knowledge base");
      }
      return open(in.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream bundledFile(String name) throws IOException {
    String directory = System.getProperty(DIRECTORY);
    return directory == null
        ? Index.class.getResourceAsStream(name)
        : new FileInputStream(directory + name);
  }

  /**
   * @param bodies the entries' bodies, or null to read them from the class path one by one
   */
  static Index open(byte[] index, byte[] bodies) {
    ByteBuffer in = ByteBuffer.wrap(index);
    if (in.getInt() != MAGIC || in.getInt() != VERSION) {
      throw new IllegalStateException("the knowledge base was built by another version; rebuild");
    }
    return new Index(in, bodies);
  }

  private static ByteBuffer section(ByteBuffer in) {
    int length = in.getInt();
    ByteBuffer section = in.slice(in.position(), length);
    in.position(in.position() + length);
    return section;
  }

  static String text(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * ISO day of the newest {@code verified.on} among the entries; empty for an empty knowledge base.
   */
  public String date() {
    return builtOn;
  }

  public LiteralTable literals() {
    return literals;
  }

  /**
   * The literals without their white space, under the same ordinals; those that become too short
   * are never found. Made anew with each call, for the rare pass that needs it.
   */
  public LiteralTable squeezedLiterals() {
    List<String> squeezed = new ArrayList<>(literals.size());
    for (int i = 0; i < literals.size(); i++) {
      squeezed.add(new String(literals.literal(i), StandardCharsets.US_ASCII).replace(" ", ""));
    }
    return LiteralTable.build(squeezed, GramFrequencies.NONE);
  }

  /** Number of signatures, clues included. */
  public int signatureCount() {
    return signatureOffsets.length;
  }

  /**
   * Ordinals of the signatures that require the literal: {@code from} inclusive … {@link
   * #ownersEnd} exclusive.
   */
  public int ownersStart(int literal) {
    return ownerStarts[literal];
  }

  public int ownersEnd(int literal) {
    return ownerStarts[literal + 1];
  }

  public int owner(int position) {
    return owners[position];
  }

  public CompiledSignature signature(int ordinal) {
    ByteBuffer in = signatures.duplicate().position(signatureOffsets[ordinal]);
    int owner = in.getInt();
    boolean clue = in.getInt() != 0;
    int number = in.getInt();
    boolean block = in.getInt() != 0;
    int within = in.getInt();
    String where = text(in);
    String regex = text(in);
    int groups = in.getInt();
    List<String> names = new ArrayList<>(groups);
    List<CaptureType> types = new ArrayList<>(groups);
    for (int i = 0; i < groups; i++) {
      names.add(text(in));
      types.add(CAPTURE_TYPES[in.getInt()]);
    }
    SignaturePattern pattern = new SignaturePattern(regex, names, types);
    return new CompiledSignature(owner, clue, number, pattern, block, within, where);
  }

  private static final CaptureType[] CAPTURE_TYPES = CaptureType.values();

  public int entryCount() {
    return headOffsets.length;
  }

  public EntryHead head(int entry) {
    ByteBuffer in = heads.duplicate().position(headOffsets[entry]);
    String id = text(in);
    String title = text(in);
    String summary = text(in);
    Entry.Role role = Entry.Role.values()[in.getInt()];
    Entry.Severity severity = Entry.Severity.values()[in.getInt()];
    int count = in.getInt();
    List<String> aka = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      aka.add(text(in));
    }
    return new EntryHead(id, title, summary, role, severity, aka);
  }

  public String id(int entry) {
    return text(heads.duplicate().position(headOffsets[entry]));
  }

  /**
   * Ordinal of the entry with this id, or that carries it as a former one; -1 when there is none.
   */
  public int find(String id) {
    for (int i = 0; i < headOffsets.length; i++) {
      if (id(i).equals(id)) {
        return i;
      }
    }
    for (int i = 0; i < headOffsets.length; i++) {
      if (head(i).aka().contains(id)) {
        return i;
      }
    }
    return -1;
  }

  /** The categories, sorted. */
  public Set<String> categories() {
    Set<String> categories = new TreeSet<>();
    for (int i = 0; i < headOffsets.length; i++) {
      String id = id(i);
      categories.add(id.substring(0, id.indexOf('/')));
    }
    return categories;
  }

  /** Parses the body of an entry; examples are not part of it. */
  public Entry entry(int ordinal) {
    String id = id(ordinal);
    try {
      byte[] body = body(ordinal);
      return EntryReader.read(id, body, id);
    } catch (KbException e) {
      throw new IllegalStateException("the compiled entry " + id + " is damaged; rebuild", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Facts-reading clue with this ordinal. */
  public Clue clue(int ordinal) {
    String name = "clue " + ordinal;
    try {
      return ClueReader.readOne(body(headOffsets.length + ordinal), name);
    } catch (KbException e) {
      throw new IllegalStateException("the compiled " + name + " is damaged; rebuild", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] body(int number) throws IOException {
    int from = bodyOffsets[number];
    byte[] body = new byte[bodyOffsets[number + 1] - from];
    if (bodies != null) {
      System.arraycopy(bodies, from, body, 0, body.length);
      return body;
    }
    try (InputStream in = bundledFile(BODIES)) {
      in.skipNBytes(from);
      if (in.readNBytes(body, 0, body.length) != body.length) {
        throw new IOException("the compiled knowledge base is cut short; rebuild");
      }
      return body;
    }
  }
}
