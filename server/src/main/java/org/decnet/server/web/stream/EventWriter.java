package org.decnet.server.web.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes server-sent events. Data is JSON without line breaks, names and ids are ours, so that no
 * attacker's text can end an event or begin another.
 */
final class EventWriter {
  private final OutputStream out;

  EventWriter(OutputStream out) {
    this.out = out;
  }

  /** An event at a place of the stream. */
  void event(String id, String name, byte[] json) throws IOException {
    text("id: " + id + "\nevent: " + name + "\ndata: ");
    out.write(json);
    text("\n\n");
  }

  /** An event that is at no place of its own: whoever comes back gets it anew. */
  void event(String name, byte[] json) throws IOException {
    text("event: " + name + "\ndata: ");
    out.write(json);
    text("\n\n");
  }

  /** Says where the stream is, and that it lives. Clients dispatch nothing. */
  void place(String id, String comment) throws IOException {
    text(": " + comment + "\nid: " + id + "\n\n");
  }

  void flush() throws IOException {
    out.flush();
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
