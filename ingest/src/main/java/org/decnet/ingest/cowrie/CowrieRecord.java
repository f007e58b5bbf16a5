package org.decnet.ingest.cowrie;

import java.util.List;
import org.decnet.ingest.json.ValueReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * The members of one record, each read as the type that it should have, in one pass over its JSON.
 * A member that comes twice counts as the last. Package-private and short-lived, hence plain
 * fields.
 */
final class CowrieRecord {
  @Nullable String arch;
  @Nullable String compCs;
  @Nullable String data;
  @Nullable Long dataLength;
  @Nullable String destinationFile;
  @Nullable String dstIp;
  @Nullable Long dstPort;
  @Nullable Boolean duplicate;
  @Nullable Double durationSeconds;
  @Nullable String encCs;
  @Nullable String eventId;
  @Nullable String filename;
  @Nullable String fingerprint;
  @Nullable String hassh;
  @Nullable String hasshAlgorithms;
  @Nullable Long height;
  @Nullable String input;
  @Nullable String ja4;
  @Nullable String kexAlgs;
  @Nullable String macCs;
  @Nullable String message;
  @Nullable Long messageNumber;
  @Nullable String name;
  @Nullable String originatorIp;
  @Nullable Long originatorPort;
  @Nullable String outfile;
  @Nullable String password;
  @Nullable String protocol;
  @Nullable String sensor;
  @Nullable String session;
  @Nullable String shasum;
  @Nullable Long size;
  @Nullable String srcIp;
  @Nullable Long srcPort;
  @Nullable String system;
  @Nullable String timestamp;
  @Nullable String ttylog;
  @Nullable String url;
  @Nullable String username;
  @Nullable String value;
  @Nullable String version;
  @Nullable Long width;

  /** Written by a release of 2017 or 2018, told by members that later ones do not have. */
  boolean oldRelease;

  /** Some text was not Unicode and is escaped. */
  boolean lossy;

  /** Names of the members whose value could not be read as its type. */
  List<String> unreadable = List.of();

  /**
   * Reads the record that a parser stands before, and makes sure that nothing follows it.
   *
   * @throws tools.jackson.core.JacksonException if the text is not one JSON object
   */
  static CowrieRecord read(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new StreamReadException(parser, "a record must be a JSON object");
    }
    CowrieRecord record = new CowrieRecord();
    ValueReader values = new ValueReader(parser);
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      CowrieKey key = CowrieKey.named(name);
      if (key == null) {
        values.skip();
      } else {
        record.take(key, values);
      }
    }
    if (parser.nextToken() != null) {
      throw new StreamReadException(parser, "text follows the record");
    }
    record.unreadable = values.unreadable();
    record.lossy = values.lossy();
    return record;
  }

  // One line per member: longer than a method should be, and easier to read than any split of it.
  private void take(CowrieKey key, ValueReader values) {
    String name = key.keyName();
    switch (key) {
      case ARCH -> arch = values.text(name);
      case COMP_CS -> compCs = values.commaList(name);
      case DATA -> data = values.text(name);
      case DATA_LENGTH -> dataLength = values.integer(name);
      case DESTINATION_FILE -> destinationFile = values.text(name);
      case DST_IP -> dstIp = values.text(name);
      case DST_PORT -> dstPort = values.port(name);
      case DUPLICATE -> duplicate = values.flag(name);
      case DURATION -> durationSeconds = values.number(name);
      case DURATION_MS -> durationSeconds = seconds(values.number(name));
      case ENC_CS -> encCs = values.commaList(name);
      case EVENT_ID -> eventId = values.text(name);
      case FILENAME -> filename = values.text(name);
      case FINGERPRINT -> fingerprint = values.text(name);
      case HASSH -> hassh = values.text(name);
      case HASSH_ALGORITHMS -> hasshAlgorithms = values.text(name);
      case HEIGHT -> height = values.integer(name);
      case INPUT -> input = values.text(name);
      case IS_ERROR -> markOld(values);
      case JA4 -> ja4 = values.text(name);
      case KEX_ALGS -> kexAlgs = values.commaList(name);
      case MAC_CS -> macCs = values.commaList(name);
      case MESSAGE -> takeMessage(values);
      case MESSAGE_NUMBER -> messageNumber = values.integer(name);
      case NAME -> this.name = values.text(name);
      case ORIGINATOR_IP -> originatorIp = values.text(name);
      case ORIGINATOR_PORT -> originatorPort = values.port(name);
      case OUTFILE -> outfile = values.text(name);
      case PASSWORD -> password = values.text(name);
      case PROTOCOL -> protocol = values.text(name);
      case SENSOR -> sensor = values.text(name);
      case SESSION -> session = values.text(name);
      case SHASUM -> shasum = values.text(name);
      case SIZE -> size = values.integer(name);
      case SRC_IP -> srcIp = values.text(name);
      case SRC_PORT -> srcPort = values.port(name);
      case SYSTEM -> takeSystem(values);
      case TIMESTAMP -> timestamp = values.text(name);
      case TTYLOG -> ttylog = values.text(name);
      case URL -> url = values.text(name);
      case USERNAME -> username = values.text(name);
      case VALUE -> value = values.text(name);
      case VERSION -> version = values.text(name);
      case WIDTH -> width = values.integer(name);
      case FORMAT, ID, KEY, KEY_ALGS, LANG_CS, TYPE, UNIQUE, UUID -> values.skip();
    }
  }

  /** A message that only repeats other members is passed over, if that is known by now. */
  private void takeMessage(ValueReader values) {
    CowrieEventId id = eventId == null ? null : CowrieEventId.named(eventId);
    if (id != null && id.messageRepeats()) {
      values.skip();
    } else {
      message = values.text(CowrieKey.MESSAGE.keyName());
    }
  }

  private void takeSystem(ValueReader values) {
    oldRelease = true;
    system = values.text(CowrieKey.SYSTEM.keyName());
  }

  private void markOld(ValueReader values) {
    oldRelease = true;
    values.skip();
  }

  private static @Nullable Double seconds(@Nullable Double milliseconds) {
    return milliseconds == null ? null : (Double) (milliseconds / 1000);
  }
}
