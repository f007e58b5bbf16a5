package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import org.decnet.cli.Decnet;
import org.decnet.cli.console.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What is shipped for systemd, held against the commands that there are. */
class PackagingTest {
  private static final Path PACKAGING =
      Path.of(System.getProperty("decnet.root", "..")).resolve("packaging");
  private static final String PROGRAM = "/usr/bin/decnet ";

  @Test
  void thereIsAUnitForTheTaggingWorker() throws IOException {
    assertThat(services()).hasSizeGreaterThan(4);
    assertThat(lines(PACKAGING.resolve("systemd/decnet-ttp.service")))
        .contains("ExecStart=/usr/bin/decnet ttp");
  }

  @ParameterizedTest
  @MethodSource("services")
  void theCommandOfEachUnitIsOneThatThereIs(Path service) throws IOException {
    String start = value(service, "ExecStart");
    assertThat(start).startsWith(PROGRAM);
    CommandLine.ParseResult parsed =
        Decnet.commandLine(console()).parseArgs(words(start.substring(PROGRAM.length())));
    assertThat(parsed.hasSubcommand()).isTrue();
    assertThat(parsed.subcommand().unmatched()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("services")
  void eachUnitRunsWithLittlePowerAndComesBack(Path service) throws IOException {
    assertThat(lines(service))
        .contains(
            "User=decnet",
            "NoNewPrivileges=yes",
            "ProtectSystem=strict",
            "ProtectHome=yes",
            "PrivateTmp=yes",
            "ProtectKernelTunables=yes",
            "ProtectKernelModules=yes",
            "ProtectControlGroups=yes",
            "RestrictSUIDSGID=yes",
            "LockPersonality=yes",
            "MemoryDenyWriteExecute=no",
            "CapabilityBoundingSet=",
            "Restart=on-failure",
            "RestartSec=5",
            "EnvironmentFile=-/etc/decnet/decnet.env")
        .noneMatch(line -> line.startsWith("Requires=") || line.startsWith("BindsTo="));
  }

  @Test
  void unitsNameOnlyUnitsThatAreShipped() throws IOException {
    List<String> shipped = new ArrayList<>();
    try (Stream<Path> files = Files.list(PACKAGING.resolve("systemd"))) {
      files.forEach(file -> shipped.add(file.getFileName().toString()));
    }
    for (String unit : shipped) {
      for (String line : lines(PACKAGING.resolve("systemd").resolve(unit))) {
        if (line.startsWith("After=") || line.startsWith("Wants=") || line.startsWith("Conflict")) {
          for (String name : words(line.substring(line.indexOf('=') + 1))) {
            assertThat(shipped.contains(name) || name.equals("network.target"))
                .as("%s names %s", unit, name)
                .isTrue();
          }
        }
      }
    }
  }

  @Test
  void theSampleOfSettingsNamesOnlySettingsThatThereAre() throws IOException {
    String documented =
        Files.readString(PACKAGING.resolveSibling("docs/reference/configuration.md"));
    List<String> settings =
        lines(PACKAGING.resolve("decnet.env")).stream()
            .filter(line -> line.startsWith("#DECNET_"))
            .map(line -> line.substring(1, line.indexOf('=')))
            .toList();
    assertThat(settings).hasSizeGreaterThan(4);
    assertThat(settings).allSatisfy(name -> assertThat(documented).contains("`" + name + "`"));
  }

  static List<Path> services() throws IOException {
    try (Stream<Path> files = Files.list(PACKAGING.resolve("systemd"))) {
      return files.filter(file -> file.toString().endsWith(".service")).sorted().toList();
    }
  }

  private static String value(Path unit, String key) throws IOException {
    return lines(unit).stream()
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  private static String[] words(String text) {
    StringTokenizer tokens = new StringTokenizer(text);
    String[] words = new String[tokens.countTokens()];
    for (int i = 0; i < words.length; i++) {
      words[i] = tokens.nextToken();
    }
    return words;
  }

  private static Console console() {
    return new Console(
        InputStream.nullInputStream(),
        System.out,
        System.err,
        Map.of(),
        Clock.systemUTC(),
        0,
        false);
  }
}
