package org.decnet.server.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.decnet.server.web.errors.BodyTooLargeException;
import org.junit.jupiter.api.Test;

class LimitedInputTest {
  private long nanos;

  @Test
  void bytesBeyondTheLimitFail() throws IOException {
    LimitedInput input = input(3);
    assertThat(input.read(new byte[3], 0, 3)).isEqualTo(3);
    assertThatExceptionOfType(BodyTooLargeException.class).isThrownBy(input::read);
  }

  @Test
  void bytesAfterTheTimeFailHoweverFewTheyAre() throws IOException {
    LimitedInput input = input(1000);
    nanos = Duration.ofSeconds(60).toNanos();
    assertThat(input.read()).isEqualTo('x');
    nanos++;
    assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(input::read);
  }

  private LimitedInput input(int limit) {
    return new LimitedInput(new Endless(), limit, Duration.ofSeconds(60), () -> nanos);
  }

  private static final class Endless extends ServletInputStream {
    @Override
    public int read() {
      return 'x';
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
