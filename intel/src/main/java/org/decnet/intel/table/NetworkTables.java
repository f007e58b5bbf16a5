package org.decnet.intel.table;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.decnet.engine.port.NetworkLookup;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.address.PublicAddresses;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.Problem;

/**
 * Where addresses belong, from the files that an operator supplies. Country and system come from
 * the first file that knows: GeoIP databases before ASN tables, each kind in the order given.
 *
 * <p>Files are looked at again at most every half minute, by whichever thread asks then; others go
 * on with what is loaded. Without files nothing is known, and nothing is said about that.
 */
public final class NetworkTables implements NetworkLookup {
  private final WatchedFiles<NetworkTable> files;
  private final PublicAddresses addresses;

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
    List<WatchedFile<NetworkTable>> all = new ArrayList<>();
    geoDatabases.forEach(file -> all.add(new WatchedFile<>(file, GeoDatabase::read, problems)));
    asnTables.forEach(file ->
        all.add(new WatchedFile<>(file, at -> AsnTableReader.read(at, problems), problems)));
    files = new WatchedFiles<>(all, clock);
  }

  @Override
  public NetworkFacts find(String canonicalIp) {
    if (files.isEmpty()) {
      return NetworkFacts.NONE;
    }
    List<WatchedFile<NetworkTable>> current = files.current();
    IpAddress address = IpAddress.of(canonicalIp);
    if (address == null || !addresses.holds(address)) {
      return NetworkFacts.NONE;
    }
    NetworkFacts facts = NetworkFacts.NONE;
    for (WatchedFile<NetworkTable> file : current) {
      facts = facts.or(find(file, address));
    }
    return facts;
  }

  private static NetworkFacts find(WatchedFile<NetworkTable> file, IpAddress address) {
    NetworkTable table = file.table();
    if (table == null) {
      return NetworkFacts.NONE;
    }
    try {
      return table.find(address);
    } catch (DecnetException e) {
      file.drop(e);
      return NetworkFacts.NONE;
    }
  }
}
