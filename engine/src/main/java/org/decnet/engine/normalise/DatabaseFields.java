package org.decnet.engine.normalise;

import java.util.List;
import org.decnet.engine.lift.text.RansomWords;
import org.decnet.engine.lift.text.Wallets;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Completes a database statement by the words and the wallet of extortion in its text. */
final class DatabaseFields {
  private DatabaseFields() {}

  /** The completed event; null if the statement holds neither. */
  static Event.@Nullable Builder complete(Event event) {
    String statement = event.text(Field.STATEMENT);
    List<String> words = RansomWords.in(statement);
    String wallet = words.isEmpty() ? null : Wallets.first(statement);
    if (words.isEmpty() || event.get(Field.RANSOM_KEYWORDS) != null) {
      return null;
    }
    return event.toBuilder().set(Field.RANSOM_KEYWORDS, words).set(Field.BTC_ADDRESS, wallet);
  }
}
