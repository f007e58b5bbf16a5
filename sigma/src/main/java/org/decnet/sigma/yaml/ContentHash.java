package org.decnet.sigma.yaml;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over what a document says, not over how it is laid out.
 *
 * <p>Each node is written as a letter for its kind, its length, and its content; maps by ascending
 * key. A changed comment, indent, quote style or key order gives the same hash; a changed value,
 * value type or list order gives another.
 */
public final class ContentHash {
  private final MessageDigest digest;

  private ContentHash(MessageDigest digest) {
    this.digest = digest;
  }

  /** The hash, as 64 hex digits. */
  public static String of(YamlNode node) {
    ContentHash hash = new ContentHash(sha256());
    hash.add(node);
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  /** The hash of what has these hashes, in this order. */
  public static String ofHashes(List<String> hashes) {
    ContentHash hash = new ContentHash(sha256());
    hash.head('h', hashes.size());
    hashes.forEach(part -> hash.addText('t', part));
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void add(YamlNode node) {
    switch (node) {
      case YamlNode.Mapping mapping -> addMapping(mapping);
      case YamlNode.Sequence sequence -> {
        head('l', sequence.items().size());
        sequence.items().forEach(this::add);
      }
      case YamlNode.Scalar scalar -> addScalar(scalar);
    }
  }

  private void addMapping(YamlNode.Mapping mapping) {
    List<YamlNode.Entry> entries = new ArrayList<>(mapping.entries());
    entries.sort(Comparator.comparing(entry -> entry.key().text()));
    head('m', entries.size());
    for (YamlNode.Entry entry : entries) {
      addText('k', entry.key().text());
      add(entry.value());
    }
  }

  private void addScalar(YamlNode.Scalar scalar) {
    switch (scalar.kind()) {
      case NULL -> head('n', 0);
      case BOOLEAN -> head('b', Boolean.parseBoolean(scalar.text()) ? 1 : 0);
      case INTEGER, DECIMAL -> addText('i', scalar.text());
      case TEXT -> addText('t', scalar.text());
    }
  }

  private void addText(char kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    head(kind, bytes.length);
    digest.update(bytes);
  }

  private void head(char kind, int size) {
    digest.update((kind + Integer.toString(size) + ":").getBytes(StandardCharsets.UTF_8));
  }
}
