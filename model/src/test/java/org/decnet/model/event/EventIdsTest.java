package org.decnet.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.decnet.model.NameUuid;
import org.junit.jupiter.api.Test;

class EventIdsTest {
  private static final UUID PARENT = UUID.fromString("07d72912-57d9-5adc-9954-144c4cdeacdc");

  @Test
  void namespaceIsTheSpecifiedOne() {
    assertThat(EventIds.NAMESPACE).hasToString("42503919-d481-5659-9de6-7cc10307b766");
  }

  @Test
  void attackerHasTheSpecifiedId() {
    assertThat(EventIds.attacker("198.51.100.7"))
        .hasToString("07d72912-57d9-5adc-9954-144c4cdeacdc");
  }

  @Test
  void namesAreJoinedByBars() {
    assertThat(EventIds.ofRecord("s", "cowrie", "k"))
        .isEqualTo(NameUuid.of(EventIds.NAMESPACE, "s|cowrie|k"));
    assertThat(EventIds.derived(PARENT, EventKind.FILE_OP, 3))
        .isEqualTo(NameUuid.of(EventIds.NAMESPACE, PARENT + "|file_op|3"));
    assertThat(EventIds.lifted(EventKind.FILE, "a1"))
        .isEqualTo(NameUuid.of(EventIds.NAMESPACE, "lift|file|a1"));
  }
}
