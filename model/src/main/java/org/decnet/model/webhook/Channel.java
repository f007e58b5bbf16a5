package org.decnet.model.webhook;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reads the events of a subscription, which decides how they are written and sent. */
public enum Channel {
  /** A program: JSON as it is, signed. */
  GENERIC("generic"),
  /** An incoming webhook of Slack, or of what speaks like it. */
  SLACK("slack"),
  /** A workflow of Microsoft Teams that takes webhook requests. */
  TEAMS("teams"),
  /** A webhook of a Discord channel. */
  DISCORD("discord"),
  /** People's mail. */
  EMAIL("email");

  private static final int TOO_MANY = 429;
  private static final int FIRST_CLIENT_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;

  private final String word;

  Channel(String word) {
    this.word = word;
  }

  /** The word that clients use and that is stored. */
  public String word() {
    return word;
  }

  /** The channel of a word. */
  public static Optional<Channel> of(String word) {
    return Arrays.stream(values()).filter(channel -> channel.word.equals(word)).findFirst();
  }

  /** Whether events are signed: chats and mail have nobody who would check. */
  public boolean signs() {
    return this == GENERIC;
  }

  /** Whether whoever knows the address may write there, so that it is nobody's to read. */
  public boolean hasSecretAddress() {
    return this == SLACK || this == TEAMS || this == DISCORD;
  }

  /**
   * Whether what failed may succeed later: without an answer; of HTTP after too many requests and
   * faults of the server; of SMTP (RFC 5321, section 4.2.1) after replies that begin with 4.
   *
   * @param status of the answer; null without one
   */
  public boolean mayPass(@Nullable Integer status) {
    if (status == null) {
      return true;
    }
    return this == EMAIL
        ? status >= FIRST_CLIENT_ERROR && status < FIRST_SERVER_ERROR
        : status == TOO_MANY || status >= FIRST_SERVER_ERROR;
  }
}
