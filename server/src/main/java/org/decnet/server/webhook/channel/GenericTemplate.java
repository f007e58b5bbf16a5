package org.decnet.server.webhook.channel;

/** Events for programs: everything, as JSON (spec 09, section 4). */
final class GenericTemplate implements Template {
  @Override
  public Content content(Envelope envelope) {
    return Content.json(envelope.topic(), envelope.values());
  }
}
