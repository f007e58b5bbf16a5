package org.decnet.engine.search;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.UUID;
import org.decnet.engine.tag.SecretMask;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/**
 * The terms under which an event is found: the words of its message and command line, and where it
 * belongs, so that no filter has to be tried on every hit. Secrets in command lines are none of
 * them: who may not see a secret cannot guess it by searching either.
 */
public final class EventTerms {
  /** Most terms of one event; a longer text was written to cost room. */
  static final int MOST = 2_000;

  private final SequencedSet<String> terms = new LinkedHashSet<>();

  private EventTerms() {}

  /**
   * The terms of an event, each once, with blanks between.
   *
   * @param attacker whose it is; null if nobody's
   */
  public static String of(Event event, @Nullable UUID attacker) {
    EventTerms terms = new EventTerms();
    terms.add(Term.Kind.DECKY, event.decky());
    if (event.service() != null) {
      terms.add(Term.Kind.SERVICE, event.service());
    }
    String eventClass = event.text(Field.EVENT_CLASS);
    if (eventClass != null) {
      terms.add(Term.Kind.EVENT_CLASS, eventClass);
    }
    if (attacker != null) {
      terms.add(Term.Kind.ATTACKER, attacker.toString());
    }
    terms.addText(event.text(Field.COMMAND_TEXT));
    terms.addText(event.text(Field.MESSAGE));
    return String.join(" ", terms.terms);
  }

  private void addText(@Nullable String text) {
    if (text == null) {
      return;
    }
    Words.of(
        SecretMask.mask(text),
        new Words.Listener() {
          @Override
          public void run(String run) {
            add(Term.Kind.WORD, run);
          }

          @Override
          public void word(String word, boolean joined, int end) {
            if (joined) {
              add(Term.Kind.WORD, word);
            }
          }
        });
  }

  private void add(Term.Kind kind, String value) {
    if (terms.size() < MOST) {
      terms.add(Term.of(kind, value).text());
    }
  }
}
