package org.decnet.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.decnet.engine.port.WorkerBeat;
import org.decnet.engine.port.WorkerBeat.State;
import org.decnet.engine.port.WorkerBoard;
import org.decnet.engine.port.WorkerName;
import org.junit.jupiter.api.Test;

/** A worker's turns and beats, in a time that passes only while it waits. */
class WorkerLoopTest {
  private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
  private static final Duration SWEEP = Duration.ofSeconds(60);

  private final Time time = new Time();
  private final List<Long> turns = new ArrayList<>();
  private final List<String> beats = new ArrayList<>();
  private Function<Integer, Work.Done> work = turn -> new Work.Done("turn " + turn, false);

  @Test
  void withoutAnyBellItSweepsEveryMinuteAndSaysEveryHalfThatItIsThere() {
    run(Duration.ofSeconds(130));
    assertThat(turns).containsExactly(0L, 60L, 120L);
    assertThat(beats)
        .containsExactly(
            "0 RUNNING turn 1",
            "30 RUNNING turn 1",
            "60 RUNNING turn 2",
            "90 RUNNING turn 2",
            "120 RUNNING turn 3",
            "130 STOPPED turn 3");
  }

  @Test
  void aBellWakesItAtOnce() {
    time.bells.add(START.plusSeconds(7));
    time.bells.add(START.plusSeconds(8));
    run(Duration.ofSeconds(69));
    assertThat(turns).containsExactly(0L, 7L, 8L, 68L);
  }

  @Test
  void whatFailsIsTriedAgainSoonAndSaid() {
    work =
        turn -> {
          if (turn == 2) {
            throw new IllegalStateException("no disk");
          }
          return new Work.Done("turn " + turn, turn == 3);
        };
    run(Duration.ofSeconds(75));
    assertThat(turns).containsExactly(0L, 60L, 65L, 70L);
    assertThat(beats)
        .contains("60 FAILING no disk", "70 RUNNING turn 4")
        .doesNotContain("60 RUNNING turn 2");
  }

  @Test
  void aBoardThatFailsEndsNothing() {
    Work counted = (now, stopped) -> turn(now);
    time.end = START.plus(SWEEP);
    loop(counted, new Board(true)).run();
    assertThat(turns).containsExactly(0L);
  }

  @Test
  void aBeginThatFailsIsTriedAgainBeforeAnyTurn() {
    List<String> order = new ArrayList<>();
    time.end = START.plusSeconds(6);
    loop(
            new Work() {
              @Override
              public void begin() {
                order.add("begin");
                if (order.size() == 1) {
                  throw new IllegalStateException("locked");
                }
              }

              @Override
              public Done turn(Instant now, java.util.function.BooleanSupplier stopped) {
                order.add("turn");
                return new Done("", false);
              }
            },
            new Board(false))
        .run();
    assertThat(order).containsExactly("begin", "begin", "turn");
  }

  private void run(Duration howLong) {
    time.end = START.plus(howLong);
    loop((now, stopped) -> turn(now), new Board(false)).run();
  }

  private Work.Done turn(Instant now) {
    turns.add(Duration.between(START, now).toSeconds());
    return work.apply(turns.size());
  }

  private WorkerLoop loop(Work work, WorkerBoard board) {
    return new WorkerLoop(WorkerName.TTP, work, board, time, time, SWEEP);
  }

  /** Notes what is said. */
  private final class Board implements WorkerBoard {
    private final boolean broken;

    Board(boolean broken) {
      this.broken = broken;
    }

    @Override
    public void beat(WorkerBeat beat) {
      if (broken) {
        throw new IllegalStateException("locked");
      }
      State state = beat.state();
      beats.add(
          Duration.between(START, beat.beatAt()).toSeconds() + " " + state + " " + beat.detail());
    }

    @Override
    public List<WorkerBeat> beats() {
      return List.of();
    }
  }

  /** A clock that goes on when somebody waits, up to the next bell or to the end. */
  private static final class Time extends Clock implements Waiter {
    private final List<Instant> bells = new ArrayList<>();
    private Instant now = START;
    private Instant end = START;

    @Override
    public boolean await(Duration atMost) {
      Instant until = now.plus(atMost);
      boolean rings = !bells.isEmpty() && !bells.getFirst().isAfter(until);
      now = rings ? bells.removeFirst() : until;
      if (now.isAfter(end)) {
        now = end;
      }
      return rings;
    }

    @Override
    public boolean stopped() {
      return !now.isBefore(end);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
