package org.decnet.server.webhook.channel;

import org.decnet.model.webhook.Channel;

/**
 * Writes an event as one channel reads it. What an attacker typed is text there and nothing else.
 */
@FunctionalInterface
public interface Template {
  /** The event, or the events that are sent together. */
  Content content(Envelope envelope);

  /** The template of a channel. */
  static Template of(Channel channel) {
    return switch (channel) {
      case GENERIC -> new GenericTemplate();
      case SLACK -> new SlackTemplate();
      case TEAMS -> new TeamsTemplate();
      case DISCORD -> new DiscordTemplate();
      case EMAIL -> new MailTemplate();
    };
  }
}
