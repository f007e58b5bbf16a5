package org.decnet.engine.port;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.decnet.model.Page;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.model.canary.CanaryToken;
import org.decnet.model.canary.TokenTrigger;

/** Keeps planted tokens, what they lie in, and their uses (spec 01, section 9). */
public interface CanaryStore {
  /** What came of wanting a blob removed. */
  enum Removal {
    /** It is gone. */
    REMOVED,
    /** There is none. */
    UNKNOWN,
    /** A planted token lies in it. */
    IN_USE
  }

  /**
   * Adds a blob unless there is one of the same content.
   *
   * @param line what is taken down if it is added
   * @return the one that is there now
   */
  CanaryBlob addBlob(CanaryBlob blob, AuditEntry line);

  /** The blob of an id. */
  Optional<CanaryBlob> blob(UUID uuid);

  /** All blobs, latest first. */
  Page<CanaryBlob> blobs(int limit, int offset);

  /**
   * Removes a blob that no planted token lies in.
   *
   * @param line what is taken down if it is removed
   */
  Removal removeBlob(UUID uuid, AuditEntry line);

  /**
   * Adds a token, and tells it unless it failed.
   *
   * @return false if its blob is gone or another token has its slug; then nothing is added
   */
  boolean addToken(CanaryToken token, AuditEntry line);

  /** The token of an id. */
  Optional<CanaryToken> token(UUID uuid);

  /** Those planted tokens that have one of some slugs. */
  List<CanaryToken> planted(Collection<String> slugs);

  /** Tokens that a query asks for, latest first. */
  Page<CanaryToken> tokens(CanaryQuery query);

  /**
   * Revokes a token that is not revoked, and tells it.
   *
   * @return whether there was one to revoke
   */
  boolean revoke(UUID uuid, AuditEntry line);

  /**
   * Takes down the use of a planted token, once however often it is told.
   *
   * @param revokes whether the token has done its work and is revoked
   * @return the token as it was before; empty if it is not planted, or the use is there already
   */
  Optional<CanaryToken> record(TokenTrigger trigger, boolean revokes);

  /** Uses of a token, latest first. */
  Page<TokenTrigger> triggers(UUID token, int limit, int offset);
}
