package org.decnet.engine.tag;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Hides the secrets that people type inside commands (spec 01, section 8): whatever leaves the
 * event itself, as evidence, bus message or export, carries {@code ***} in their place.
 */
public final class SecretMask {
  /** What stands for a secret. */
  public static final String MASK = "***";

  private static final String VALUE = "'[^']*'|\"[^\"]*\"|[^\\s;|&<>'\"]+";

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(
              "chpasswd",
              "(?i)(?:echo|printf)\\s[^|\\n]*?\\w:([^|\\n]+?)['\"]?\\s*\\|[^|\\n]*?chpasswd"),
          new Shape("chpasswd", "(?is)chpasswd\\b[^|;&<]*<<<?\\s*\\S*?:(\\S+)"),
          new Shape(
              "passwd",
              "(?i)(?:echo|printf)\\s+(?:-[a-z]+\\s+)*("
                  + VALUE
                  + "|[^|\\n]+?)\\s*\\|\\s*(?:sudo\\s+)?(?:\\S*/)?(?:busybox\\s+)?passwd\\b"),
          new Shape("passwd", "(?i)\\bpasswd\\b[^|;&<\\n]*<<<\\s*(" + VALUE + ")"),
          new Shape("sshpass", "(?i)\\bsshpass\\s+(?:-[a-oq-z]\\S*\\s+)*-p\\s*(" + VALUE + ")"),
          new Shape("mysql", "(?i)\\bmysql(?:dump|admin)?\\b[^|;&\\n]*?\\s-p(" + VALUE + ")"),
          new Shape("pass", "(?i)--?(?:password|passwd|pass)(?:=|\\s+)(" + VALUE + ")"),
          new Shape("pwd", "(?i)--?pwd(?:=|\\s+)(" + VALUE + ")"),
          new Shape("pass", "(?i)\\b\\w*(?:password|passwd)=(" + VALUE + ")"),
          new Shape("-p", "(?i)\\b(?:useradd|usermod)\\b[^|;&\\n]*?\\s-p\\s*(" + VALUE + ")"),
          new Shape(
              "curl",
              "(?i)\\bcurl\\b[^|;&\\n]*?\\s(?:-u|--user)\\s*['\"]?[^\\s:'\"]+:([^\\s'\"]+)"),
          new Shape("://", "(?i)[a-z][a-z0-9+.-]*://[^\\s/:@'\"]*:([^\\s/@'\"]+)@"));

  private SecretMask() {}

  /** The text with every secret replaced. */
  public static String mask(String text) {
    return of(text).text();
  }

  /** The text with every secret replaced, and where it changed. */
  public static Masked of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Edit> edits = new ArrayList<>();
    for (Shape shape : SHAPES) {
      if (lower.contains(shape.needs())) {
        shape.find(text, edits);
      }
    }
    return edits.isEmpty() ? new Masked(text, List.of()) : apply(text, merged(edits));
  }

  private static List<Edit> merged(List<Edit> edits) {
    List<Edit> merged = new ArrayList<>();
    edits.sort(Comparator.comparingInt(Edit::start));
    for (Edit edit : edits) {
      Edit last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && edit.start() <= last.end()) {
        merged.set(merged.size() - 1, new Edit(last.start(), Math.max(last.end(), edit.end())));
      } else {
        merged.add(edit);
      }
    }
    return merged;
  }

  private static Masked apply(String text, List<Edit> edits) {
    StringBuilder masked = new StringBuilder(text.length());
    List<Edit> inBytes = new ArrayList<>();
    int from = 0;
    int bytes = 0;
    for (Edit edit : edits) {
      masked.append(text, from, edit.start()).append(MASK);
      int start = bytes + utf8Length(text, from, edit.start());
      bytes = start + utf8Length(text, edit.start(), edit.end());
      inBytes.add(new Edit(start, bytes));
      from = edit.end();
    }
    return new Masked(masked.append(text, from, text.length()).toString(), inBytes);
  }

  private static int utf8Length(String text, int from, int to) {
    return text.substring(from, to).getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * A masked text.
   *
   * @param text what may be shown
   * @param secrets byte ranges that the secrets had in the original
   */
  public record Masked(String text, List<Edit> secrets) {
    /** Where a byte offset of the original lies in the masked text. */
    public int offset(int original) {
      int shift = 0;
      for (Edit secret : secrets) {
        if (original >= secret.end()) {
          shift += MASK.length() - (secret.end() - secret.start());
        } else if (original > secret.start()) {
          return secret.start() + shift + Math.min(original - secret.start(), MASK.length());
        }
      }
      return original + shift;
    }
  }

  /** A range that is replaced. */
  public record Edit(int start, int end) {}

  /** A way in which secrets are typed: a cheap word that must occur, and the pattern. */
  private record Shape(String needs, Pattern pattern) {
    Shape(String needs, String regex) {
      this(needs, Pattern.compile(regex));
    }

    void find(String text, List<Edit> edits) {
      Matcher matcher = pattern.matcher(text);
      for (int at = 0;
          at <= text.length() && matcher.find(at);
          at = Math.max(matcher.end(), at + 1)) {
        if (matcher.end(1) > matcher.start(1)) {
          edits.add(new Edit(matcher.start(1), matcher.end(1)));
        }
      }
    }
  }
}
