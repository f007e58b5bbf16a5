package org.decnet.intel.table;

import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.address.Prefix;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A file in MaxMind's format: of countries or cities, of autonomous systems, or both. Read are the
 * names that MaxMind, DB-IP and IPinfo give their fields.
 *
 * <p>The file is held in memory, not mapped: whoever replaces a mapped file in place ends the
 * program that reads it.
 */
final class GeoDatabase implements NetworkTable {
  /** What such facts name as their source. */
  static final String SOURCE = "mmdb";

  private static final long LARGEST_FILE = 512L << 20;

  private final Reader reader;

  private GeoDatabase(Reader reader) {
    this.reader = reader;
  }

  /**
   * Reads a file.
   *
   * @throws DecnetException if it cannot be read, is too large or is not of the format
   */
  static GeoDatabase read(Path file) {
    byte[] content = content(file);
    try {
      return new GeoDatabase(new Reader(new ByteArrayInputStream(content)));
    } catch (IOException | RuntimeException e) { // the library leaves some damage to the buffer
      throw new DecnetException(
          ErrorCode.BAD_VALUE, "not a readable MMDB file: " + e.getMessage(), e);
    }
  }

  private static byte[] content(Path file) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new DecnetException(
            ErrorCode.BAD_VALUE, "expected at most " + LARGEST_FILE + " bytes");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new DecnetException(ErrorCode.UNREADABLE_FILE, "cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * What the file says of an address.
   *
   * @throws DecnetException if the file is damaged where the address leads
   */
  @Override
  public NetworkFacts find(IpAddress address) {
    if (address.isV6() && reader.getMetadata().ipVersion() == 4) {
      return NetworkFacts.NONE;
    }
    try {
      InetAddress place = InetAddress.getByAddress(address.bytes());
      DatabaseRecord<?> found = reader.getRecord(place, Map.class);
      return found.data() instanceof Map<?, ?> data
          ? facts(data, new Prefix(address.masked(bits(found, address)), bits(found, address)))
          : NetworkFacts.NONE;
    } catch (IOException | RuntimeException e) { // the library leaves some damage to the buffer
      throw new DecnetException(ErrorCode.BAD_VALUE, "damaged at " + address.text(), e);
    }
  }

  /** How long the prefix is. In a tree of IPv6 the library counts for IPv4 as for IPv4. */
  private static int bits(DatabaseRecord<?> found, IpAddress address) {
    return Math.clamp(found.network().prefixLength(), 0, address.width());
  }

  private static NetworkFacts facts(Map<?, ?> data, Prefix block) {
    String country = country(data);
    Long asn = asn(data);
    return new NetworkFacts(
        country,
        country == null ? null : SOURCE,
        asn,
        asn == null ? null : text(data, "autonomous_system_organization", "as_name", "name"),
        asn == null ? null : block.text(),
        asn == null ? null : SOURCE);
  }

  private static @Nullable String country(Map<?, ?> data) {
    for (String name : new String[] {"country", "registered_country"}) {
      if (data.get(name) instanceof Map<?, ?> country) {
        String code = CountryCode.of(text(country, "iso_code"));
        if (code != null) {
          return code;
        }
      }
    }
    return CountryCode.of(text(data, "country_code", "country"));
  }

  private static @Nullable Long asn(Map<?, ?> data) {
    Object number = data.get("autonomous_system_number");
    if (number instanceof Number value) {
      return inRange(value.longValue());
    }
    String text = text(data, "asn");
    if (text == null) {
      return null;
    }
    try {
      return inRange(Long.parseLong(text.startsWith("AS") ? text.substring(2) : text));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Long inRange(long asn) {
    return asn > 0 && asn <= 0xFFFF_FFFFL ? asn : null;
  }

  private static @Nullable String text(Map<?, ?> data, String... names) {
    for (String name : names) {
      if (data.get(name) instanceof String text && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }
}
