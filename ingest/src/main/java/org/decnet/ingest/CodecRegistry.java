package org.decnet.ingest;

import java.util.List;
import java.util.Optional;
import org.decnet.model.event.SessionLookup;

/** The sensor formats that this installation reads. */
public final class CodecRegistry {
  private final List<CodecFactory> factories;

  /**
   * A registry of formats.
   *
   * @throws IllegalArgumentException if two formats have one name
   */
  public CodecRegistry(List<CodecFactory> factories) {
    long names = factories.stream().map(CodecFactory::source).distinct().count();
    if (names != factories.size()) {
      throw new IllegalArgumentException("Two codecs have one name");
    }
    this.factories = List.copyOf(factories);
  }

  /** The names of the formats, in the order of registration. */
  public List<String> sources() {
    return factories.stream().map(CodecFactory::source).toList();
  }

  /** One codec of every format, for one run. */
  public List<Codec> codecs(SessionLookup sessions) {
    return factories.stream().map(factory -> factory.create(sessions)).toList();
  }

  /** A codec of the named format, for one run; empty if there is no such format. */
  public Optional<Codec> codec(String source, SessionLookup sessions) {
    return factories.stream()
        .filter(factory -> factory.source().equals(source))
        .findFirst()
        .map(factory -> factory.create(sessions));
  }

  /**
   * The one codec that recognises most of the records of a sample; empty if none does, or if
   * several do equally well.
   */
  public static Optional<Codec> select(List<Codec> codecs, List<byte[]> sample) {
    List<Codec> best = Recognition.best(codecs, sample);
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }
}
