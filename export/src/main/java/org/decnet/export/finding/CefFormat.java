package org.decnet.export.finding;

import java.util.Map;
import org.decnet.attack.AttackCatalog;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/** Events of ArcSight's Common Event Format, version 0. */
public final class CefFormat implements FindingFormat {
  private static final int LONGEST_HEADER = 512;
  private static final int LONGEST_VALUE = 4000;

  private final AttackCatalog catalog;
  private final String version;

  /**
   * Events of a version of the product.
   *
   * @param catalog release whose names are used
   */
  public CefFormat(AttackCatalog catalog, String version) {
    this.catalog = catalog;
    this.version = version;
  }

  @Override
  public String mediaType() {
    return "text/plain;charset=UTF-8";
  }

  @Override
  public String line(Finding finding) {
    Tag tag = finding.tag();
    StringBuilder line = new StringBuilder("CEF:0|DECNET|DECNET");
    header(line, version);
    header(line, tag.rule().value());
    header(line, finding.title());
    header(line, Integer.toString(finding.severity().cef()));
    line.append('|');
    new Extension(line)
        .put("rt", Long.toString(tag.observedAt().toEpochMilli()))
        .put("externalId", tag.uuid().toString())
        .put("src", v4(finding.sourceIp()))
        .put("c6a2", v6(finding.sourceIp()))
        .put("c6a2Label", v6(finding.sourceIp()) == null ? null : "Source IPv6 Address")
        .put("spt", text(finding.number(Field.SRC_PORT)))
        .put("dst", v4(finding.text(Field.DST_IP)))
        .put("dpt", text(finding.number(Field.DST_PORT)))
        .put("dhost", finding.decky())
        .put("app", finding.text(Field.SERVICE))
        .put("suser", finding.user())
        .put("fileHash", finding.sha256())
        .put("fname", finding.sha256() == null ? null : finding.text(Field.FILENAME))
        .labelled("cs1", "technique", technique(tag))
        .labelled("cs2", "tactic", tactic(tag))
        .labelled("cs3", "evidence", evidence(finding))
        .labelled("cs4", "session", tag.session() == null ? null : tag.session().value())
        .labelled("cn1", "confidence", Integer.toString(finding.percent()));
    return line.toString();
  }

  private String technique(Tag tag) {
    return tag.technique() + " " + catalog.displayName(tag.technique());
  }

  private String tactic(Tag tag) {
    String name = AttackWords.of(tag, catalog).tactic();
    return name == null ? tag.tactic().value() : tag.tactic() + " " + name;
  }

  private static String evidence(Finding finding) {
    String command = finding.commandLine();
    Map<String, Object> all = finding.tag().evidence().values();
    return command == null ? JsonText.of(json -> json.object("evidence", all)) : command;
  }

  private static @Nullable String v4(@Nullable String ip) {
    return ip != null && ip.indexOf(':') < 0 && ip.indexOf('.') > 0 ? ip : null;
  }

  private static @Nullable String v6(@Nullable String ip) {
    return ip != null && ip.indexOf(':') >= 0 ? ip : null;
  }

  private static @Nullable String text(@Nullable Long number) {
    return number == null ? null : number.toString();
  }

  /** Fields of the header end at a bar, and the header at its line. */
  private static void header(StringBuilder line, String value) {
    line.append('|');
    String clean = CleanText.first(CleanText.of(value), LONGEST_HEADER);
    for (int i = 0; i < clean.length(); i++) {
      char letter = clean.charAt(i);
      if (letter == '|' || letter == '\\') {
        line.append('\\');
      }
      line.append(isBreak(letter) ? ' ' : letter);
    }
  }

  /** What readers may take for the end of a line, and other signs that show nothing. */
  private static boolean isBreak(char letter) {
    return letter < ' '
        || letter == '\u007f'
        || letter == '\u0085'
        || letter == '\u2028'
        || letter == '\u2029';
  }

  /** Pairs of keys and values. */
  private static final class Extension {
    private final StringBuilder line;
    private boolean begun;

    Extension(StringBuilder line) {
      this.line = line;
    }

    Extension put(String key, @Nullable String value) {
      if (value != null && !value.isEmpty()) {
        line.append(begun ? " " : "").append(key).append('=');
        append(CleanText.first(CleanText.of(value), LONGEST_VALUE));
        begun = true;
      }
      return this;
    }

    Extension labelled(String key, String label, @Nullable String value) {
      return value == null || value.isEmpty() ? this : put(key, value).put(key + "Label", label);
    }

    private void append(String value) {
      for (int i = 0; i < value.length(); i++) {
        char letter = value.charAt(i);
        switch (letter) {
          case '\\' -> line.append("\\\\");
          case '=' -> line.append("\\=");
          case '\n' -> line.append("\\n");
          case '\r' -> line.append("\\r");
          default -> line.append(isBreak(letter) ? ' ' : letter);
        }
      }
    }
  }
}
