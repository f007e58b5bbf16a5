package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.live.LiveRuleStore;
import org.decnet.engine.live.RuleFolder;
import org.decnet.engine.pipeline.Catalogues;
import org.decnet.engine.pipeline.PipelineListener;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.Account.Role;
import org.decnet.engine.port.ApiKey;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.KeyScope;
import org.decnet.engine.port.Stores;
import org.decnet.engine.tag.RuleFileReader;
import org.decnet.engine.tag.RulePack;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.server.canary.CanarySettings;
import org.decnet.server.export.MispSetup;
import org.decnet.server.fleet.DecoySettings;
import org.decnet.server.node.IngestRun;
import org.decnet.server.node.NodeSettings;
import org.decnet.server.node.RuleCaseFiles;
import org.decnet.server.node.UsualLimits;
import org.decnet.server.random.RandomIds;
import org.decnet.server.selftest.SelfTestSettings;
import org.decnet.server.swarm.SwarmSettings;
import org.decnet.server.telemetry.Telemetry;
import org.decnet.server.web.security.Secrets;
import org.decnet.server.web.security.Tokens;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.setup.ComponentHealth;
import org.decnet.server.web.setup.Secret;
import org.decnet.server.web.setup.WebSettings;
import org.decnet.store.SqliteStores;
import org.decnet.store.StoreSettings;
import org.decnet.testkit.ScratchFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A server over a real, seeded SQLite store, with an admin and a viewer. */
final class TestServer implements AutoCloseable {
  static final String JWT_SECRET = "a secret of the tests, 32 bytes and more";
  static final String PASSWORD = "correct horse battery";
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00.25Z");
  static final AttackCatalog ATTACK = new AttackCatalogs().load();
  private static final RulePack RULES = Seed.pack(ATTACK);

  /** Cheap to check, which the hash itself says. */
  private static final String PASSWORD_HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

  private final Path folder;
  private final Stores stores;
  private final TestClock clock = new TestClock(NOW);
  private final RunningServer running;
  private final Account admin;
  private final Account viewer;

  private TestServer(Path folder, Starter starter) {
    this.folder = folder;
    this.stores = SqliteStores.open(StoreSettings.of(folder), clock);
    Seed.write(stores);
    SeedFiles.write(stores, folder, clock);
    SeedCanaries.write(stores);
    Seed.cluster(stores);
    while (stores.logs().index() > 0) {
      // until all words are there
    }
    this.admin = addAccount("ada", Role.ADMIN);
    this.viewer = addAccount("vic", Role.VIEWER);
    this.running = starter.start(settings(), parts(stores, folder, clock));
  }

  static TestServer start() {
    return start(ServerConfiguration.class);
  }

  static TestServer start(Class<?>... configuration) {
    return start((settings, parts) -> WebServer.start(settings, parts, configuration));
  }

  /** A server that tells how requests get on. */
  static TestServer start(Telemetry telemetry) {
    return start((settings, parts) -> WebServer.start(settings, parts, telemetry));
  }

  /** A way to start. */
  private interface Starter {
    RunningServer start(WebSettings settings, ApiParts parts);
  }

  private static TestServer start(Starter starter) {
    return new TestServer(ScratchFolder.untilExit("decnet-server"), starter);
  }

  static ApiParts parts(Stores stores, Path folder, Clock clock) {
    return new ApiParts(
        stores,
        ATTACK,
        new AttackCatalogs(),
        () -> RULES,
        () -> List.of(new ComponentHealth("ingest", ComponentHealth.Status.DEGRADED, "lags")),
        () -> Seed.cluster(stores),
        folder,
        clock,
        "1.2.3-test",
        new LiveRuleStore(
            RuleFolder.beside(RULES, new RuleFileReader(ATTACK)), stores.ruleStates(), clock),
        Receivers.sender(),
        UsualLimits.of(Map.of()),
        MispSetup.NONE,
        () ->
            new IngestRun(
                new Tagger(RULES, ATTACK, TaggingListener.SILENT),
                stores.events(),
                () -> {},
                PipelineListener.SILENT,
                new NodeSettings(folder),
                Catalogues.EMPTY,
                Telemetry.OFF),
        new CanarySettings(null, null, "http://canary.example", "t.example.net", List.of()),
        SelfTestSettings.of(Map.of()),
        new RuleCaseFiles(folder),
        DecoySettings.of(Map.of()),
        SwarmSettings.of(Map.of()));
  }

  private static WebSettings settings() {
    return new WebSettings(
        "127.0.0.1",
        0,
        new Secret(JWT_SECRET),
        240,
        List.of("https://soc.example"),
        List.of("127.0.0.1"),
        true,
        4096);
  }

  static SecretKey key(String secret) {
    return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  Tokens tokens(Clock at, String secret) {
    return new Tokens(key(secret), new RandomIds(new SecureRandom()), at, Duration.ofHours(4));
  }

  String token(Role role) {
    return tokens(clock, JWT_SECRET).issue(account(role));
  }

  Account account(Role role) {
    return switch (role) {
      case ADMIN -> admin;
      case VIEWER -> viewer;
    };
  }

  /** A new account with {@link #PASSWORD}. */
  Account addAccount(String username, Role role) {
    return addAccount(username, role, false);
  }

  Account addAccount(String username, Role role, boolean mustChange) {
    UUID uuid = new RandomIds(new SecureRandom()).next();
    Account account =
        new Account(
            uuid, username, PASSWORD_HASH, role, mustChange, Instant.EPOCH, clock.instant());
    stores.accounts().add(account, entry("user.create", username));
    return account;
  }

  /** A new key, as a program would send it. */
  String addKey(String name, Role role, KeyScope... scopes) {
    return addKey(name, role, null, scopes);
  }

  String addKey(String name, Role role, @Nullable Instant end, KeyScope... scopes) {
    String text = new Secrets(new SecureRandom()).key();
    ApiKey key =
        new ApiKey(
            new RandomIds(new SecureRandom()).next(),
            name,
            Secrets.prefix(text),
            role,
            Set.of(scopes),
            "ada",
            clock.instant(),
            end,
            null,
            null);
    assertThat(stores.keys().add(key, Secrets.hash(text), entry("key.create", name))).isTrue();
    return text;
  }

  private AuditEntry entry(String action, String target) {
    return new AuditEntry(clock.instant(), "test", action, target, null);
  }

  Calls calls() {
    return new Calls("http://127.0.0.1:" + running.port() + "/api/v1");
  }

  RunningServer running() {
    return running;
  }

  /** The data folder. */
  Path folder() {
    return folder;
  }

  Stores stores() {
    return stores;
  }

  TestClock clock() {
    return clock;
  }

  @Override
  public void close() {
    running.stop();
    stores.close();
    deleteTree(folder);
  }

  static void deleteTree(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
