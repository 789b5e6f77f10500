package dev.faultline.kb;

import com.google.re2j.PatternSyntaxException;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns a knowledge-base directory ({@code entries/}, {@code facts/}, {@code corpus/healthy/}) into
 * an {@link Index}. The build runs it over {@code kb/}; the tool runs it over the user's own
 * directories.
 */
public final class IndexCompiler {
  private final List<KbException> problems = new ArrayList<>();
  private final GramFrequencies ordinary;
  private final GramFrequencies met;
  private final List<Entry> entries = new ArrayList<>();
  private final List<byte[]> bodies = new ArrayList<>();
  private final List<byte[]> clues = new ArrayList<>();
  private final Map<String, List<Integer>> owners = new LinkedHashMap<>();
  private final List<byte[]> signatures = new ArrayList<>();
  private String newest = "";

  /**
   * @param pastes lines of failures, told from those of good runs
   */
  private IndexCompiler(Path directory, List<String> pastes) throws IOException {
    this.ordinary = GramFrequencies.of(directory.resolve("corpus/healthy"));
    this.met = pastes.isEmpty() ? ordinary : ordinary.and(pastes);
  }

  /** Result of a compilation: the index, and the broken files that are not in it. */
  public record Compiled(Index index, List<KbException> problems) {}

  /**
   * Compiles a directory. Broken files are left out and reported.
   *
   * @throws IOException when the directory cannot be read
   */
  public static Compiled compile(Path directory) throws IOException {
    IndexCompiler compiler = new IndexCompiler(directory, List.of());
    compiler.read(directory);
    ByteArrayOutputStream index = new ByteArrayOutputStream();
    compiler.write(index);
    return new Compiled(Index.open(Store.of(index.toByteArray())), compiler.problems);
  }

  /**
   * Build step: {@code IndexCompiler KB_DIRECTORY OUTPUT_DIRECTORY}. Fails on the first broken
   * file, naming all.
   *
   * @param args the two directories
   */
  public static void main(String[] args) throws IOException, KbException {
    Path kb = Path.of(args[0]);
    // Frames of a traceback are in no good run: what is needed of a match should rather be the
    // error's own words. The
    // bundled base is worth reading twice for that.
    IndexCompiler compiler = new IndexCompiler(kb, exampleLines(kb));
    compiler.read(kb);
    if (!compiler.problems.isEmpty()) {
      for (KbException problem : compiler.problems) {
        System.err.println(problem.getMessage());
      }
      throw compiler.problems.get(0);
    }
    Path out = Path.of(args[1]);
    Files.createDirectories(out);
    Path index = out.resolve(Index.RESOURCE.substring(1));
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(index))) {
      compiler.write(file);
    }
    Files.write(out.resolve(CodeBook.RESOURCE.substring(1)), CodeBook.compile(kb.resolve("codes")));
  }

  private static List<String> exampleLines(Path directory) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : entryFiles(directory)) {
      try {
        byte[] json = Files.readAllBytes(file);
        Entry entry = EntryReader.read(idOf(directory, file), json, file.toString());
        entry.examples().forEach(example -> lines.addAll(example.log()));
      } catch (KbException e) {
        continue; // reported with all the others when it is compiled
      }
    }
    return lines;
  }

  /** Entry files below {@code directory/entries}, sorted by path. */
  public static List<Path> entryFiles(Path directory) throws IOException {
    return jsonFiles(directory.resolve("entries"));
  }

  /** The id that an entry file's place gives it. */
  public static String idOf(Path directory, Path file) {
    String path = directory.resolve("entries").relativize(file).toString().replace('\\', '/');
    return path.substring(0, path.length() - ".json".length());
  }

  private static List<Path> jsonFiles(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(f -> f.toString().endsWith(".json") && Files.isRegularFile(f))
          .sorted()
          .toList();
    }
  }

  private void read(Path directory) throws IOException {
    for (Path file : entryFiles(directory)) {
      try {
        addEntry(idOf(directory, file), Files.readAllBytes(file), file.toString());
      } catch (KbException e) {
        problems.add(e);
      }
    }
    for (Path file : jsonFiles(directory.resolve("facts"))) {
      try {
        for (JsonTree clue : ClueReader.read(Files.readAllBytes(file), file.toString())) {
          Signature signature = ClueReader.clue(clue).signature();
          KbPlace place = new KbPlace(file.toString(), "/clues");
          add(compile(clues.size(), true, 0, signature, place));
          BinaryOutput body = new BinaryOutput();
          clue.write(body, Set.of());
          clues.add(body.toByteArray());
        }
      } catch (KbException e) {
        problems.add(e);
      }
    }
  }

  private record KbPlace(String file, String pointer) {
    KbException problem(String text) {
      return new KbException(file, pointer, text);
    }
  }

  private void addEntry(String id, byte[] json, String file) throws KbException {
    if (id.indexOf('/') <= 0 || id.indexOf('/') != id.lastIndexOf('/')) {
      throw new KbException(file, "", "an entry lies in entries/<category>/<slug>.json");
    }
    JsonTree tree = JsonText.parse(json, 0, json.length, file);
    Entry entry = EntryReader.read(id, tree);
    byte[] body;
    try {
      body = CompiledEntry.write(entry, tree);
    } catch (PatternSyntaxException e) {
      throw new KbException(file, "", "requires and unless are RE2 patterns: " + e.getMessage());
    }
    List<Ready> ready = new ArrayList<>();
    for (int i = 0; i < entry.signatures().size(); i++) {
      KbPlace place = new KbPlace(file, "/signatures/" + i + "/pattern");
      ready.add(compile(entries.size(), false, i, entry.signatures().get(i), place));
    }
    // All or none: the next entry would answer for a signature whose own entry is refused.
    for (Ready signature : ready) {
      add(signature);
    }
    entries.add(entry);
    bodies.add(body);
    if (entry.verified() != null && entry.verified().on().compareTo(newest) > 0) {
      newest = entry.verified().on();
    }
  }

  /**
   * A signature that has no fault.
   *
   * @param literals one of them is in every match
   * @param bytes what {@link Index#signature} reads
   */
  private record Ready(List<String> literals, byte[] bytes) {}

  private Ready compile(int owner, boolean clue, int number, Signature signature, KbPlace place)
      throws KbException {
    SignaturePattern pattern = SignatureCompiler.compile(signature.pattern(), place::problem);
    List<String> literals = SignatureCompiler.literals(pattern, ordinary, met, place::problem);
    BinaryOutput out = new BinaryOutput();
    out.putCount(owner);
    out.putByte((byte) (clue ? 1 : 0));
    out.putCount(number);
    out.putByte((byte) (signature.block() ? 1 : 0));
    out.putCount(signature.within());
    out.putText(signature.where());
    out.putCount(pattern.names().size());
    for (int i = 0; i < pattern.names().size(); i++) {
      out.putText(pattern.names().get(i));
      out.putByte((byte) pattern.types().get(i).ordinal());
    }
    Program.compile(pattern.regex()).write(out);
    return new Ready(literals, out.toByteArray());
  }

  private void add(Ready signature) {
    for (String literal : signature.literals()) {
      owners.computeIfAbsent(literal, k -> new ArrayList<>()).add(signatures.size());
    }
    signatures.add(signature.bytes());
  }

  private void write(OutputStream out) throws IOException {
    List<byte[]> parts = parts();
    BinaryOutput head = new BinaryOutput();
    head.putText(newest);
    head.putInt(entries.size());
    head.putInt(clues.size());
    head.putInt(signatures.size());
    BinaryOutput tables = new BinaryOutput();
    tables.putInt(Index.MAGIC);
    tables.putInt(Index.VERSION);
    tables.putInt(head.size());
    tables.append(head.toByteArray());
    LiteralArranger.write(literals(), ordinary, tables);
    writeOwners(tables);
    tables.putInts(idTable());
    tables.putInts(offsets(parts));
    out.write(tables.toByteArray());
    for (byte[] part : parts) {
      out.write(part);
    }
  }

  private List<String> literals() {
    return List.copyOf(owners.keySet());
  }

  /** What is read one by one, in the order that {@link Index} counts on. */
  private List<byte[]> parts() {
    List<byte[]> parts = new ArrayList<>();
    for (Entry entry : entries) {
      parts.add(head(entry));
    }
    parts.addAll(bodies);
    for (Entry entry : entries) {
      parts.add(patterns(entry));
    }
    parts.addAll(clues);
    parts.addAll(signatures);
    parts.add(squeezed(literals()));
    parts.add(fragments(literals()));
    return parts;
  }

  private static int[] offsets(List<byte[]> parts) {
    int[] offsets = new int[parts.size() + 1];
    for (int i = 0; i < parts.size(); i++) {
      offsets[i + 1] = offsets[i] + parts.get(i).length;
    }
    return offsets;
  }

  /** Open addressing over the hashes of all ids, former ones too, at most half full. */
  private int[] idTable() {
    int count = 0;
    for (Entry entry : entries) {
      count += 1 + entry.aka().size();
    }
    int[] table = new int[Integer.highestOneBit(count * 2 + 1) * 2];
    Arrays.fill(table, -1);
    for (int i = 0; i < entries.size(); i++) {
      put(table, entries.get(i).id(), i);
      for (String former : entries.get(i).aka()) {
        put(table, former, i);
      }
    }
    return table;
  }

  private static void put(int[] table, String id, int entry) {
    int slot = id.hashCode() & table.length - 1;
    while (table[slot] >= 0) {
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = entry;
  }

  private void writeOwners(BinaryOutput out) {
    int[] starts = new int[owners.size() + 1];
    List<Integer> flat = new ArrayList<>();
    int i = 0;
    for (List<Integer> list : owners.values()) {
      flat.addAll(list);
      starts[++i] = flat.size();
    }
    out.putInts(starts);
    out.putInts(flat.stream().mapToInt(Integer::intValue).toArray());
  }

  private static byte[] head(Entry entry) {
    BinaryOutput out = new BinaryOutput();
    out.putText(entry.id());
    out.putText(entry.title());
    out.putText(entry.summary());
    out.putByte((byte) entry.role().ordinal());
    out.putByte((byte) entry.severity().ordinal());
    out.putCount(entry.aka().size());
    for (String aka : entry.aka()) {
      out.putText(aka);
    }
    return out.toByteArray();
  }

  private static byte[] patterns(Entry entry) {
    BinaryOutput out = new BinaryOutput();
    out.putCount(entry.signatures().size());
    for (Signature signature : entry.signatures()) {
      out.putText(signature.pattern());
    }
    return out.toByteArray();
  }

  /** Frequencies of ordinary text say nothing of text without spaces. */
  private static byte[] squeezed(List<String> literals) {
    List<String> squeezed = new ArrayList<>(literals.size());
    for (String literal : literals) {
      squeezed.add(literal.replace(" ", ""));
    }
    BinaryOutput out = new BinaryOutput();
    LiteralArranger.write(squeezed, GramFrequencies.NONE, out);
    return out.toByteArray();
  }

  private static byte[] fragments(List<String> literals) {
    BinaryOutput out = new BinaryOutput();
    FragmentTable.write(literals, out);
    return out.toByteArray();
  }
}
