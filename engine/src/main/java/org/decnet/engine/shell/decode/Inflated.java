package org.decnet.engine.shell.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Compressed bytes unpacked, as far as a budget goes. */
public final class Inflated {
  private Inflated() {}

  /** What gzip packed; null if it is broken or too large. */
  public static byte @Nullable [] gzip(byte[] packed, int limit) {
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return read(stream, limit);
    } catch (IOException e) {
      return null;
    }
  }

  /** What zlib packed; null if it is broken or too large. */
  public static byte @Nullable [] zlib(byte[] packed, int limit) {
    try (InputStream stream = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return read(stream, limit);
    } catch (IOException e) {
      return null;
    }
  }

  /** What any of the usual ways packed; null if it is broken or too large. */
  public static byte @Nullable [] any(byte[] packed, int limit) {
    byte[] zlib = zlib(packed, limit);
    byte[] found = zlib == null ? gzip(packed, limit) : zlib;
    return found == null ? raw(packed, limit) : found;
  }

  private static byte @Nullable [] raw(byte[] packed, int limit) {
    Inflater inflater = new Inflater(true);
    try (InputStream stream = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
      return read(stream, limit);
    } catch (IOException e) {
      return null;
    } finally {
      inflater.end();
    }
  }

  private static byte @Nullable [] read(InputStream stream, int limit) throws IOException {
    byte[] bytes = stream.readNBytes(limit + 1);
    return bytes.length > limit ? null : bytes;
  }
}
