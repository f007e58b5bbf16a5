package org.decnet.ingest.cowrie;

import java.util.Locale;
import org.decnet.ingest.text.Hashes;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Traits of the peer's software. */
final class Fingerprints {
  /** Terminals higher than this are none: a larger height in an old log is a width. */
  private static final int HIGHEST_SWAPPED = 300;

  private Fingerprints() {}

  /** A banner, and in logs of 2017 the algorithms with it. */
  static void version(Decoding record) {
    CowrieRecord said = record.record();
    emit(record, record.first(EventKind.FINGERPRINT), "ssh_client_version", said.version);
    String algorithms = algorithms(said);
    if (algorithms != null) {
      Event.Builder hassh = record.further(EventKind.FINGERPRINT, 0);
      hassh.set(Field.MESSAGE, null);
      record.emit(hassh(hassh, algorithms, said.hassh));
    }
  }

  /**
   * The key exchange. The hash is always computed again, because sensors and what stands between
   * may be wrong; the sensor's own value is used where the lists are missing.
   */
  static void keyExchange(Decoding record) {
    CowrieRecord said = record.record();
    String algorithms = algorithms(said);
    Event.Builder event = record.first(EventKind.FINGERPRINT);
    if (algorithms != null) {
      record.emit(hassh(event, algorithms, said.hassh));
    } else {
      event.set(Field.DETAIL, said.hasshAlgorithms);
      emit(record, event, "hassh", lower(said.hassh));
    }
  }

  /** The size of the terminal. Old releases mixed up width and height. */
  static void terminal(Decoding record) {
    CowrieRecord said = record.record();
    Long width = said.width;
    Long height = said.height;
    Event.Builder event = record.first(EventKind.FINGERPRINT);
    if (width == null || height == null) {
      emit(record, event, "ssh_terminal", null);
    } else if (said.oldRelease && width < height && height <= HIGHEST_SWAPPED) {
      emit(record, event, "ssh_terminal", height + "x" + width);
    } else {
      emit(record, event, "ssh_terminal", width + "x" + height);
    }
  }

  /** The processor that the session was shown. */
  static void architecture(Decoding record) {
    String arch = record.record().arch;
    emit(record, record.first(EventKind.FINGERPRINT), "ssh_arch", arch);
  }

  /** A fingerprint without a value is no fingerprint, only a note that the record was there. */
  static void emit(Decoding record, Event.Builder event, String type, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      record.emit(record.notice());
    } else {
      record.emit(event.set(Field.FINGERPRINT_TYPE, type).set(Field.VALUE, value));
    }
  }

  private static Event.Builder hassh(
      Event.Builder event, String algorithms, @Nullable String claimed) {
    String computed = Hashes.md5(algorithms);
    return event
        .set(Field.FINGERPRINT_TYPE, "hassh")
        .set(Field.VALUE, computed)
        .set(Field.DETAIL, algorithms)
        .set(Field.VALUE_MISMATCH, claimed == null ? null : !computed.equals(lower(claimed)));
  }

  /** What hassh is the MD5 of; null if a list is missing. */
  private static @Nullable String algorithms(CowrieRecord said) {
    if (said.kexAlgs == null || said.encCs == null || said.macCs == null || said.compCs == null) {
      return null;
    }
    return said.kexAlgs + ';' + said.encCs + ';' + said.macCs + ';' + said.compCs;
  }

  private static @Nullable String lower(@Nullable String hash) {
    return hash == null ? null : hash.toLowerCase(Locale.ROOT);
  }
}
