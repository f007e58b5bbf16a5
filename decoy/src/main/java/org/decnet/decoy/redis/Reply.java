package org.decnet.decoy.redis;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers in the second or third version of the protocol. */
final class Reply {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int version = 2;

  /** Version of the protocol that the client asked for. */
  int version() {
    return version;
  }

  void version(int wanted) {
    version = wanted;
  }

  /** All that was answered since it was asked for last. */
  byte[] take() {
    byte[] bytes = out.toByteArray();
    out.reset();
    return bytes;
  }

  Reply ok() {
    return status("OK");
  }

  Reply status(String text) {
    return raw('+' + text + "\r\n");
  }

  /** An error; line ends in it would end it. */
  Reply error(String text) {
    return raw('-' + text.replace('\r', ' ').replace('\n', ' ') + "\r\n");
  }

  Reply number(long value) {
    return raw(":" + value + "\r\n");
  }

  Reply bulk(byte @Nullable [] value) {
    if (value == null) {
      return nothing();
    }
    raw("$" + value.length + "\r\n");
    out.writeBytes(value);
    return raw("\r\n");
  }

  Reply bulk(String value) {
    return bulk(value.getBytes(StandardCharsets.ISO_8859_1));
  }

  Reply nothing() {
    return raw(version == 3 ? "_\r\n" : "$-1\r\n");
  }

  Reply noArray() {
    return raw(version == 3 ? "_\r\n" : "*-1\r\n");
  }

  /** The beginning of an array. */
  Reply array(int count) {
    return raw("*" + count + "\r\n");
  }

  /** The beginning of pairs. */
  Reply pairs(int count) {
    return version == 3 ? raw("%" + count + "\r\n") : array(2 * count);
  }

  Reply bulks(Collection<byte[]> values) {
    array(values.size());
    values.forEach(this::bulk);
    return this;
  }

  Reply texts(Collection<String> values) {
    array(values.size());
    values.forEach(this::bulk);
    return this;
  }

  Reply texts(Map<String, String> values) {
    pairs(values.size());
    values.forEach((name, value) -> bulk(name).bulk(value));
    return this;
  }

  private Reply raw(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }
}
