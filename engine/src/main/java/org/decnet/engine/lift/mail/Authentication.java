package org.decnet.engine.lift.mail;

import java.util.Locale;

/**
 * What the receiving side found out about the sender, as far as the message tells.
 *
 * @param spf pass, fail or none
 * @param dkim pass, fail or none
 * @param dmarc pass, fail or none
 */
record Authentication(String spf, String dkim, String dmarc) {
  static Authentication of(MailHeaders headers) {
    return new Authentication(
        result(headers, "spf"), result(headers, "dkim"), result(headers, "dmarc"));
  }

  private static String result(MailHeaders headers, String method) {
    for (String header : headers.all("authentication-results")) {
      String lower = ' ' + header.toLowerCase(Locale.ROOT);
      int at = lower.indexOf(' ' + method + '=');
      if (at >= 0) {
        return word(lower, at + method.length() + 2);
      }
    }
    return "none";
  }

  /** What is neither a success nor the absence of one is a failure; a soft one too. */
  private static String word(String header, int from) {
    int end = from;
    while (end < header.length() && Character.isLetter(header.charAt(end))) {
      end++;
    }
    return switch (header.substring(from, end)) {
      case "pass" -> "pass";
      case "fail", "softfail", "hardfail", "permerror" -> "fail";
      default -> "none";
    };
  }
}
