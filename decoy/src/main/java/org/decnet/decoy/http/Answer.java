package org.decnet.decoy.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An answer, whole.
 *
 * @param headers lines, in the order of the product that is played
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, String reason, List<String> headers, byte[] body) {
  /** Copies the headers. */
  public Answer {
    headers = List.copyOf(headers);
  }

  /** Its bytes. */
  byte[] bytes(boolean withBody) {
    StringBuilder head = new StringBuilder();
    head.append("HTTP/1.1 ").append(status);
    head.append(reason.isEmpty() ? " " : ' ' + reason).append("\r\n");
    headers.forEach(line -> head.append(line).append("\r\n"));
    head.append("\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    if (withBody) {
      bytes.writeBytes(body);
    }
    return bytes.toByteArray();
  }
}
