package org.decnet.engine.lift.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signs that a message does not come from where it says.
 *
 * @param signals names of the signs
 * @param headers names of the headers that show them
 */
record Masquerade(List<String> signals, List<String> headers) {
  Masquerade {
    signals = List.copyOf(signals);
    headers = List.copyOf(headers);
  }

  static Masquerade of(
      @Nullable String from,
      @Nullable String returnPath,
      @Nullable String mailFrom,
      Authentication authentication) {
    List<String> signals = new ArrayList<>();
    List<String> headers = new ArrayList<>();
    if (MailDomains.differ(from, returnPath)) {
      signals.add("return_path_mismatch");
      headers.add("From");
      headers.add("Return-Path");
    }
    if (MailDomains.differ(from, mailFrom)) {
      signals.add("mail_from_mismatch");
      headers.add("From");
      headers.add("Mail-From");
    }
    if (authentication.spf().equals("fail")) {
      signals.add("spf_fail");
      headers.add("Authentication-Results");
    }
    if (authentication.dkim().equals("fail")) {
      signals.add("dkim_fail");
      headers.add("DKIM-Signature");
      headers.add("Authentication-Results");
    }
    if (authentication.dmarc().equals("fail")) {
      signals.add("dmarc_fail");
      headers.add("Authentication-Results");
    }
    return new Masquerade(signals, headers.stream().distinct().toList());
  }
}
