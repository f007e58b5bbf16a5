package org.decnet.engine.lift.mail;

import java.util.List;
import java.util.Locale;

/** What is in a page: its text, and how it would act. */
final class HtmlText {
  private static final List<String> MAKES_BYTES =
      List.of("atob(", "new blob(", "new blob (", "uint8array", "fromcharcode");
  private static final List<String> SAVES_BYTES =
      List.of("createobjecturl", "mssaveblob", "mssaveoropenblob", ".download", "download=");

  private static final int LONGEST_TAG = 4096;

  private HtmlText() {}

  /** The text between the tags, without scripts and styles. */
  static String strip(String html) {
    StringBuilder text = new StringBuilder(html.length() / 2);
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      if (tag < 0) {
        return text.append(html, at, html.length()).toString();
      }
      text.append(html, at, tag).append(' ');
      at = after(html, tag);
    }
    return text.toString();
  }

  private static int after(String html, int tag) {
    for (String hidden : new String[] {"script", "style"}) {
      if (html.regionMatches(true, tag + 1, hidden, 0, hidden.length())) {
        return afterClosing(html, tag, "</" + hidden);
      }
    }
    int end = html.indexOf('>', tag);
    return end < 0 ? html.length() : end + 1;
  }

  private static int afterClosing(String html, int tag, String closing) {
    for (int at = html.indexOf('<', tag + 1); at >= 0; at = html.indexOf('<', at + 1)) {
      if (html.regionMatches(true, at, closing, 0, closing.length())) {
        int end = html.indexOf('>', at);
        return end < 0 ? html.length() : end + 1;
      }
    }
    return html.length();
  }

  /** Whether a page makes a file out of its own text and saves it, past every filter of files. */
  static boolean smuggles(String html) {
    String lower = html.toLowerCase(Locale.ROOT);
    return lower.contains("<script")
        && MAKES_BYTES.stream().anyMatch(lower::contains)
        && SAVES_BYTES.stream().anyMatch(lower::contains);
  }

  /** Whether a page loads a picture that nobody can see from elsewhere. */
  static boolean tracks(String html) {
    String lower = html.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf("<img"); at >= 0; at = lower.indexOf("<img", at + 4)) {
      // Tags that never end must not be read to the end again and again.
      int limit = Math.min(lower.length(), at + LONGEST_TAG);
      int end = lower.indexOf('>', at, limit);
      String tag = lower.substring(at, end < 0 ? limit : end).replace("\"", "");
      boolean tiny = isTiny(tag, "width") && isTiny(tag, "height");
      if (tiny && (tag.contains("src=http") || tag.contains("src='http"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTiny(String tag, String side) {
    int at = tag.indexOf(side);
    int digits = at + side.length();
    while (at >= 0 && digits < tag.length() && "=: '".indexOf(tag.charAt(digits)) >= 0) {
      digits++;
    }
    boolean small = at >= 0 && digits < tag.length() && "01".indexOf(tag.charAt(digits)) >= 0;
    boolean longer = digits + 1 < tag.length() && Character.isDigit(tag.charAt(digits + 1));
    return small && !longer;
  }
}
