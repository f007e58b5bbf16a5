package org.decnet.engine.lift.session;

import java.util.List;
import org.decnet.engine.lift.LiftedEvent;
import org.decnet.engine.lift.Lifter;
import org.decnet.engine.lift.text.RansomWords;
import org.decnet.engine.lift.text.Wallets;
import org.decnet.engine.session.Login;
import org.decnet.engine.session.SessionCounts;
import org.decnet.engine.session.SessionSighting;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** Lifts a session that has ended (spec 03, section 1). Its artefact id is the session id. */
public final class SessionLifter implements Lifter<SessionFacts> {
  private static final String SSH = "ssh";

  @Override
  public EventKind kind() {
    return EventKind.SESSION;
  }

  @Override
  public List<Event> lift(SessionFacts facts) {
    SessionSighting sighting = facts.sighting();
    Event.Builder event =
        LiftedEvent.of(EventKind.SESSION, facts.id().value())
            .time(facts.lastAt())
            .set(Field.SENSOR, sighting.sensor())
            .set(Field.DECKY, sighting.place().text())
            .set(Field.SERVICE, sighting.service())
            .set(Field.SRC_IP, facts.address())
            .set(Field.SESSION_ID, facts.id().value())
            .set(Field.DURATION_S, facts.durationSeconds());
    setLogins(event, facts);
    setCounts(event, facts);
    setNotes(event, facts.notes());
    facts.requests().write(event);
    setInput(event, facts);
    setTraits(event, facts.traits());
    return List.of(event.build());
  }

  private static void setLogins(Event.Builder event, SessionFacts facts) {
    Login login = facts.sighting().login();
    event
        .set(Field.LOGIN_OUTCOME, login == null ? null : login.outcome().columnName())
        .set(Field.AUTH_FAILURES, facts.failures())
        .set(Field.AUTH_SUCCESSES, facts.successes());
  }

  /** What went out is what went to the host outside; without one, what went to the peer. */
  private static void setCounts(Event.Builder event, SessionFacts facts) {
    SessionCounts counts = facts.sighting().counts();
    WebTargets.Target target = facts.targets().largest();
    event
        .set(Field.COMMAND_COUNT, counts.commands())
        .set(Field.STATEMENT_COUNT, counts.statements())
        .set(Field.FILE_COUNT, counts.files())
        .set(Field.BYTES_IN, counts.bytesIn())
        .set(Field.BYTES_OUT, target == null ? counts.bytesOut() : target.bytes())
        .set(Field.TARGET_HOST, target == null ? null : target.host())
        .set(Field.REQUEST_COUNT, target == null ? null : target.requests())
        .set(Field.ROWS_READ, positive(facts.rowsRead()))
        .set(Field.BYTES_READ, positive(facts.bytesRead()));
  }

  private static void setNotes(Event.Builder event, Notes notes) {
    String statements = notes.statements();
    String left = notes.notes();
    List<String> words = RansomWords.in(statements, left);
    String wallet = Wallets.first(left);
    event
        .set(Field.OP_TEXT, statements)
        .set(Field.NOTE_TEXT, left)
        .set(Field.RANSOM_KEYWORDS, words.isEmpty() ? null : words)
        .set(Field.BTC_ADDRESS, wallet == null ? Wallets.first(statements) : wallet);
  }

  /** What did not happen is said only of a session whose beginning was seen. */
  private static void setInput(Event.Builder event, SessionFacts facts) {
    InputPace pace = facts.pace();
    boolean terminal = facts.traits().terminal();
    if (terminal || (pace.isWhole() && SSH.equals(facts.sighting().service()))) {
      event.set(Field.HAS_TERMINAL, terminal);
    }
    event
        .set(Field.FIRST_COMMAND_DELAY_S, pace.firstDelaySeconds())
        .set(Field.INPUT_RATE, pace.lettersPerSecond());
  }

  private static void setTraits(Event.Builder event, Traits traits) {
    event
        .set(Field.JA3, traits.ja3())
        .set(Field.JA4, traits.ja4())
        .set(Field.HASSH, traits.hassh());
  }

  private static @Nullable Long positive(long count) {
    return count == 0 ? null : count;
  }
}
