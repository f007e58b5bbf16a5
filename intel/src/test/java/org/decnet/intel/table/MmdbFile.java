package org.decnet.intel.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.decnet.intel.address.Prefix;
import org.jspecify.annotations.Nullable;

/** Writes small files in MaxMind's format, from its public specification. */
final class MmdbFile {
  private static final int SEPARATOR = 16;

  private final int ipVersion;
  private final List<@Nullable Object[]> nodes = new ArrayList<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  MmdbFile(int ipVersion) {
    this.ipVersion = ipVersion;
    nodes.add(new @Nullable Object[2]);
  }

  /** Says something of a block; later blocks must not lie around earlier ones. */
  MmdbFile put(String block, Map<String, Object> facts) {
    Prefix prefix = Objects.requireNonNull(Prefix.of(block));
    byte[] bytes = prefix.first().bytes();
    int skipped = ipVersion == 6 && bytes.length == 4 ? 96 : 0;
    int at = 0;
    int bits = prefix.bits() + skipped;
    for (int depth = 0; depth < bits - 1; depth++) {
      at = child(at, bit(bytes, depth - skipped));
    }
    nodes.get(at)[bit(bytes, bits - 1 - skipped)] = new Place(data.size());
    data.writeBytes(value(facts));
    return this;
  }

  private record Place(int offset) {}

  private int child(int node, int bit) {
    if (nodes.get(node)[bit] instanceof Integer next) {
      return next;
    }
    nodes.get(node)[bit] = nodes.size();
    nodes.add(new @Nullable Object[2]);
    return nodes.size() - 1;
  }

  private static int bit(byte[] bytes, int at) {
    return at < 0 ? 0 : bytes[at / 8] >> (7 - at % 8) & 1;
  }

  byte[] bytes(String type) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (@Nullable Object[] node : nodes) {
      record(file, node[0]);
      record(file, node[1]);
    }
    file.writeBytes(new byte[SEPARATOR]);
    file.writeBytes(data.toByteArray());
    file.writeBytes(new byte[] {(byte) 0xAB, (byte) 0xCD, (byte) 0xEF});
    file.writeBytes("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("binary_format_major_version", (short) 2);
    about.put("binary_format_minor_version", (short) 0);
    about.put("build_epoch", 1_700_000_000L);
    about.put("database_type", type);
    about.put("description", Map.of("en", "made by a test"));
    about.put("ip_version", (short) ipVersion);
    about.put("languages", List.of("en"));
    about.put("node_count", nodes.size());
    about.put("record_size", (short) 24);
    file.writeBytes(value(about));
    return file.toByteArray();
  }

  private void record(ByteArrayOutputStream file, @Nullable Object target) {
    int value =
        target instanceof Integer node
            ? node
            : target instanceof Place place
                ? nodes.size() + SEPARATOR + place.offset()
                : nodes.size();
    file.write(value >> 16);
    file.write(value >> 8);
    file.write(value);
  }

  private static byte[] value(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (value) {
      case String text -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        control(out, 2, bytes.length);
        out.writeBytes(bytes);
      }
      case Short number -> number(out, 5, number, 2);
      case Integer number -> number(out, 6, number, 4);
      case Long number -> number(out, 9, number, 8);
      case Map<?, ?> map -> {
        control(out, 7, map.size());
        map.forEach((key, item) -> {
          out.writeBytes(value(key));
          out.writeBytes(value(item));
        });
      }
      case List<?> list -> {
        control(out, 11, list.size());
        list.forEach(item -> out.writeBytes(value(item)));
      }
      default -> throw new IllegalArgumentException("no such value: " + value);
    }
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int type, long value, int bytes) {
    control(out, type, bytes);
    for (int i = bytes - 1; i >= 0; i--) {
      out.write((int) (value >> (8 * i)));
    }
  }

  private static void control(ByteArrayOutputStream out, int type, int size) {
    int length = Math.min(size, 29);
    out.write(type > 7 ? length : type << 5 | length);
    if (type > 7) {
      out.write(type - 7);
    }
    if (length == 29) {
      out.write(size - 29);
    }
  }
}
