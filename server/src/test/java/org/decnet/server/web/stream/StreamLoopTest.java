package org.decnet.server.web.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamLoopTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Duration> waits = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private long nanos;
  private int asked;
  private boolean stopped;
  private boolean maySee = true;

  @Test
  void somethingIsWrittenEveryFifteenSecondsThoughNothingHappens() throws IOException {
    run(3);
    assertThat(waits).containsOnly(Duration.ofSeconds(15));
    assertThat(text())
        .isEqualTo(
            """
            : open
            id: 7

            : keep-alive
            id: 7

            : keep-alive
            id: 7

            : keep-alive
            id: 7

            : end
            id: 7

            """);
  }

  @Test
  void itEndsAtTheKeepAliveAfterWhichTheClientMaySeeNoMore() throws IOException {
    maySee = false;
    run(3);
    assertThat(waits).hasSize(1);
    assertThat(text()).doesNotContain("keep-alive");
  }

  @Test
  void aBusyStreamIsLookedAtAsOften() throws IOException {
    Duration second = Duration.ofSeconds(1);
    run(new Counted(), new Waits(40, second));
    assertThat(text().split("keep-alive", -1)).hasSize(3);
  }

  @Test
  void aClientThatIsGoneEndsIt() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    events.add("x");
    assertThatThrownBy(() ->
            new StreamLoop(new Counted(), new Waits(9, Duration.ZERO), () -> true, () -> nanos)
                .run(broken))
        .hasMessage("Broken pipe");
    assertThat(waits).isEmpty();
  }

  @Test
  void whoIsAskedWritesSoonAndTwice() throws IOException {
    asked = 2;
    run(new Counted(), new Waits(3, Duration.ofMillis(250)));

    assertThat(text().split(": keep-alive", -1)).hasSize(3);
    assertThat(waits.subList(0, 2)).containsOnly(Duration.ofMillis(250));
    assertThat(waits.getLast()).isGreaterThan(Duration.ofSeconds(10));
  }

  @Test
  void anEventIsThreeLinesAndABlankOne() throws IOException {
    events.add("{\"text\":\"a\\nevent: forged\"}");
    run(1);
    assertThat(text())
        .contains("id: 8\nevent: test\ndata: {\"text\":\"a\\nevent: forged\"}\n\n")
        .doesNotContain("\nevent: forged");
  }

  private void run(int waitsUntilStop) throws IOException {
    run(new Counted(), new Waits(waitsUntilStop, Duration.ofSeconds(60)));
  }

  private void run(StreamSource source, Waits waiter) throws IOException {
    new StreamLoop(source, waiter, () -> maySee, () -> nanos).run(out);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Lets time pass as long as it is waited for, but no longer than a while. */
  private final class Waits implements StreamLife {
    private final int count;
    private final Duration longest;

    Waits(int count, Duration longest) {
      this.count = count;
      this.longest = longest;
    }

    @Override
    public boolean await(Duration atMost) {
      waits.add(atMost);
      nanos += Math.min(atMost.toNanos(), longest.toNanos());
      stopped = waits.size() == count;
      return false;
    }

    @Override
    public boolean stopped() {
      return stopped;
    }

    @Override
    public boolean isAsked() {
      return asked > 0;
    }

    @Override
    public void wrote() {
      asked--;
    }
  }

  /** Events one by one. */
  private final class Counted implements StreamSource {
    private int place = 7;

    @Override
    public boolean turn(EventWriter writer) throws IOException {
      if (!events.isEmpty()) {
        place++;
        writer.event(place(), "test", events.removeFirst().getBytes(StandardCharsets.UTF_8));
      }
      return !events.isEmpty();
    }

    @Override
    public String place() {
      return Integer.toString(place);
    }

    @Override
    public Duration patience() {
      return Duration.ofMinutes(1);
    }
  }
}
