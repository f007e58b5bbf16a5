package org.decnet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long answers of one kind took. */
final class Latencies {
  private static final double NANOS = 1e6;
  private static final double KIBI = 1024;

  private final List<Long> times = new ArrayList<>();
  private long bytes;
  private int errors;

  synchronized void add(long nanos, int length, boolean good) {
    times.add(nanos);
    bytes += length;
    errors += good ? 0 : 1;
  }

  synchronized int asked() {
    return times.size();
  }

  /** The time within which a share of the answers came, in milliseconds. */
  synchronized double within(double share) {
    List<Long> sorted = times.stream().sorted().toList();
    int place = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, place)) / NANOS;
  }

  /** A line of the table. */
  synchronized String line(String name) {
    return String.format(
        Locale.ROOT,
        "%-20s %6d asked %7.1f KiB   p50 %8.1f   p95 %8.1f   p99 %8.1f   max %8.1f ms   %d errors",
        name,
        times.size(),
        bytes / KIBI / Math.max(1, times.size()),
        within(0.5),
        within(0.95),
        within(0.99),
        within(1),
        errors);
  }
}
