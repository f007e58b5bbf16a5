package org.decnet.server.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.decnet.engine.bus.AttackerFact;
import org.decnet.engine.pipeline.IntelTagging;
import org.decnet.engine.port.FindStore;
import org.decnet.engine.port.MalwareHashes;
import org.decnet.engine.port.Outbox;
import org.decnet.engine.port.Stores;
import org.decnet.intel.address.PublicAddresses;
import org.decnet.intel.enrich.Enricher;
import org.decnet.intel.enrich.Enrichment;
import org.decnet.intel.enrich.EnrichmentWorker;
import org.decnet.intel.enrich.Pauser;
import org.decnet.intel.enrich.Providers;
import org.decnet.intel.http.HttpAsker;
import org.decnet.intel.http.ProviderException;
import org.decnet.intel.provider.AddressProvider;
import org.decnet.intel.provider.MalwareBazaarFeed;
import org.decnet.intel.setting.IntelSettings;
import org.decnet.intel.setting.ProviderName;
import org.decnet.intel.table.NetworkTables;
import org.decnet.model.bounty.MalwareMatch;
import org.decnet.model.bounty.ObservedAttachment;
import org.decnet.model.bus.Message;
import org.decnet.model.error.Problem;
import org.decnet.store.vault.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What tables and providers know of attackers, kept in the store of a node and tagged. Without
 * tables and providers, which is how a node comes, it does nothing and says nothing.
 */
public final class Intelligence implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Intelligence.class);
  private static final int LATEST_FILES = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final boolean hasTables;
  private final boolean hasProviders;
  private final Placement placement;
  private final Enricher enricher;
  private final Supplier<IntelTagging> tagging;
  private final Outbox outbox;
  private final @Nullable MalwareBazaarFeed malware;
  private final MalwareHashes lists;
  private final @Nullable Path fetchedMalware;
  private final FindStore finds;
  private final InstantSource clock;
  private final Runnable closing;
  private @Nullable Thread worker;
  private boolean feedFailing;
  private Map<String, String> kept = Map.of();

  private Intelligence(
      IntelSettings settings,
      List<AddressProvider> providers,
      @Nullable MalwareBazaarFeed malware,
      MalwareHashes lists,
      @Nullable Path fetchedMalware,
      Runnable closing,
      Stores stores,
      Supplier<IntelTagging> tagging,
      InstantSource clock,
      Pauser pauser) {
    PublicAddresses addresses = new PublicAddresses(settings.ownAddresses());
    this.hasTables = !settings.geoDatabases().isEmpty() || !settings.asnTables().isEmpty();
    this.hasProviders = !providers.isEmpty() || malware != null;
    this.closing = closing;
    this.tagging = tagging;
    this.outbox = stores.outbox();
    this.malware = malware;
    this.lists = lists;
    this.fetchedMalware = fetchedMalware;
    this.finds = stores.finds();
    this.clock = clock;
    this.placement =
        new Placement(
            stores.places(),
            new NetworkTables(
                settings.geoDatabases(),
                settings.asnTables(),
                addresses,
                clock,
                Intelligence::report));
    this.enricher =
        new Enricher(
            providers,
            stores.intel(),
            addresses,
            clock,
            pauser,
            (provider, reason) -> LOG.warn("{} {}", provider.word(), reason));
  }

  /**
   * What the settings turn on.
   *
   * @param lists what is known of files
   * @param fetchedMalware where to keep what the provider says of files
   */
  static Intelligence open(
      IntelSettings settings,
      MalwareHashes lists,
      Path fetchedMalware,
      Stores stores,
      Supplier<IntelTagging> tagging,
      InstantSource clock) {
    HttpAsker asker = new HttpAsker(PATIENCE);
    return new Intelligence(
        settings,
        Providers.ofAddresses(settings, asker, clock),
        Providers.ofFiles(settings, asker, clock).orElse(null),
        lists,
        fetchedMalware,
        asker::close,
        stores,
        tagging,
        clock,
        Thread::sleep);
  }

  /** Asks these providers in place of those that the settings turn on. */
  static Intelligence asking(
      List<AddressProvider> providers,
      Stores stores,
      Supplier<IntelTagging> tagging,
      InstantSource clock,
      Pauser pauser) {
    return new Intelligence(
        IntelSettings.NONE,
        providers,
        null,
        MalwareHashes.NONE,
        null,
        () -> {},
        stores,
        tagging,
        clock,
        pauser);
  }

  /** Asks nobody but these about files. */
  static Intelligence judging(
      @Nullable MalwareBazaarFeed malware,
      MalwareHashes lists,
      @Nullable Path fetchedMalware,
      Stores stores,
      Supplier<IntelTagging> tagging,
      InstantSource clock) {
    return new Intelligence(
        IntelSettings.NONE,
        List.of(),
        malware,
        lists,
        fetchedMalware,
        () -> {},
        stores,
        tagging,
        clock,
        pause -> {});
  }

  /** Whether there is anything that it could know something from. */
  public boolean isOn() {
    return hasTables || hasProviders;
  }

  /**
   * What came of a turn.
   *
   * @param placed attackers whose network was found
   * @param enriched attackers of whom a provider said something
   * @param newTags tags that the store did not have
   */
  public record Turn(int placed, int enriched, int newTags) {}

  /**
   * Places all attackers and asks about all that are due, until none is.
   *
   * @param progress hears of each batch what came so far
   */
  public Turn everything(Consumer<Turn> progress) throws InterruptedException {
    int placed = hasTables ? placement.placeAll() : 0;
    judgeFiles();
    int enriched = 0;
    int newTags = 0;
    List<Enrichment> done;
    do {
      done = enricher.enrichDue();
      enriched += (int) done.stream().filter(one -> !one.answered().isEmpty()).count();
      newTags += tag(done);
      progress.accept(new Turn(placed, enriched, newTags));
    } while (done.size() == Enricher.BATCH);
    return new Turn(placed, enriched, newTags);
  }

  /** Places attackers that have come since the last time. */
  public void placeNew() {
    if (hasTables) {
      placement.placeNew();
    }
  }

  /** Learns what is malware, and finds which files that came with mails lately are. */
  private void judgeFiles() throws InterruptedException {
    MalwareBazaarFeed feed = malware;
    MalwareBazaarFeed asked = feed != null && refresh(feed) ? feed : null;
    if (asked == null && !lists.knowsAny()) {
      return;
    }
    List<String> unjudged =
        finds.attachments(LATEST_FILES, 0).data().stream()
            .filter(file -> file.malware() == null)
            .map(ObservedAttachment::sha256)
            .toList();
    for (String sha256 : unjudged) {
      lists
          .find(sha256)
          .or(() -> asked == null ? Optional.empty() : asked.find(sha256))
          .ifPresent(hit -> finds.judge(sha256, new MalwareMatch(hit.provider(), clock.instant())));
    }
  }

  /** Fetches the table if it is due; a failure is said once, until it is over. */
  private boolean refresh(MalwareBazaarFeed feed) throws InterruptedException {
    try {
      keep(feed.refresh());
      feedFailing = false;
      return true;
    } catch (ProviderException | IOException e) {
      if (!feedFailing) {
        LOG.warn("{} {}", ProviderName.MALWAREBAZAAR.word(), e.getMessage());
      }
      feedFailing = true;
      return false;
    }
  }

  /** Keeps a table that is new, so that whoever reads logs knows it too. */
  @SuppressWarnings("ReferenceEquality") // the same object until it is fetched again
  private void keep(Map<String, String> table) throws IOException {
    Path file = fetchedMalware;
    if (file == null || table == kept) {
      return;
    }
    StringBuilder lines = new StringBuilder("# MalwareBazaar, as last fetched\n");
    new TreeMap<>(table)
        .forEach((sha256, name) -> lines.append(sha256).append('\t').append(name).append('\n'));
    PrivateFiles.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    kept = table;
  }

  private void look() {
    placeNew();
    try {
      judgeFiles();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the end of the worker, which the worker sees next
    }
  }

  /** Starts to place and ask as attackers come, until this is closed. */
  public void start() {
    worker = Thread.ofPlatform().name("decnet-enrich").daemon().start(this::run);
  }

  private void run() {
    if (hasTables) {
      placement.placeAll();
    }
    new EnrichmentWorker(
            enricher,
            this::look,
            this::tag,
            problem -> LOG.warn("Attackers cannot be enriched: {}", problem.getMessage()))
        .run();
  }

  private int tag(List<Enrichment> enrichments) {
    int newTags = 0;
    for (Enrichment enrichment : enrichments) {
      if (!enrichment.answered().isEmpty()) {
        newTags += tagging.get().enriched(enrichment.intel());
      }
    }
    outbox.append(
        enrichments.stream()
            .filter(one -> !one.answered().isEmpty())
            .map(Intelligence::told)
            .toList());
    return newTags;
  }

  private static Message told(Enrichment enrichment) {
    return new AttackerFact.IntelEnriched(
            enrichment.intel(),
            enrichment.answered().stream().map(ProviderName::word).sorted().toList())
        .message();
  }

  private static void report(Problem problem) {
    LOG.warn("{}", problem.describe());
  }

  @Override
  public void close() {
    Thread running = worker;
    if (running != null) {
      running.interrupt();
      try {
        running.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    closing.run();
  }
}
