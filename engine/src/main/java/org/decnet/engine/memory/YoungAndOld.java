package org.decnet.engine.memory;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A bounded map of two generations: when the young one is full, it becomes the old one, and what
 * was old and not asked for since is forgotten. Safe for many threads.
 */
public final class YoungAndOld<K, V> {
  private final int mostYoung;

  /** Replaced whole; that two threads may both replace it costs no more than memory of an entry. */
  private volatile Generations<K, V> generations =
      new Generations<>(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());

  /**
   * An empty map.
   *
   * @param most entries kept, at most; the last half of them for certain
   */
  public YoungAndOld(int most) {
    this.mostYoung = Math.max(1, most / 2);
  }

  /** The value of a key; null if none is remembered. */
  public @Nullable V get(K key) {
    Generations<K, V> now = generations;
    V young = now.young.get(key);
    if (young != null) {
      return young;
    }
    V old = now.old.get(key);
    if (old != null) {
      put(key, old);
    }
    return old;
  }

  /** Remembers the value of a key. */
  public void put(K key, V value) {
    Generations<K, V> now = generations;
    if (now.young.size() >= mostYoung) {
      now = new Generations<>(new ConcurrentHashMap<>(), now.young);
      generations = now;
    }
    now.young.put(key, value);
  }

  /** Entries remembered now. */
  public int size() {
    Generations<K, V> now = generations;
    return now.young.size() + now.old.size();
  }

  private record Generations<K, V>(ConcurrentMap<K, V> young, ConcurrentMap<K, V> old) {}
}
