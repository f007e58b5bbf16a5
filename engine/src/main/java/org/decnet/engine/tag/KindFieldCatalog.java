package org.decnet.engine.tag;

import java.util.List;
import java.util.stream.Stream;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.sigma.FieldCatalog;

/**
 * Tells the rule compiler in which slot events of one kind keep a field.
 *
 * @param kind the kind of the events
 */
public record KindFieldCatalog(EventKind kind) implements FieldCatalog {
  @Override
  public int slot(String fieldName) {
    Field field = kind.lookup(fieldName);
    return field == null ? NO_SLOT : kind.slot(field);
  }

  /** The texts that keyword search covers (spec 01, section 2.3). */
  @Override
  public int[] keywordSlots() {
    return Stream.concat(Stream.of(Field.MESSAGE), searched(kind).stream())
        .mapToInt(kind::slot)
        .toArray();
  }

  private static List<Field> searched(EventKind kind) {
    return switch (kind) {
      case COMMAND -> List.of(Field.COMMAND_TEXT);
      case PROCESS -> List.of(Field.STATEMENT_TEXT);
      case HTTP_REQUEST -> List.of(Field.ANY_TEXT);
      case DB_COMMAND -> List.of(Field.STATEMENT);
      case CONNECTION,
          AUTH_ATTEMPT,
          FILE_OP,
          FILE,
          DNS_QUERY,
          MAIL_COMMAND,
          PROTO_REQUEST,
          TUNNEL,
          PAYLOAD,
          FINGERPRINT,
          ALERT,
          RECORDING,
          NOTICE,
          CANARY_TRIGGER,
          SESSION,
          CREDENTIAL,
          IDENTITY,
          BEHAVIOR,
          EMAIL,
          CANARY,
          CANARY_FINGERPRINT,
          INTEL,
          HTTP_FINGERPRINT,
          IPV6_LEAK ->
          List.of();
    };
  }
}
