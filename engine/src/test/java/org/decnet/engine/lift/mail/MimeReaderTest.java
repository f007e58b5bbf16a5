package org.decnet.engine.lift.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MimeReaderTest {
  @Test
  void plainTextIsPreferredAndPagesAreStripped() {
    assertThat(read("Content-Type: text/html\n\n<b>Hi</b><script>x</script> you").text())
        .isEqualToNormalizingWhitespace("Hi you");
    assertThat(read("Subject: x\n\nplain").text().strip()).isEqualTo("plain");
  }

  @Test
  void partsThatAreNestedTooDeepAreLeftOut() {
    assertThat(read(nested(8)).attachments()).hasSize(1);
    assertThat(read(nested(40)).attachments()).isEmpty();
  }

  @Test
  void onlySoManyPartsAreRead() {
    StringBuilder message = new StringBuilder("Content-Type: multipart/mixed; boundary=q\n\n");
    for (int i = 0; i < 1000; i++) {
      message.append("--q\nContent-Disposition: attachment; filename=a.txt\n\nx\n");
    }
    assertThat(read(message + "--q--\n").attachments()).hasSize(201);
  }

  @Test
  void whatIsBrokenKeepsWhatCameBefore() {
    MailContent content =
        read(
            "X-Mailer: y\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nhello\n--q\n"
                + "Content-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n!!!!");
    assertThat(content.headers().first("x-mailer")).isEqualTo("y");
    assertThat(content.text()).contains("hello");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attachment; filename=\"a b.zip\" | a b.zip",
        "attachment; filename=a.zip; size=3 | a.zip",
        "attachment; filename*=UTF-8''caf%C3%A9.iso | café.iso",
        "attachment; filename==?utf-8?b?YS5sbms=?= | a.lnk",
        "attachment; xfilename=b; filename=c | c"
      })
  void namesOfFilesAreReadInEveryForm(String header, String name) {
    assertThat(Parameters.of(header, "filename")).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=?utf-8?q?a_b=21?= | a b!",
        "=?utf-8?B?w6k=?= =?utf-8?q?x?= y | éx y",
        "=?iso-8859-1*en?Q?=E9?= | é",
        "=?nonsense?Q?a?= | a",
        "=?broken | =?broken",
        "a =?utf-8?x?y?= | a =?utf-8?x?y?="
      })
  void encodedWordsAreDecoded(String header, String text) {
    assertThat(EncodedWords.decode(header)).isEqualTo(text);
  }

  /** Each would take minutes if what never ends were read again from every start. */
  @Test
  @Timeout(20)
  void whatNeverEndsIsReadOnce() {
    String[] endless = {
      "=?a?q", "<img", "<script", "://a@", "filename", "filename=\"", "--q\n", "name* "
    };
    for (String part : endless) {
      String run = part.repeat(60_000 / part.length());
      read("Subject: " + run + "\n\n" + run);
      Mails.lifted("Content-Type: text/html; " + run + "\n\n" + run);
      Mails.lifted("Content-Disposition: attachment; " + run + "\n\n" + run);
    }
  }

  @Test
  void noMessageIsAFailure() {
    Random random = new Random(11);
    String alphabet = "ab=?-_:;/\"\n\r \u00e9@<>Content-Type: multipart/mixed; boundary=--";
    for (int i = 0; i < 2000; i++) {
      StringBuilder message = new StringBuilder("Content-Type: multipart/mixed; boundary=-\n\n");
      for (int at = random.nextInt(300); at > 0; at--) {
        message.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(Mails.lifted(message.toString())).isNotNull();
    }
  }

  private static String nested(int depth) {
    StringBuilder message = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      message.append("Content-Type: multipart/mixed; boundary=b").append(i);
      message.append("\n\n--b").append(i).append('\n');
    }
    return message + "Content-Disposition: attachment; filename=a.txt\n\nx\n";
  }

  private static MailContent read(String message) {
    return MimeReader.read(message.getBytes(StandardCharsets.UTF_8));
  }
}
