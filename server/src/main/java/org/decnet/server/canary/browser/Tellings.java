package org.decnet.server.canary.browser;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.decnet.model.canary.CanaryToken;
import org.decnet.net.AddressLimit;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what browsers tell in pieces, in bounded memory, and believes it only of pages that
 * know what was put into them (spec 09, section 3). Used by one thread.
 */
public final class Tellings {
  /** Most requests with data in a minute, for each token. */
  static final int MOST_IN_A_MINUTE = 30;

  private static final int MOST_OPEN = 256;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final AddressLimit limit = new AddressLimit(MOST_IN_A_MINUTE, Duration.ofSeconds(60));
  private final Map<String, Pieces> open =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pieces> eldest) {
          return size() > MOST_OPEN;
        }
      };

  /** What a request comes to. */
  public sealed interface Outcome {}

  /** It is a use like any other. */
  public record Plain() implements Outcome {}

  /** It is a piece, and others are still to come. */
  public record Piece() implements Outcome {}

  /** With it a browser has told what it had to tell. */
  public record Told(Telling telling) implements Outcome {}

  private record Pieces(Instant since, int count, SortedMap<Integer, String> data) {}

  /** Takes the target of a request for a token. */
  public Outcome take(CanaryToken token, String target, Instant now) {
    TellQuery query = token.nonce() == null ? null : TellQuery.of(target);
    String piece = query == null ? null : query.data();
    if (query == null || piece == null || !knows(token, query)) {
      return new Plain();
    }
    if (!limit.admits(token.uuid().toString(), now)) {
      return new Plain();
    }
    String data = query.telling() == null ? piece : joined(token, query, piece, now);
    if (data == null) {
      return new Piece();
    }
    Telling telling = Telling.read(data, MintId.of(token.slug()));
    return telling == null ? new Plain() : new Told(telling);
  }

  private static boolean knows(CanaryToken token, TellQuery query) {
    String nonce = token.nonce();
    return nonce != null && MessageDigest.isEqual(bytes(nonce), bytes(query.nonce()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private @Nullable String joined(CanaryToken token, TellQuery query, String data, Instant now) {
    String key = token.uuid() + "|" + query.telling();
    Pieces pieces = open.get(key);
    if (pieces == null
        || pieces.count() != query.count()
        || now.isAfter(pieces.since().plus(LONGEST))) {
      pieces = new Pieces(now, query.count(), new TreeMap<>());
      open.put(key, pieces);
    }
    pieces.data().put(query.index(), data);
    if (pieces.data().size() < pieces.count()) {
      return null;
    }
    open.remove(key);
    return String.join("", pieces.data().values());
  }
}
