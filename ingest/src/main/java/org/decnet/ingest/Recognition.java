package org.decnet.ingest;

import java.util.ArrayList;
import java.util.List;

/** Finds the format of records by asking every codec. */
final class Recognition {
  private Recognition() {}

  /** The codecs that recognise the most records of a sample; none if no record is recognised. */
  static List<Codec> best(List<Codec> codecs, List<byte[]> sample) {
    List<Codec> best = new ArrayList<>();
    long most = 1;
    for (Codec codec : codecs) {
      long votes = sample.stream().filter(record -> recognises(codec, record)).count();
      if (votes > most) {
        best.clear();
        most = votes;
      }
      if (votes == most) {
        best.add(codec);
      }
    }
    return best;
  }

  // Part of the codec boundary: what a codec throws says that the record is not of its format.
  private static boolean recognises(Codec codec, byte[] record) {
    try {
      return codec.recognises(record);
    } catch (RuntimeException | StackOverflowError failure) {
      return false;
    }
  }
}
