package org.decnet.store;

import static org.decnet.store.generated.Tables.STATE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.HexFormat;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.store.vault.KeyFile;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Whether the key in a data folder is the one that the database was begun with. Without this, two
 * nodes that share a database might each seal secrets that the other cannot read.
 */
final class KeyCheck {
  private static final String NAME = "secret_key_hash";
  private static final int HASH_BYTES = 16;

  private KeyCheck() {}

  /**
   * Compares the key of a folder, if it has one, with the hash in the database, or puts it there.
   *
   * @throws DecnetException if they differ
   */
  static void check(Connection connection, Dialect dialect, Path folder) {
    if (!Files.exists(folder.resolve(KeyFile.NAME))) {
      return;
    }
    String hash = hash(KeyFile.read(folder));
    DSLContext dsl = DSL.using(connection, dialect.jooq());
    String known = known(dsl);
    if (known == null) {
      dsl.insertInto(STATE)
          .set(STATE.KEY, NAME)
          .set(STATE.VALUE, hash)
          .onConflictDoNothing()
          .execute();
      known = known(dsl);
    }
    if (!hash.equals(known)) {
      throw new DecnetException(
          ErrorCode.STORE_UNAVAILABLE,
          "The key file "
              + folder.resolve(KeyFile.NAME)
              + " is not the one that the database was begun with;"
              + " copy that from the data folder of the first node");
    }
  }

  private static @Nullable String known(DSLContext dsl) {
    return dsl.select(STATE.VALUE).from(STATE).where(STATE.KEY.eq(NAME)).fetchOne(STATE.VALUE);
  }

  /** Half a hash of 32 random bytes tells nothing of them. */
  private static String hash(byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("DECNET secret key".getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(key), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must provide SHA-256", e);
    }
  }
}
