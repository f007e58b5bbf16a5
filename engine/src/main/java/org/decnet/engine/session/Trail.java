package org.decnet.engine.session;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way of an attacker through services and decoys. It follows from the contacts alone, so it
 * does not depend on the order in which they became known.
 *
 * @param services known services, in first-contact order; ties by name
 * @param deckies decoys, in first-contact order; ties by name
 */
public record Trail(List<String> services, List<String> deckies) {
  private static final String ARROW = " → ";

  /** Copies the lists. */
  public Trail {
    services = List.copyOf(services);
    deckies = List.copyOf(deckies);
  }

  /** The trail that all contacts of one attacker make. */
  public static Trail of(Collection<ContactSighting> contacts) {
    return new Trail(
        names(contacts, contact -> contact.key().service()),
        names(contacts, contact -> contact.key().decky()));
  }

  /** Whether the attacker went from one decoy to another. */
  public boolean isTraversal() {
    return deckies.size() >= 2;
  }

  /** The decoys joined by arrows; null unless there are two or more. */
  public @Nullable String path() {
    return isTraversal() ? String.join(ARROW, deckies) : null;
  }

  private static List<String> names(
      Collection<ContactSighting> contacts, Function<ContactSighting, String> name) {
    return contacts.stream()
        .sorted(Comparator.comparing(ContactSighting::firstSeen).thenComparing(name))
        .map(name)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }
}
