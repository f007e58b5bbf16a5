package org.decnet.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.decnet.engine.pipeline.TaggingPipeline;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.IngestReport;
import org.decnet.ingest.cowrie.CowrieCodec;
import org.decnet.ingest.read.Line;
import org.decnet.ingest.read.LineReader;
import org.decnet.model.AllowsForbiddenApi;
import org.decnet.model.event.EventSink;
import org.decnet.model.event.SessionLookup;
import org.decnet.model.setting.SettingReader;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.Knowledge;
import org.decnet.server.node.Node;
import org.decnet.server.node.NodeSettings;
import org.decnet.store.ServerAddress;
import org.decnet.testkit.database.EmbeddedServer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Times the way of a log into a fresh store, and each part of it, beside only parsing the same JSON
 * in the same process. Arguments: {@code --db sqlite,postgres,mariadb} or some of them, and log
 * files. Servers are the embedded ones, set up to wait for the disk. Prints the median of the
 * counted rounds; the order of the stages alternates with each round, so that a drifting machine
 * favours none.
 */
public final class IngestBench {
  private static final int WARM_UP = 1;
  private static final int ROUNDS = 5;
  private static final double NANOS = 1e9;

  private static final String DB = "--db";

  private final List<Path> files;
  private final List<String> databases;
  private final Knowledge knowledge = Knowledge.load();
  private final Map<String, EmbeddedServer> servers = new HashMap<>();
  private long events;
  private int made;

  private IngestBench(List<Path> files, List<String> databases) {
    this.files = files;
    this.databases = databases;
  }

  /** Runs the benchmark over the files that are given. */
  public static void main(String[] args) throws IOException {
    boolean chosen = args.length > 0 && args[0].equals(DB);
    List<String> words = List.of(args).subList(chosen ? 2 : 0, args.length);
    if (words.isEmpty()) {
      throw new IllegalArgumentException(
          "Usage: IngestBench [--db sqlite,postgres,mariadb] LOG...");
    }
    List<String> databases = new SettingReader(Map.of(DB, chosen ? args[1] : "sqlite")).list(DB);
    new IngestBench(words.stream().map(Path::of).toList(), databases).run();
    System.exit(0); // servers run in threads of their own
  }

  private void run() throws IOException {
    List<Stage> stages = new ArrayList<>();
    stages.add(new Stage("parse the JSON only (reference)", this::parse));
    stages.add(new Stage("decode into events", this::decode));
    stages.add(new Stage("decode and tag", this::tag));
    for (String database : databases) {
      stages.add(new Stage("decode, tag and store: " + database, () -> store(database)));
    }
    long[][] times = new long[stages.size()][ROUNDS];
    long[][] processor = new long[stages.size()][ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (int i = 0; i < stages.size(); i++) {
        int turn = round % 2 == 0 ? i : stages.size() - 1 - i;
        long start = System.nanoTime();
        long used = processor();
        stages.get(turn).work().run();
        if (round >= 0) {
          times[turn][round] = System.nanoTime() - start;
          processor[turn][round] = processor() - used;
        }
      }
    }
    print(stages, times, processor);
  }

  @AllowsForbiddenApi("a command prints")
  private void print(List<Stage> stages, long[][] times, long[][] processor) {
    double reference = median(times[0]);
    for (int i = 0; i < stages.size(); i++) {
      double seconds = median(times[i]);
      System.out.printf(
          Locale.ROOT,
          "%-40s %7.3f s  %9.0f events/s  %5.2f x reference  %7.3f s of processors%n",
          stages.get(i).name(),
          seconds,
          events / seconds,
          seconds / reference,
          median(processor[i]));
    }
  }

  /** Nanoseconds that all threads have computed, which say more than a clock on a busy machine. */
  @AllowsForbiddenApi("com.sun.management is a documented API of every JDK")
  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / NANOS;
  }

  private void parse() throws IOException {
    JsonFactory json = new JsonFactory();
    for (Path file : files) {
      try (InputStream in = open(file)) {
        LineReader lines = new LineReader(in);
        for (Line line = lines.next(true); line != null; line = lines.next(true)) {
          parse(json, line.bytes());
        }
      }
    }
  }

  // Every token is visited and every text becomes a String: what any reader of the log must do.
  private static void parse(JsonFactory json, byte[] line) {
    int letters = 0;
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          letters += Objects.requireNonNull(parser.getString()).length();
        }
      }
    } catch (JacksonException e) {
      letters = -1;
    }
    Objects.checkIndex(0, letters + 2);
  }

  private void decode() {
    events = read(event -> {}, SessionLookup.NONE).events();
  }

  private void tag() {
    TaggingPipeline pipeline =
        new TaggingPipeline(knowledge.tagger(TaggingListener.SILENT), batch -> {}, 1000);
    read(pipeline, SessionLookup.NONE);
    pipeline.finish();
  }

  private void store(String database) throws IOException {
    Path folder = Files.createTempDirectory("decnet-bench");
    try (Node node = Node.open(settings(folder, database));
        IngestRun run = node.ingest()) {
      read(run, node.stores().events());
    } finally {
      delete(folder);
    }
  }

  private NodeSettings settings(Path folder, String database) {
    NodeSettings settings = new NodeSettings(folder);
    if (database.equals("sqlite")) {
      return settings;
    }
    EmbeddedServer server =
        servers.computeIfAbsent(
            database,
            name ->
                switch (name) {
                  case "postgres" -> EmbeddedServer.durablePostgres();
                  case "mariadb" -> EmbeddedServer.durableMariadb();
                  default -> throw new IllegalArgumentException("no database " + name);
                });
    String fresh = "d_bench_" + made++;
    server.create(fresh);
    return settings.on(ServerAddress.of(server.url(fresh)));
  }

  private IngestReport read(EventSink sink, SessionLookup sessions) {
    return new Ingest(List.of(new CowrieCodec(sessions)), DeadLetters.none(), IngestListener.NONE)
        .run(files, sink);
  }

  private static InputStream open(Path file) throws IOException {
    InputStream stored = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(stored, 1 << 16) : stored;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    for (Path file : found) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  /** One thing that is timed. */
  private record Stage(String name, Work work) {}

  /** Work that may fail. */
  private interface Work {
    void run() throws IOException;
  }
}
