package org.decnet.server.web.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers that clients may keep and ask about again, by the hash of their content. */
public final class EntityTags {
  private final JsonMapper json;

  /** Hashes bodies as this mapper writes them. */
  public EntityTags(JsonMapper json) {
    this.json = json;
  }

  /** An answer with a body that is written as JSON. */
  public <T> ResponseEntity<T> json(T body) {
    return tagged(json.writeValueAsBytes(body)).body(body);
  }

  /** An answer whose body is these bytes; the caller adds the type and the body. */
  public ResponseEntity.BodyBuilder tagged(byte[] content) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag('"' + HexFormat.of().formatHex(sha256(content)) + '"');
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must provide SHA-256", e);
    }
  }
}
