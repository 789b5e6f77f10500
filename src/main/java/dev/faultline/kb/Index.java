package dev.faultline.kb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One compiled knowledge base, of which each part is read when it is asked for. Made by {@link
 * IndexCompiler}; immutable and safe for several threads.
 */
public final class Index {
  static final int MAGIC = 0x46414c54;

  /** Raised with every change of the layout: an index of another version is refused. */
  static final int VERSION = 9;

  /** Bytes of {@link #MAGIC}, {@link #VERSION} and the size of what follows. */
  static final int OPENING = 3 * Integer.BYTES;

  static final String RESOURCE = "/faultline.index";

  private final String builtOn;
  private final LiteralTable literals;
  private final IntTable ownerStarts;
  private final IntTable owners;
  private final int entries;
  private final int clues;
  private final int signatures;
  private final IntTable idTable;
  private final Parts parts;

  private Index(Store store, int headBytes) {
    ByteBuffer head = store.read(OPENING, headBytes);
    builtOn = BinaryInput.text(head);
    entries = head.getInt();
    clues = head.getInt();
    signatures = head.getInt();
    TableInput in = new TableInput(store, OPENING + headBytes);
    literals = LiteralTable.read(in);
    ownerStarts = in.table();
    owners = in.table();
    idTable = in.table();
    IntTable offsets = in.table();
    parts = new Parts(offsets, store, in.position());
  }

  /** The index that ships with the tool. */
  public static Index bundled() {
    try {
      return open(Store.bundled(RESOURCE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Index open(Store store) {
    ByteBuffer in = store.read(0, OPENING);
    if (in.getInt() != MAGIC || in.getInt() != VERSION) {
      throw new IllegalStateException("the knowledge base was built by another version; rebuild");
    }
    return new Index(store, in.getInt());
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
   * are never found. Opened anew with each call, for the rare pass that needs it.
   */
  public LiteralTable squeezedLiterals() {
    return LiteralTable.read(parts.tables(wider()));
  }

  /** The literals by what is left of them when letters were lost. Opened anew with each call. */
  public FragmentTable fragments() {
    return FragmentTable.read(parts.tables(wider() + 1));
  }

  /** Number of the part behind those of the entries, clues and signatures. */
  private int wider() {
    return 3 * entries + clues + signatures;
  }

  /** Number of signatures, clues included. */
  public int signatureCount() {
    return signatures;
  }

  /**
   * Ordinals of the signatures that require the literal: {@code from} inclusive … {@link
   * #ownersEnd} exclusive.
   */
  public int ownersStart(int literal) {
    return ownerStarts.at(literal);
  }

  public int ownersEnd(int literal) {
    return ownerStarts.at(literal + 1);
  }

  public int owner(int position) {
    return owners.at(position);
  }

  public CompiledSignature signature(int ordinal) {
    ByteBuffer in = parts.part(3 * entries + clues + ordinal);
    int owner = BinaryInput.count(in);
    boolean clue = in.get() != 0;
    int number = BinaryInput.count(in);
    boolean block = in.get() != 0;
    int within = BinaryInput.count(in);
    String where = BinaryInput.text(in);
    int groups = BinaryInput.count(in);
    List<String> names = new ArrayList<>(groups);
    List<CaptureType> types = new ArrayList<>(groups);
    for (int i = 0; i < groups; i++) {
      names.add(BinaryInput.text(in));
      types.add(CAPTURE_TYPES[in.get()]);
    }
    Program program = Program.read(in);
    SignaturePattern pattern = new SignaturePattern(program.regex(), names, types);
    return new CompiledSignature(owner, clue, number, pattern, block, within, where, program);
  }

  private static final CaptureType[] CAPTURE_TYPES = CaptureType.values();

  public int entryCount() {
    return entries;
  }

  public EntryHead head(int entry) {
    return head(parts.part(entry));
  }

  /** The heads of all entries: two thousand reads of one take longer than a diagnosis. */
  public List<EntryHead> heads() {
    ByteBuffer in = parts.parts(0, entries);
    List<EntryHead> heads = new ArrayList<>(entries);
    for (int i = 0; i < entries; i++) {
      heads.add(head(in));
    }
    return heads;
  }

  private static EntryHead head(ByteBuffer in) {
    String id = BinaryInput.text(in);
    String title = BinaryInput.text(in);
    String summary = BinaryInput.text(in);
    Entry.Role role = Entry.Role.values()[in.get()];
    Entry.Severity severity = Entry.Severity.values()[in.get()];
    int count = BinaryInput.count(in);
    List<String> aka = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      aka.add(BinaryInput.text(in));
    }
    return new EntryHead(id, title, summary, role, severity, aka);
  }

  /**
   * By entry, the signatures' patterns as it has them: what it looks like, without reading it all.
   */
  public List<List<String>> patterns() {
    ByteBuffer in = parts.parts(2 * entries, 3 * entries);
    List<List<String>> all = new ArrayList<>(entries);
    for (int i = 0; i < entries; i++) {
      int count = BinaryInput.count(in);
      List<String> patterns = new ArrayList<>(count);
      for (int k = 0; k < count; k++) {
        patterns.add(BinaryInput.text(in));
      }
      all.add(patterns);
    }
    return all;
  }

  public String id(int entry) {
    return BinaryInput.text(parts.part(entry));
  }

  /**
   * Ordinal of the entry with this id, or that carries it as a former one; -1 when there is none.
   */
  public int find(String id) {
    int former = -1;
    int mask = idTable.size() - 1;
    for (int slot = id.hashCode() & mask; idTable.at(slot) >= 0; slot = slot + 1 & mask) {
      int entry = idTable.at(slot);
      EntryHead head = head(entry);
      if (head.id().equals(id)) {
        return entry;
      }
      if (head.aka().contains(id) && (former < 0 || entry < former)) {
        former = entry;
      }
    }
    return former;
  }

  /** The categories, sorted. */
  public Set<String> categories() {
    Set<String> categories = new TreeSet<>();
    for (int i = 0; i < entries; i++) {
      String id = id(i);
      categories.add(id.substring(0, id.indexOf('/')));
    }
    return categories;
  }

  /** An entry; examples are not part of it. */
  public Entry entry(int ordinal) {
    return compiled(ordinal).entry();
  }

  /** An entry with its compiled conditions. */
  public CompiledEntry compiled(int ordinal) {
    return CompiledEntry.read(id(ordinal), parts.part(entries + ordinal));
  }

  /** Facts-reading clue with this ordinal. */
  public Clue clue(int ordinal) {
    String name = "clue " + ordinal;
    try {
      return ClueReader.clue(JsonTree.read(parts.part(3 * entries + ordinal), name));
    } catch (KbException e) {
      throw new IllegalStateException("the compiled " + name + " is damaged; rebuild", e);
    }
  }
}
