package dev.faultline.kb;

import java.util.List;
import java.util.TreeMap;

/**
 * The indexes that are in force, later ones overriding earlier ones by id.
 *
 * @param layers the bundled index first, then the user's
 */
public record KnowledgeBase(List<Index> layers) {

  public KnowledgeBase {
    layers = List.copyOf(layers);
  }

  /** An entry's place: which layer, which ordinal there. */
  public record Place(Index index, int ordinal) {
    public Entry entry() {
      return index.entry(ordinal);
    }

    public EntryHead head() {
      return index.head(ordinal);
    }
  }

  /** The entry in force for an id or a former id; null when there is none. */
  public Place find(String id) {
    for (int i = layers.size() - 1; i >= 0; i--) {
      int ordinal = layers.get(i).find(id);
      if (ordinal >= 0) {
        return new Place(layers.get(i), ordinal);
      }
    }
    return null;
  }

  /** Whether a later layer has an entry of the same id. */
  public boolean isOverridden(int layer, String id) {
    for (int i = layer + 1; i < layers.size(); i++) {
      int ordinal = layers.get(i).find(id);
      if (ordinal >= 0 && layers.get(i).id(ordinal).equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** All entries in force, by id. */
  public List<Place> entries() {
    TreeMap<String, Place> all = new TreeMap<>();
    for (int i = 0; i < layers.size(); i++) {
      Index index = layers.get(i);
      List<EntryHead> heads = index.heads();
      for (int k = 0; k < heads.size(); k++) {
        all.put(heads.get(k).id(), new Place(index, k));
      }
    }
    return List.copyOf(all.values());
  }

  public int size() {
    if (layers.size() == 1) {
      return layers.get(0).entryCount();
    }
    return entries().size();
  }

  /** The newest day on which an entry was verified. */
  public String date() {
    String newest = "";
    for (Index layer : layers) {
      if (layer.date().compareTo(newest) > 0) {
        newest = layer.date();
      }
    }
    return newest;
  }
}
