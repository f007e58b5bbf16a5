package org.decnet.engine.lift.credential;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.decnet.engine.lift.Gatherer;
import org.decnet.model.credential.ReuseKey;
import org.decnet.model.credential.ReusePlace;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;

/**
 * Gathers where secrets are tried. What was found is given when things are quiet, in the end, and
 * when there is no more room, the longest unused first.
 */
public final class SecretUses implements Gatherer<SecretUse> {
  private static final String USUAL_KIND = "plaintext";
  private static final long MOST_BYTES = 32L * 1024 * 1024;

  private final long mostBytes;
  // In the order of their last use.
  private final Map<ReuseKey, Held> uses = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;
  private long forgotten;

  /** A gatherer of the size that fits a small heap. */
  public SecretUses() {
    this(MOST_BYTES);
  }

  SecretUses(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** A secret's uses and whether they say more than when they were lifted last. */
  private static final class Held {
    private final SecretUse use;
    private long weight;
    private boolean changed = true;

    Held(SecretUse use) {
      this.use = use;
    }
  }

  @Override
  public void gather(Event event, Consumer<SecretUse> ready) {
    String ip = event.sourceIp();
    String hash = event.kind() == EventKind.AUTH_ATTEMPT ? event.text(Field.SECRET_SHA256) : null;
    if (ip == null || hash == null) {
      return;
    }
    ReuseKey key =
        new ReuseKey(
            hash,
            Objects.requireNonNullElse(event.text(Field.SECRET_KIND), USUAL_KIND),
            Objects.requireNonNullElse(event.text(Field.PRINCIPAL_KEY), ""));
    Held held =
        uses.computeIfAbsent(
            key, unused -> new Held(new SecretUse(key, event.time(), event.sensor())));
    ReusePlace place =
        new ReusePlace(event.decky(), Objects.requireNonNullElse(event.service(), ""));
    held.use.add(new SecretUse.Peer(ip, event.time(), place), event.sensor());
    held.changed = true;
    bytes += held.use.weight() - held.weight;
    held.weight = held.use.weight();
    makeRoom(ready);
  }

  private void makeRoom(Consumer<SecretUse> ready) {
    while (bytes > mostBytes) {
      Iterator<Held> oldest = uses.values().iterator();
      Held held = oldest.next();
      oldest.remove();
      bytes -= held.weight;
      forgotten++;
      give(held, ready);
    }
  }

  private static void give(Held held, Consumer<SecretUse> ready) {
    if (held.changed && held.use.isReuse()) {
      ready.accept(held.use);
    }
    held.changed = false;
  }

  @Override
  public void settle(Consumer<SecretUse> ready) {
    uses.values().forEach(held -> give(held, ready));
  }

  @Override
  public void finish(Consumer<SecretUse> ready) {
    settle(ready);
    uses.clear();
    bytes = 0;
  }

  @Override
  public long forgotten() {
    return forgotten;
  }
}
