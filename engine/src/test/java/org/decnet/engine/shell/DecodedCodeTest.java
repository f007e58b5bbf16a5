package org.decnet.engine.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that other code decodes before it runs it. */
class DecodedCodeTest {
  private static final String PYTHON = "import os; os.system(\"id -u\")";

  /** PYTHON in base64. */
  private static final String PYTHON_64 = "aW1wb3J0IG9zOyBvcy5zeXN0ZW0oImlkIC11Iik=";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        // system("id -u")
        "perl -MMIME::Base64 -e 'eval decode_base64(\"c3lzdGVtKCJpZCAtdSIp\")'~perl -e",
        "perl -MMIME::Base64 -e 'eval(decode_base64 q{c3lzdGVtKCJpZCAtdSIp})'~perl -e",
        "perl -e 'eval unpack u=>q{/<WES=&5M*\")I9\"`M=2(I}'~perl -e",
        "perl -e 'eval(unpack(\"u\", q{/<WES=&5M*\")I9\"`M=2(I}))'~perl -e",
        "perl -e 'eval pack(\"H*\",\"73797374656d28226964202d752229\")'~perl -e",
        "perl -e '$c=pack \"H*\" => \"73797374656d28226964202d752229\"; eval $c'~perl -e",
        "perl -e 'eval reverse \")\\\"u- di\\\"(metsys\"'~perl -e",
        "perl -e 'eval join(\"\",map(chr,(115,121,115,116,101,109,40,34,105,100,32,45,117,34,41)))'~perl -e",
        "ruby -e 'eval(\"c3lzdGVtKCJpZCAtdSIp\".unpack(\"m\")[0])'~ruby -e",
        "ruby -e 'eval [\"73797374656d28226964202d752229\"].pack(\"H*\")'~ruby -e",
        "ruby -rbase64 -e 'eval Base64.decode64(\"c3lzdGVtKCJpZCAtdSIp\")'~ruby -e",
        "php -r 'eval(base64_decode(\"c3lzdGVtKCJpZCAtdSIp\"));'~php -r",
        "php -r 'eval(str_rot13(\"flfgrz(\\\"vq -h\\\")\"));'~php -r",
        "php -r 'eval(hex2bin(\"73797374656d28226964202d752229\"));'~php -r",
        "php -r 'eval(urldecode(\"system%28%22id%20-u%22%29\"));'~php -r",
        "php -r 'eval(strrev(base64_decode(\"KSJ1LSBkaSIobWV0c3lz\")));'~php -r",
        "php -r 'eval(chr(115).chr(121).chr(115).chr(116).chr(101).chr(109).chr(40).chr(34).chr(105)"
            + ".chr(100).chr(32).chr(45).chr(117).chr(34).chr(41));'~php -r",
        "lua -e 'load(string.char(111,115,46,101,120,101,99,117,116,101,40,34,105,100,32,45,117,34,41))()'"
            + "~lua -e",
        // require("child_process").execSync("id -u")
        "node -e 'eval(Buffer.from(\"cmVxdWlyZSgiY2hpbGRfcHJvY2VzcyIpLmV4ZWNTeW5jKCJpZCAtdSIp\","
            + "\"base64\").toString())'~node -e",
        "node -e 'new Function(atob(\"cmVxdWlyZSgiY2hpbGRfcHJvY2VzcyIpLmV4ZWNTeW5jKCJpZCAtdSIp\"))()'"
            + "~node -e"
      })
  void innerCodeIsAStatementOfItsOwn(String line, String option) {
    Parsed parsed = Parsed.of(line);

    assertThat(parsed.decoded()).hasSize(2);
    assertThat(parsed.decoded().getFirst()).startsWith(option + " ");
    assertThat(parsed.decoded().getLast()).isEqualTo("id -u");
    assertThat(parsed.last().depth()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exec(__import__(\"base64\").b64decode(\"" + PYTHON_64 + "\"))",
        "exec(base64.b64decode(b\"" + PYTHON_64 + "\").decode(\"utf-8\"))",
        "import base64\nc = base64.b64decode(\n\"" + PYTHON_64 + "\"\n)\nexec(c)",
        "exec(codecs.decode(\"vzcbeg bf; bf.flfgrz(\\\"vq -h\\\")\", \"rot13\"))",
        "exec(__import__(\"codecs\").decode(\"" + PYTHON_64 + "\".encode(), \"base64\"))",
        "exec(\"" + PYTHON_64 + "\".decode(\"base64\"))",
        "exec(compile(base64.b64decode(\"" + PYTHON_64 + "\"), \"x\", \"exec\"))",
        "exec(\")\\\"u- di\\\"(metsys.so ;so tropmi\"[::-1])"
      })
  void pythonKnowsManyWays(String code) {
    Parsed parsed = Parsed.of("python3 -c '" + code + "'");

    assertThat(parsed.decoded()).containsExactly("python3 -c " + PYTHON, "id -u");
  }

  @Test
  void hexAndCompressedCodeIsRead() throws IOException {
    String hex = HexFormat.of().formatHex(PYTHON.getBytes(StandardCharsets.UTF_8));
    String packed = packed(PYTHON);

    assertThat(Parsed.of("python -c 'exec(bytes.fromhex(\"" + hex + "\"))'").decoded())
        .containsExactly("python -c " + PYTHON, "id -u");
    assertThat(
            Parsed.of("python -c 'exec(zlib.decompress(base64.b64decode(\"" + packed + "\")))'")
                .decoded())
        .containsExactly("python -c " + PYTHON, "id -u");
    assertThat(Parsed.of("php -r 'eval(gzinflate(base64_decode(\"" + packed + "\")));'").decoded())
        .containsExactly("php -r " + PYTHON, "id -u");
  }

  @Test
  void bytesOfAConstantMayBeGivenByTheirNumbers() throws IOException {
    StringBuilder escaped = new StringBuilder();
    for (byte b : Base64.getDecoder().decode(packed(PYTHON))) {
      escaped.append(String.format("\\x%02x", b & 0xff));
    }

    assertThat(Parsed.of("python -c 'exec(zlib.decompress(b\"" + escaped + "\"))'").decoded())
        .containsExactly("python -c " + PYTHON, "id -u");
    assertThat(Parsed.of("python -c 'os.system(\"\\x69\\144 -u\")'").nested())
        .containsExactly("id -u");
  }

  @Test
  void codeThatAnInterpreterReadsIsDecodedToo() {
    String inner = "eval decode_base64(\"c3lzdGVtKCJpZCAtdSIp\")";
    String outer = Base64.getEncoder().encodeToString(inner.getBytes(StandardCharsets.UTF_8));
    String line = "echo " + outer + " | base64 --decode | perl";

    assertThat(Parsed.of(line).decoded()).containsExactly("perl -e system(\"id -u\")", "id -u");
    assertThat(Parsed.of(line).last().text()).isEqualTo("echo " + outer);
  }

  @Test
  void layersAreFollowedAsDeepAsALineMayNest() {
    String code = "system(\"id\")";
    for (int i = 0; i < 5; i++) {
      String packed = Base64.getEncoder().encodeToString(code.getBytes(StandardCharsets.UTF_8));
      code = "eval decode_base64(\"" + packed + "\")";
    }
    String deeper = code;
    for (int i = 0; i < 8; i++) {
      String packed = Base64.getEncoder().encodeToString(deeper.getBytes(StandardCharsets.UTF_8));
      deeper = "eval decode_base64(\"" + packed + "\")";
    }

    assertThat(Parsed.of("perl -e '" + code + "'").last().words()).containsExactly("id");
    CommandLine capped = Parsed.of("perl -e '" + deeper + "'").line();
    assertThat(capped.status()).isEqualTo(ParseStatus.PARTIAL);
    assertThat(capped.statements()).allMatch(s -> s.depth() <= TolerantShellParser.MAX_DEPTH);
  }

  @Test
  void decodedCommandsAreCommands() {
    assertThat(
            Parsed.of("python -c 'os.system(base64.b64decode(\"aWQgLXU=\").decode())'").decoded())
        .containsExactly("id -u");
    assertThat(Parsed.of("php -r 'system(base64_decode(\"aWQgLXU=\"));'").decoded())
        .containsExactly("id -u");
    assertThat(Parsed.of("ruby -e 'system(\"aWQgLXU=\".unpack1(\"m\"))'").decoded())
        .containsExactly("id -u");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "python -c 'print(base64.b64decode(\"aGVsbG8gdGhlcmU=\"))'",
        "python -c 'exec(base64.b64decode(x))'",
        "python -c 'exec(base64.b64decode(\"!!!!\"))'",
        "python -c 'exec(zlib.decompress(base64.b64decode(\"aGVsbG8gdGhlcmU=\")))'",
        "python -c 'exec(open(\"aWQ=\").read())'",
        "perl -e 'print unpack(\"H*\", \"eval\")'",
        "perl -e 'eval { decode(); }; print \"aWQ=\"'",
        "perl -e 'my ($q) = (1); print $q {aWQ}'",
        "python -c 'exec(base64.b64decode(\"f0VMRgIBAQAAAA==\"))'",
        "php -r 'echo base64_decode(\"aGVsbG8=\");'"
      })
  void textThatIsNoCodeIsNone(String line) {
    assertThat(Parsed.of(line).decoded()).isEmpty();
  }

  @Test
  void packedBombsDoNotUnfold() throws IOException {
    String bomb = packed("a".repeat(30_000_000));

    assertThat(
            Parsed.of("python -c 'exec(zlib.decompress(base64.b64decode(\"" + bomb + "\")))'")
                .nested())
        .isEmpty();
  }

  private static String packed(String code) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream zlib = new DeflaterOutputStream(packed)) {
      zlib.write(code.getBytes(StandardCharsets.UTF_8));
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }
}
