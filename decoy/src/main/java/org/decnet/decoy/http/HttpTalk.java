package org.decnet.decoy.http;

import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Conversation;
import org.decnet.decoy.listen.Talk;
import org.jspecify.annotations.Nullable;

/** The talk of a web server: requests one after the other, each answered and taken down. */
final class HttpTalk implements Talk {
  private static final int MOST_REQUESTS = 1000;
  private static final int TLS_HANDSHAKE = 0x16;

  private final WebSite site;
  private final @Nullable SSLContext tls;

  /**
   * A talk.
   *
   * @param tls how to encrypt; null for not at all
   */
  HttpTalk(WebSite site, @Nullable SSLContext tls) {
    this.site = site;
    this.tls = tls;
  }

  @Override
  public void hold(Conversation conversation) throws IOException {
    boolean plain = tls != null && conversation.in().peek() != TLS_HANDSHAKE;
    if (tls != null && !plain) {
      conversation.startTls(tls);
    }
    RequestReader reader = new RequestReader(conversation.in(), site.mostBody());
    try {
      if (plain) {
        Request head = reader.head();
        if (head != null) {
          throw new RequestReader.Refused(Refusal.PLAIN_ON_TLS, head);
        }
        return;
      }
      answerAll(conversation, reader);
    } catch (RequestReader.Refused e) {
      refuse(conversation, reader, e);
    }
  }

  private void answerAll(Conversation conversation, RequestReader reader) throws IOException {
    boolean goesOn = true;
    for (int count = 1; goesOn; count++) {
      Request head = reader.head();
      if (head == null) {
        return;
      }
      if (head.version().equals("HTTP/1.1") && head.header("Host") == null) {
        throw new RequestReader.Refused(Refusal.MALFORMED, head);
      }
      if ("100-continue".equalsIgnoreCase(head.header("Expect"))) {
        conversation.write("HTTP/1.1 100 Continue\r\n\r\n");
        conversation.flush();
      }
      Request request = reader.whole(head);
      goesOn = request.keepsAlive() && count < MOST_REQUESTS;
      Answer answer = site.answer(request, goesOn);
      site.note(conversation.log(), request, answer);
      conversation.write(answer.bytes(!request.is("HEAD")));
      if (conversation.in().available() == 0) {
        conversation.flush();
      }
    }
  }

  private void refuse(Conversation conversation, RequestReader reader, RequestReader.Refused e)
      throws IOException {
    Answer answer = site.refuse(e.why());
    SessionLog log = conversation.log();
    Request request = e.request();
    if (request == null) {
      log.payload(reader.seen());
    } else {
      site.note(log, request, answer);
    }
    conversation.write(answer.bytes(true));
    conversation.flush();
  }
}
