package dev.faultline.kb;

import java.nio.ByteBuffer;

/**
 * Numbers of an index, read page by page when one of a page is asked for: of a table with millions
 * of numbers a diagnosis wants a few hundred. Safe for several threads.
 */
public final class IntTable {
  /** Numbers on a page, as a power of two: the JDK reads 8 KiB without a buffer of its own. */
  private static final int PAGE_BITS = 11;

  private static final int IN_PAGE = (1 << PAGE_BITS) - 1;

  /** Numbers read at once where all are wanted: 64 KiB are in no one's way. */
  private static final int AT_ONCE = 1 << 14;

  /** A record, for what a final field refers to is seen whole by a thread that did not make it. */
  private record Page(int[] numbers) {}

  private final Store store;
  private final int start;
  private final int size;
  private final Page[] pages;

  /** All numbers, once a long text has asked for them; null before. */
  private volatile int[] whole;

  /**
   * @param start where the first number stands in the store
   */
  IntTable(Store store, int start, int size) {
    this.store = store;
    this.start = start;
    this.size = size;
    this.pages = new Page[size + IN_PAGE >>> PAGE_BITS];
  }

  public int size() {
    return size;
  }

  /** The number at a place from 0 to before {@link #size}. */
  public int at(int place) {
    int[] all = whole;
    return all == null ? onPage(place) : all[place];
  }

  private int onPage(int place) {
    Page page = pages[place >>> PAGE_BITS];
    return (page == null ? load(place >>> PAGE_BITS) : page).numbers[place & IN_PAGE];
  }

  private Page load(int number) {
    int first = number << PAGE_BITS;
    int[] numbers = new int[Math.min(IN_PAGE + 1, size - first)];
    read(first, numbers, 0, numbers.length);
    Page page = new Page(numbers);
    pages[number] = page;
    return page;
  }

  /**
   * Reads the rest, for a text so long that it will ask for nearly all: pages take a third longer.
   */
  void load() {
    if (whole == null) {
      whole = all();
    }
  }

  /** All numbers, for a loop that asks for any of them at any time. */
  int[] all() {
    int[] numbers = new int[size];
    for (int done = 0; done < size; done += AT_ONCE) {
      read(done, numbers, done, Math.min(AT_ONCE, size - done));
    }
    return numbers;
  }

  private void read(int first, int[] numbers, int at, int count) {
    ByteBuffer in = store.read(start + first * Integer.BYTES, count * Integer.BYTES);
    in.asIntBuffer().get(numbers, at, count);
  }
}
