package org.decnet.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Cuts long lists of keys, because every database limits the parameters of a statement. */
final class Chunks {
  private static final int LENGTH = 500;

  private Chunks() {}

  static <T> void each(Collection<T> keys, Consumer<List<T>> action) {
    List<T> all = new ArrayList<>(keys);
    for (int from = 0; from < all.size(); from += LENGTH) {
      action.accept(all.subList(from, Math.min(from + LENGTH, all.size())));
    }
  }
}
