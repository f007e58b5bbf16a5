package org.decnet.ingest.cowrie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static SessionState.Line line(int length) {
    return new SessionState.Line(new UUID(1, 2), "x".repeat(length), Instant.EPOCH);
  }

  @Test
  void aSessionIsTheSameUntilItIsForgotten() {
    Sessions sessions = new Sessions();
    SessionState first = sessions.of("a");
    assertThat(sessions.of("a")).isSameAs(first);
  }

  @Test
  void theSessionThatWasQuietLongestIsForgottenFirst() {
    Sessions sessions = new Sessions();
    SessionState quiet = sessions.of("quiet");
    SessionState busy = sessions.of("busy");
    for (int i = 0; i < Sessions.MOST_SESSIONS - 1; i++) {
      sessions.of("other" + i);
      sessions.of("busy");
    }
    assertThat(sessions.size()).isEqualTo(Sessions.MOST_SESSIONS);
    assertThat(sessions.of("busy")).isSameAs(busy);
    assertThat(sessions.of("quiet")).isNotSameAs(quiet);
  }

  @Test
  void theTextOfAllSessionsIsBounded() {
    Sessions sessions = new Sessions();
    for (int i = 0; i < 5_000; i++) {
      sessions.remember(sessions.of("s" + i), line(8 * 1024));
    }
    assertThat(sessions.characters())
        .isLessThanOrEqualTo(Sessions.MOST_CHARACTERS)
        .isGreaterThan(Sessions.MOST_CHARACTERS - 8 * 1024 - 1);
    assertThat(sessions.characters()).isEqualTo(sessions.size() * 8L * 1024);
  }

  @Test
  void aSessionKeepsItsLastFourLinesAndNoVeryLongOne() {
    Sessions sessions = new Sessions();
    SessionState state = sessions.of("a");
    for (int length = 1; length <= 6; length++) {
      sessions.remember(state, line(length));
    }
    sessions.remember(state, line(8 * 1024 + 1));
    assertThat(state.recent()).extracting(line -> line.text().length()).containsExactly(6, 5, 4, 3);
    assertThat(sessions.characters()).isEqualTo(18);
  }
}
