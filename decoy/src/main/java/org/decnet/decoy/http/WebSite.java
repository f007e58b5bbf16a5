package org.decnet.decoy.http;

import org.decnet.decoy.line.SessionLog;

/** What a web server has to say. Knows no connections. */
public interface WebSite {
  /** Most bytes of a content that it takes. */
  default int mostBody() {
    return 1 << 20;
  }

  /**
   * Answers a request.
   *
   * @param goesOn whether the connection stays open behind it
   */
  Answer answer(Request request, boolean goesOn);

  /** Answers what is no request; the connection is closed behind it. */
  Answer refuse(Refusal why);

  /** Takes a request down, with what it was answered. */
  void note(SessionLog log, Request request, Answer answer);
}
