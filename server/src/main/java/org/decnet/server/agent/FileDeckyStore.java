package org.decnet.server.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.DeckyStore;
import org.decnet.model.Page;
import org.decnet.model.bus.Message;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyLifecycle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decoys of a host without a database. Messages have nobody to hear them here; lines of the audit
 * log go to the log. Operations are forgotten with the process: what decoys shall be is not.
 */
final class FileDeckyStore implements DeckyStore {
  private static final Logger LOG = LoggerFactory.getLogger(FileDeckyStore.class);
  private static final int MOST_OPERATIONS = 200;

  private final DeckyFile file;
  private final Map<String, Decky> deckies = new TreeMap<>();
  private final Deque<DeckyLifecycle> operations = new ArrayDeque<>();

  FileDeckyStore(DeckyFile file) {
    this.file = file;
    file.read().forEach(decky -> deckies.put(decky.name(), decky));
  }

  @Override
  public synchronized Outcome add(Decky decky, int most, Wish wish) {
    if (deckies.containsKey(decky.name())) {
      return Outcome.NAME_TAKEN;
    }
    if (deckies.size() >= most) {
      return Outcome.LIMIT;
    }
    put(decky);
    take(wish);
    return Outcome.TAKEN;
  }

  @Override
  public synchronized Outcome change(
      String name, Function<Decky, @Nullable Decky> change, Wish wish) {
    Decky before = deckies.get(name);
    if (before == null) {
      return Outcome.UNKNOWN;
    }
    boolean busy = open().stream().anyMatch(row -> row.decky().equals(name));
    Decky after = busy ? null : change.apply(before);
    if (after == null) {
      return Outcome.BUSY;
    }
    put(after);
    take(wish);
    return Outcome.TAKEN;
  }

  private void take(Wish wish) {
    DeckyLifecycle row = wish.row();
    if (row != null) {
      operations.addLast(row);
    }
    AuditEntry line = wish.line();
    if (line != null) {
      LOG.info("{} by {}: {}", line.action(), line.actor(), line.target());
    }
    while (operations.size() > MOST_OPERATIONS && operations.getFirst().completedAt() != null) {
      operations.removeFirst();
    }
  }

  private void put(Decky decky) {
    deckies.put(decky.name(), decky);
    write();
  }

  private void write() {
    try {
      file.write(deckies.values());
    } catch (IOException e) {
      throw new UncheckedIOException("The decoys of this agent cannot be written down", e);
    }
  }

  @Override
  public synchronized Optional<Decky> decky(String name) {
    return Optional.ofNullable(deckies.get(name));
  }

  @Override
  public synchronized List<Decky> all() {
    return List.copyOf(deckies.values());
  }

  @Override
  public synchronized Page<Decky> page(int limit, int offset) {
    return new Page<>(
        deckies.size(),
        limit,
        offset,
        deckies.values().stream().skip(offset).limit(limit).toList());
  }

  @Override
  public synchronized List<DeckyLifecycle> operations(Collection<UUID> ids) {
    return operations.stream().filter(row -> ids.contains(row.id())).toList();
  }

  @Override
  public synchronized List<DeckyLifecycle> newest(int most) {
    return operations.stream().skip(Math.max(0, operations.size() - (long) most)).toList();
  }

  @Override
  public synchronized List<DeckyLifecycle> open() {
    return operations.stream().filter(row -> row.completedAt() == null).toList();
  }

  @Override
  public synchronized void settle(
      DeckyLifecycle operation, @Nullable Decky now, boolean gone, List<Message> told) {
    List<DeckyLifecycle> others = new ArrayList<>(operations);
    others.replaceAll(row -> row.id().equals(operation.id()) ? operation : row);
    operations.clear();
    operations.addAll(others);
    if (gone) {
      deckies.remove(operation.decky());
      write();
    } else if (now != null) {
      put(now);
    }
  }

  @Override
  public synchronized void found(Decky now, List<Message> told) {
    deckies.computeIfPresent(now.name(), (name, known) -> known.found(now.state(), now.problem()));
  }
}
