package org.decnet.decoy.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.model.error.DecnetException;
import org.decnet.model.setting.SettingReader;

/**
 * How a decoy of a web server looks.
 *
 * @param fakeApp what it claims to run; {@code fake_app}
 * @param serverHeader what it calls itself; empty for what suits the distribution and the
 *     application; {@code server_header}
 * @param responseCode status of the page at {@code /}; {@code response_code}
 * @param extraHeaders lines that each answer has too; {@code extra_headers}, one a line
 * @param customBody content of the page at {@code /}; empty for the usual one; {@code custom_body}
 * @param tlsCn name in the certificate; empty for that of the host; {@code tls_cn}
 */
public record HttpSettings(
    FakeApp fakeApp,
    String serverHeader,
    int responseCode,
    List<String> extraHeaders,
    String customBody,
    String tlsCn) {
  private static final int MOST_HEADERS = 16;
  private static final int LONGEST_HEADER = 512;
  private static final int LONGEST_BODY = 16 * 1024;
  private static final int LONGEST_NAME = 64;

  /** Names of the settings. */
  public static final Set<String> NAMES =
      Set.of(
          "fake_app", "server_header", "response_code", "extra_headers", "custom_body", "tls_cn");

  /** Copies the list. */
  public HttpSettings {
    extraHeaders = List.copyOf(extraHeaders);
  }

  /**
   * Reads settings.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static HttpSettings of(Map<String, String> said) {
    SettingReader reader = new SettingReader(said);
    String app = reader.text("fake_app", FakeApp.NONE.word());
    if (FakeApp.named(app).isEmpty()) {
      reader.wrong("fake_app must be none, wordpress, phpmyadmin, tomcat or jenkins");
    }
    HttpSettings settings =
        new HttpSettings(
            FakeApp.named(app).orElse(FakeApp.NONE),
            line(reader, "server_header", LONGEST_HEADER),
            reader.number("response_code", 200, 200, 599),
            headers(reader),
            body(reader),
            line(reader, "tls_cn", LONGEST_NAME));
    reader.refuseWhatIsWrong();
    return settings;
  }

  private static String line(SettingReader reader, String name, int most) {
    String text = reader.text(name, "");
    if (text.length() > most || !isPlain(text)) {
      reader.wrong(name + " must be at most " + most + " printable characters of ASCII");
    }
    return text;
  }

  private static List<String> headers(SettingReader reader) {
    List<String> lines =
        reader
            .text("extra_headers", "")
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .toList();
    boolean sound =
        lines.size() <= MOST_HEADERS
            && lines.stream()
                .allMatch(l -> l.length() <= LONGEST_HEADER && isPlain(l) && l.indexOf(':') > 0);
    if (!sound) {
      reader.wrong("extra_headers must be at most " + MOST_HEADERS + " lines such as Name: value");
    }
    return sound ? lines : List.of();
  }

  private static String body(SettingReader reader) {
    String body = reader.text("custom_body", "");
    if (body.getBytes(StandardCharsets.UTF_8).length > LONGEST_BODY) {
      reader.wrong("custom_body must have at most " + LONGEST_BODY + " bytes");
    }
    return body;
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
  }
}
