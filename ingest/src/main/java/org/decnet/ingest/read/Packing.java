package org.decnet.ingest.read;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/** How log files are packed, told by the end of their name. */
enum Packing {
  /** Packed with gzip. */
  GZIP(".gz") {
    @Override
    InputStream unpack(InputStream in) throws IOException {
      return new GzipStream(in);
    }
  },
  /** Packed with zstd; its reader takes no window larger than 8 MiB. */
  ZSTD(".zst") {
    @Override
    InputStream unpack(InputStream in) {
      return new ZstdInputStream(in);
    }
  },
  /** Packed with bzip2. */
  BZIP2(".bz2") {
    @Override
    InputStream unpack(InputStream in) throws IOException {
      return new BZip2CompressorInputStream(in, true); // true: one archive behind the other
    }
  };

  private final String end;

  Packing(String end) {
    this.end = end;
  }

  /** How a file of this name is packed; null if it is not. */
  static @Nullable Packing of(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    for (Packing packing : values()) {
      if (name.endsWith(packing.end)) {
        return packing;
      }
    }
    return null;
  }

  /** What is packed in a stream. */
  abstract InputStream unpack(InputStream in) throws IOException;
}
