package org.decnet.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.decnet.testkit.Scene;
import org.junit.jupiter.api.Test;

class TrailTest {
  private static final UUID SOMEONE = new UUID(1, 2);

  @Test
  void namesComeInFirstContactOrder() {
    Trail trail =
        Trail.of(List.of(contact("b", "ssh", 1), contact("a", "ssh", 2), contact("b", "http", 3)));
    assertThat(trail.deckies()).containsExactly("b", "a");
    assertThat(trail.services()).containsExactly("ssh", "http");
    assertThat(trail.path()).isEqualTo("b → a");
    assertThat(trail.isTraversal()).isTrue();
  }

  @Test
  void contactsAtOneTimeComeByName() {
    Trail trail = Trail.of(List.of(contact("b", "ssh", 1), contact("a", "telnet", 1)));
    assertThat(trail.deckies()).containsExactly("a", "b");
    assertThat(trail.services()).containsExactly("ssh", "telnet");
  }

  @Test
  void oneDeckyIsNoPath() {
    Trail trail = Trail.of(List.of(contact("a", "ssh", 1), contact("a", "http", 2)));
    assertThat(trail.isTraversal()).isFalse();
    assertThat(trail.path()).isNull();
  }

  @Test
  void unknownServiceIsNotListed() {
    assertThat(Trail.of(List.of(contact("a", "", 1))).services()).isEmpty();
  }

  @Test
  void orderOfContactsDoesNotMatter() {
    List<ContactSighting> contacts = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 30; i++) {
      contacts.add(contact("d" + random.nextInt(6), "s" + random.nextInt(5), random.nextInt(10)));
    }
    Trail expected = Trail.of(contacts);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(contacts, random);
      assertThat(Trail.of(contacts)).isEqualTo(expected);
    }
  }

  private static ContactSighting contact(String decky, String service, double second) {
    return new ContactSighting(
        new ContactSighting.Key(SOMEONE, decky, service),
        Scene.second(second),
        Scene.second(second + 5),
        1);
  }
}
