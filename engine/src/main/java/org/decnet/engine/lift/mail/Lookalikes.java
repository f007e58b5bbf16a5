package org.decnet.engine.lift.mail;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Host names whose letters look like others. The pairs are those of the Unicode Consortium's list
 * of confusable characters that matter most: Cyrillic, Greek, Armenian and odd Latin letters that
 * show as ASCII ones in usual fonts.
 */
final class Lookalikes {
  private static final String ODD = "авеорсухіјѕһкмтԁԛԝɡɑıοαρνυικτχεցոսհօզԍӏ";
  private static final String PLAIN = "abeopcyxijshkmtdqwgaioapvuiktxegnuhoqgl";
  private static final int FULL_WIDTH_START = 0xff01;
  private static final int FULL_WIDTH_END = 0xff5e;
  private static final int FULL_WIDTH_DISTANCE = 0xfee0;

  /** Scripts that are written together without anyone being misled. */
  private static final Set<UnicodeScript> EAST_ASIAN =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private Lookalikes() {}

  /** Whether some label of a host, decoded, mixes scripts or shows as an ASCII one. */
  static boolean misleads(String host) {
    int start = 0;
    for (int i = 0; i <= host.length(); i++) {
      if (i == host.length() || host.charAt(i) == '.') {
        if (labelMisleads(host.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static boolean labelMisleads(String label) {
    String text = label.startsWith("xn--") ? Punycode.decode(label.substring(4)) : label;
    return text != null && !isAscii(text) && (mixesScripts(text) || plain(text) != null);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static boolean mixesScripts(String text) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    text.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    scripts.remove(UnicodeScript.COMMON);
    scripts.remove(UnicodeScript.INHERITED);
    return scripts.size() > 1 && !EAST_ASIAN.containsAll(scripts);
  }

  /** The ASCII text that a text shows as; null if it shows as none. */
  static @Nullable String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int code : text.codePoints().toArray()) {
      int odd = ODD.indexOf(code);
      if (odd >= 0) {
        plain.append(PLAIN.charAt(odd));
      } else if (code < 128) {
        plain.append((char) code);
      } else if (code >= FULL_WIDTH_START && code <= FULL_WIDTH_END) {
        plain.append((char) (code - FULL_WIDTH_DISTANCE));
      } else {
        return null;
      }
    }
    return plain.toString();
  }
}
