package org.decnet.intel.table;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.decnet.engine.port.NetworkLookup;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.address.PublicAddresses;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.error.Problem;

/**
 * Where addresses belong, from the files that an operator supplies. Country and system come from
 * the first file that knows: GeoIP databases before ASN tables, each kind in the order given.
 *
 * <p>Files are looked at again at most every half minute, by whichever thread asks then; others go
 * on with what is loaded. Without files nothing is known, and nothing is said about that.
 */
public final class NetworkTables implements NetworkLookup {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  private final List<WatchedFile> files;
  private final PublicAddresses addresses;
  private final InstantSource clock;
  private final ReentrantLock look = new ReentrantLock();
  private volatile Instant nextLook = Instant.MIN;

  /**
   * Tables of these files, which may be absent for now.
   *
   * @param geoDatabases files in MaxMind's format
   * @param asnTables files of iptoasn, packed or not
   * @param addresses which addresses are looked up at all
   * @param clock when files are looked at again
   * @param problems hears of files and lines that make no sense
   */
  public NetworkTables(
      List<Path> geoDatabases,
      List<Path> asnTables,
      PublicAddresses addresses,
      InstantSource clock,
      Consumer<Problem> problems) {
    this.addresses = addresses;
    this.clock = clock;
    List<WatchedFile> all = new ArrayList<>();
    geoDatabases.forEach(file -> all.add(new WatchedFile(file, GeoDatabase::read, problems)));
    asnTables.forEach(
        file -> all.add(new WatchedFile(file, at -> AsnTableReader.read(at, problems), problems)));
    files = List.copyOf(all);
  }

  @Override
  public NetworkFacts find(String canonicalIp) {
    if (files.isEmpty()) {
      return NetworkFacts.NONE;
    }
    lookAgain();
    IpAddress address = IpAddress.of(canonicalIp);
    if (address == null || !addresses.holds(address)) {
      return NetworkFacts.NONE;
    }
    NetworkFacts facts = NetworkFacts.NONE;
    for (WatchedFile file : files) {
      facts = facts.or(file.find(address));
    }
    return facts;
  }

  private void lookAgain() {
    Instant now = clock.instant();
    if (now.isBefore(nextLook)) {
      return;
    }
    boolean first = nextLook.equals(Instant.MIN);
    if (first) {
      look.lock(); // nobody has anything to go on with
    } else if (!look.tryLock()) {
      return;
    }
    try {
      if (!now.isBefore(nextLook)) {
        files.forEach(WatchedFile::refresh);
        nextLook = now.plus(BETWEEN_LOOKS);
      }
    } finally {
      look.unlock();
    }
  }
}
