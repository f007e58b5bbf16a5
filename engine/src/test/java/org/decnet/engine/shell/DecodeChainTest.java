package org.decnet.engine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that hide in encoded text, in files that a line writes, and in what a shell reads. */
class DecodeChainTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo aWQgLXU= | base64 -d | sh",
        "echo aWQgLXU=|base64 --decode|bash",
        "echo 'aWQg LXU' | busybox base64 -d | busybox sh",
        "base64 -d <<< aWQgLXU= | sh",
        "bash <<< $(base64 -d <<< aWQgLXU=)",
        "bash -c \"$(echo aWQgLXU= | base64 -d)\"",
        "eval \"`echo aWQgLXU= | base64 -d`\"",
        "$(echo aWQ= | base64 -d) -u",
        "sh <(echo aWQgLXU= | base64 -d)",
        ". <(echo aWQgLXU= | base64 -d)",
        "sh < <(echo aWQgLXU= | base64 -d)",
        "a=aWQgLXU=; echo $a | base64 -d | sh",
        "echo NFSCALLV | base32 -d | sh",
        "echo 6964202d75 | xxd -r -p | sh",
        "echo '00000000: 6964 202d 750a  id -u.' | xxd -r | sh",
        "echo aWQgLXU= | openssl base64 -d | sh",
        "echo aWQgLXU= | openssl enc -d -base64 -A | sh",
        "echo 'u- di' | rev | sh",
        "echo 'vq -h' | tr a-z n-za-m | sh",
        "echo 'iXd -u' | tr -d X | sh",
        "echo -e '\\x69\\x64 -u' | sh",
        "echo -e '\\0151\\0144 -u' | sh",
        "printf '\\151\\144 %s' -u | sh",
        "printf '%b' '\\x69d -u' | sh",
        "sh <<E\n$(echo aWQgLXU= | base64 -d)\nE",
        "echo -ne '\\x69\\x64' > f; echo ' -u' >> f; sh f",
        "cd /tmp; echo -ne '\\x69d -u' > .f; chmod +x .f; ./.f",
        "printf '\\x69d -u' | tee /tmp/f; /tmp/f",
        "echo aWQgLXU= > f; base64 -d f > g; sh ./g",
        "echo aWQgLXU= | base64 -d > g; . ./g",
        "echo aWQgLXU= | (base64 -d) | sh",
        "sudo sh -c 'echo aWQgLXU= | base64 -d | sh'"
      })
  void encodedCommandsAreRead(String line) {
    assertThat(Parsed.of(line).decoded()).containsExactly("id -u");
  }

  @Test
  void packedCommandsAreRead() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("id -u".getBytes(StandardCharsets.UTF_8));
    }
    String text = Base64.getEncoder().encodeToString(packed.toByteArray());

    assertThat(Parsed.of("echo " + text + " | base64 -d | gunzip | sh").decoded())
        .containsExactly("id -u");
    assertThat(Parsed.of("echo " + text + " | base64 -d | gzip -dc | sh").decoded())
        .containsExactly("id -u");
    assertThat(Parsed.of("echo " + text + " | base64 -d | sh").decoded()).isEmpty();
  }

  @Test
  void packedBombsDoNotUnfold() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[50_000_000]);
    }
    String text = Base64.getEncoder().encodeToString(packed.toByteArray());

    assertThat(Parsed.of("echo " + text + " | base64 -d | zcat | sh").nested()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo 'id -u' | sh",
        "sh <<< 'id -u'",
        "sh <<E\nid -u\nE",
        "cat <<E | sh\nid -u\nE",
        "cat > f <<E\nid -u\nE\nsh f",
        "echo 'id -u' > f && bash ./f",
        "(echo id -u) | sh",
        "echo 'id -u' | sudo bash",
        "echo 'id -u' | at now",
        "echo 'id:-u' | tr ':' ' ' | sh",
        "echo 'ID -U' | tr A-Z a-z | sh"
      })
  void plainTextThatAShellReadsIsNotDecoded(String line) {
    Parsed parsed = Parsed.of(line);

    assertThat(parsed.nested()).contains("id -u");
    assertThat(parsed.decoded()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo $x | base64 -d | sh",
        "echo aWQ= | openssl enc -d -aes-256-cbc -a -k x | sh",
        "curl http://h/x | sh",
        "echo aWQ= | base64 -d",
        "echo id > f; cat f",
        "echo id >> f; sh f",
        "echo id > f; sh g",
        "echo id | grep x | sh",
        "echo '!!' | base64 -d | sh",
        "find . | xargs echo rm | sh"
      })
  void whatIsNotKnownIsNotGuessed(String line) {
    Parsed parsed = Parsed.of(line);

    assertThat(parsed.decoded()).isEmpty();
    assertThat(parsed.nested().stream().filter(command -> command.startsWith("id")))
        .hasSizeLessThanOrEqualTo(line.equals("echo id >> f; sh f") ? 1 : 0);
  }

  @Test
  void spanIsTheTextThatItCameFrom() {
    Statement decoded = Parsed.of("w; echo aWQ= | base64 -d | sh").last();

    assertThat(decoded.words()).containsExactly("id");
    assertThat(decoded.text()).isEqualTo("echo aWQ=");
    assertThat(decoded.start()).isEqualTo(3);
    assertThat(decoded.via()).containsExactly("sh");
    assertThat(decoded.carrier()).isEqualTo(3);
  }

  @Test
  void nestedEncodingsAreFollowed() {
    String line = "id";
    for (int i = 0; i < 6; i++) {
      String text = Base64.getEncoder().encodeToString(line.getBytes(StandardCharsets.UTF_8));
      line = "echo " + text + " | base64 -d | sh";
    }

    assertThat(Parsed.of(line).decoded()).contains("id");
  }

  @Test
  void fileHoldsWhatItHeldWhenItWasRun() {
    assertThat(Parsed.of("echo id > f; sh f; echo w > f; sh f").nested())
        .containsExactly("id", "w");
    assertThat(Parsed.of("echo 'sh f; sh f' > f; sh f").line().statements())
        .hasSizeLessThanOrEqualTo(512);
  }

  @Test
  void readersKnowWhatDecodersWrite() {
    assertThat(Parsed.of("echo aWQ= | base64 -d | tee f").last().pipes().stdinText())
        .isEqualTo("id");
  }
}
