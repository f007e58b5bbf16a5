package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Recorded traffic in three databases: the same tags. Prints what each takes beside only parsing.
 */
@Tag("corpora")
@EnabledIfSystemProperty(named = "decnet.corpora", matches = ".+")
class DatabasesCorpusIT {
  private static final String NAME = "d_corpus";
  private static final String ALL = "d_corpora";
  private static final Path CORPORA = Path.of(System.getProperty("decnet.corpora", ""));

  @TempDir private Path folder;

  @Test
  void recordedTrafficGivesTheSameTagsOnEveryEngine() throws Exception {
    Path logs = CORPORA.resolve("cowrie");
    parse(logs); // warm
    double reference = parse(logs);
    print("parse the JSON only", reference, reference, "");
    String expected = "";
    for (Databases database : Databases.values()) {
      database.create(NAME);
      Path data = folder.resolve(database.name());
      long start = System.nanoTime();
      String said = ingest(database, data, logs);
      print("ingest into " + database, seconds(start), reference, said);
      String hash = database.tagHash(data, NAME);
      expected = database == Databases.SQLITE ? hash : expected;
      assertThat(hash).as(database.name()).isEqualTo(expected);
      assertThat(Json.object(ingest(database, data, logs)))
          .containsEntry("new_events", 0)
          .containsEntry("new_tags", 0);
    }
    System.out.println("tags and SHA-256 of their sorted uuids: " + expected);
  }

  @Test
  void recordsOfEverySensorGiveTheSameTagsOnEveryEngine() throws Exception {
    String expected = "";
    for (Databases database : Databases.values()) {
      database.create(ALL);
      Path data = folder.resolve("all-" + database.name());
      String table = database.run(data, ALL, Map.of(), "ingest", CORPORA.toString());
      String hash = database.tagHash(data, ALL);
      if (database == Databases.SQLITE) {
        System.out.println(table);
        expected = hash;
        assertThat(
                Json.object(
                    database.run(data, ALL, Map.of(), "ingest", CORPORA.toString(), "--json")))
            .containsEntry("new_events", 0)
            .containsEntry("new_tags", 0);
      }
      System.out.println(database + ", every sensor: " + hash);
      assertThat(hash).as(database.name()).isEqualTo(expected);
    }
  }

  private static String ingest(Databases database, Path data, Path logs) {
    return database.run(data, NAME, Map.of(), "ingest", logs.toString(), "--json");
  }

  private static double parse(Path logs) throws IOException {
    long start = System.nanoTime();
    JsonFactory json = new JsonFactory();
    try (Stream<Path> files = Files.list(logs)) {
      for (Path file : files.toList()) {
        parse(json, file);
      }
    }
    return seconds(start);
  }

  private static void parse(JsonFactory json, Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        parse(json, line);
      }
    }
  }

  private static void parse(JsonFactory json, String line) {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
      while (parser.nextToken() != null) {
        parser.getString();
      }
    } catch (JacksonException e) {
      // A line that was cut in writing; ingest counts it.
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(String what, double seconds, double reference, String said) {
    System.out.println(
        String.format(
            Locale.ROOT, "%s: %.2f s, %.1f x %s", what, seconds, seconds / reference, said));
  }
}
