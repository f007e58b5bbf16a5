package org.decnet.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.decnet.decoy.ftp.FtpSettings;
import org.decnet.decoy.http.HttpSettings;
import org.decnet.decoy.login.LoginSettings;
import org.decnet.decoy.postgres.PostgresSettings;
import org.decnet.decoy.redis.RedisSettings;
import org.decnet.decoy.smtp.SmtpSettings;
import org.decnet.decoy.snmp.SnmpSettings;
import org.decnet.export.misp.MispSettings;
import org.decnet.ingest.kafka.KafkaSettings;
import org.decnet.intel.setting.IntelSettings;
import org.decnet.server.agent.AgentSettings;
import org.decnet.server.artifact.ArtifactSettings;
import org.decnet.server.canary.CanarySettings;
import org.decnet.server.export.MispPushSettings;
import org.decnet.server.fleet.DecoySettings;
import org.decnet.server.forward.ForwardSettings;
import org.decnet.server.node.ClusterSettings;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.node.RetentionSettings;
import org.decnet.server.node.ReuseSettings;
import org.decnet.server.relay.BusSettings;
import org.decnet.server.selftest.SelfTestSettings;
import org.decnet.server.swarm.SwarmSettings;
import org.decnet.server.telemetry.TelemetrySettings;
import org.decnet.server.web.setup.WebSettings;
import org.decnet.server.webhook.WebhookSettings;
import org.decnet.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the pages say about the code, compared with the code. */
class DocumentationTest {
  private static final Path ROOT = Path.of(System.getProperty("decnet.root", ".."));
  private static final Pattern VARIABLE = Pattern.compile("\\bDECNET_[A-Z_]*[A-Z]\\b");
  private static final Pattern COMPONENT = Pattern.compile("`([A-Z]\\w*Settings\\.\\w+)`");
  private static final Pattern ARTIFACT = Pattern.compile("(?m)^\\| `([\\w.-]+:[\\w.-]+)` \\|");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");

  @Test
  void everyEnvironmentVariableIsDocumentedAndReal() throws IOException {
    SortedSet<String> used = new TreeSet<>();
    for (Path file : sources()) {
      used.addAll(all(VARIABLE, 0, Files.readString(file)));
    }
    used.addAll(all(VARIABLE, 0, Files.readString(ROOT.resolve("decnet"))));
    assertThat(used).hasSizeGreaterThan(5);
    assertThat(all(VARIABLE, 0, page("docs/reference/configuration.md"))).isEqualTo(used);
  }

  @Test
  void everySettingIsDocumentedAndReal() throws IOException {
    SortedSet<String> components = new TreeSet<>();
    for (Class<?> settings :
        List.of(
            AgentSettings.class,
            ArtifactSettings.class,
            BusSettings.class,
            CanarySettings.class,
            ClusterSettings.class,
            DecoySettings.class,
            ForwardSettings.class,
            FtpSettings.class,
            HttpSettings.class,
            IntelSettings.class,
            KafkaSettings.class,
            LoginSettings.class,
            MispPushSettings.class,
            MispSettings.class,
            NodeSettings.class,
            PostgresSettings.class,
            RedisSettings.class,
            RetentionSettings.class,
            ReuseSettings.class,
            SelfTestSettings.class,
            SmtpSettings.class,
            SnmpSettings.class,
            StoreSettings.class,
            SwarmSettings.class,
            TelemetrySettings.class,
            WebSettings.class,
            WebhookSettings.class)) {
      Arrays.stream(settings.getRecordComponents())
          .forEach(part -> components.add(settings.getSimpleName() + "." + part.getName()));
    }
    assertThat(all(COMPONENT, 1, page("docs/reference/configuration.md"))).isEqualTo(components);
  }

  @Test
  void noSettingsRecordIsForgotten() throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (Path file : sources()) {
      if (file.getFileName().toString().endsWith("Settings.java")) {
        names.add(file.getFileName().toString());
      }
    }
    assertThat(names)
        .containsExactly(
            "AgentSettings.java",
            "ArtifactSettings.java",
            "BusSettings.java",
            "CanarySettings.java",
            "ClusterSettings.java",
            "DecoySettings.java",
            "ForwardSettings.java",
            "FtpSettings.java",
            "HttpSettings.java",
            "IntelSettings.java",
            "KafkaSettings.java",
            "LoginSettings.java",
            "MispPushSettings.java",
            "MispSettings.java",
            "NodeSettings.java",
            "PostgresSettings.java",
            "RedisSettings.java",
            "RetentionSettings.java",
            "ReuseSettings.java",
            "SelfTestSettings.java",
            "SmtpSettings.java",
            "SnmpSettings.java",
            "StoreSettings.java",
            "SwarmSettings.java",
            "TelemetrySettings.java",
            "WebSettings.java",
            "WebhookSettings.java");
  }

  @Test
  void everyDependencyHasItsReason() throws Exception {
    SortedSet<String> declared = new TreeSet<>();
    try (Stream<Path> folders = Files.list(ROOT)) {
      for (Path pom :
          Stream.concat(Stream.of(ROOT), folders)
              .map(folder -> folder.resolve("pom.xml"))
              .filter(Files::exists)
              .toList()) {
        declared.addAll(artifacts(pom));
      }
    }
    assertThat(declared).contains("tools.jackson.core:jackson-core", "info.picocli:picocli");
    assertThat(all(ARTIFACT, 1, page("docs/dependencies.md"))).isEqualTo(declared);
  }

  @Test
  void everyCommandAndOptionOfThePagesExists() throws IOException {
    SortedSet<String> commands = new TreeSet<>();
    commands("decnet", org.decnet.cli.Decnet.commandLine(console()), commands);
    assertThat(
            all(
                Pattern.compile("(?m)^\\| `(decnet [a-z -]+)` \\|"),
                1,
                page("docs/reference/commands.md")))
        .isEqualTo(commands);
  }

  @Test
  void everyDecisionHasANumberOfItsOwn() throws IOException {
    List<String> numbers = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/adr"))) {
      for (Path file : files.toList()) {
        String number = file.getFileName().toString().substring(0, 4);
        numbers.add(number);
        assertThat(Files.readString(file))
            .as("%s", file)
            .startsWith("# " + Integer.parseInt(number) + ". ");
      }
    }
    assertThat(numbers).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }

  @Test
  void linksBetweenPagesLeadSomewhere() throws IOException {
    int checked = 0;
    for (String page :
        List.of(
            "README.md",
            "CONTRIBUTING.md",
            "docs/overview.md",
            "docs/reference/commands.md",
            "docs/reference/configuration.md")) {
      Path folder = ROOT.resolve(page).toAbsolutePath().getParent();
      for (String link : all(LINK, 1, page(page))) {
        if (!link.startsWith("http")) {
          assertThat(folder.resolve(link)).as("%s: %s", page, link).exists();
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  private static void commands(String name, picocli.CommandLine command, SortedSet<String> into) {
    if (command.getSubcommands().isEmpty()) {
      into.add(name);
    }
    command.getSubcommands().forEach((word, sub) -> commands(name + " " + word, sub, into));
  }

  private static org.decnet.cli.console.Console console() {
    return new org.decnet.cli.console.Console(
        InputStream.nullInputStream(),
        System.out,
        System.err,
        Map.of(),
        Clock.systemUTC(),
        0,
        false);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/main/"))
          .toList();
    }
  }

  private static String page(String name) throws IOException {
    return Files.readString(ROOT.resolve(name));
  }

  private static SortedSet<String> all(Pattern pattern, int group, String text) {
    SortedSet<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(group));
    }
    return found;
  }

  private static SortedSet<String> artifacts(Path pom) throws Exception {
    var factory = javax.xml.parsers.DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element project = factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
    SortedSet<String> found = new TreeSet<>();
    for (String kind : List.of("dependency", "plugin", "path")) {
      NodeList elements = project.getElementsByTagName(kind);
      for (int i = 0; i < elements.getLength(); i++) {
        Element element = (Element) elements.item(i);
        String group = child(element, "groupId");
        if (!group.equals("org.decnet")) {
          found.add(group + ":" + child(element, "artifactId"));
        }
      }
    }
    return found;
  }

  private static String child(Element element, String name) {
    NodeList children = element.getElementsByTagName(name);
    return children.getLength() == 0
        ? "org.apache.maven.plugins" // Maven's own default for plugins
        : children.item(0).getTextContent().strip();
  }
}
