package org.decnet.server.webhook.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Finds what a server replied in what the library made of it. */
final class Replies {
  private Replies() {}

  /**
   * The code with which a mail was refused. A library that was refused one recipient of many goes
   * on talking, so the last code is not always it.
   *
   * @param last code of the last reply
   */
  static int code(MessagingException failure, int last) {
    int found = last;
    for (Exception e = failure; e instanceof MessagingException one; e = one.getNextException()) {
      int code =
          switch (one) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> -1;
          };
      found = code > 0 ? code : found;
    }
    return found;
  }
}
