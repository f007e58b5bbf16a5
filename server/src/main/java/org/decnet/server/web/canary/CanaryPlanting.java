package org.decnet.server.web.canary;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.CanaryStore;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.model.canary.CanaryInstrumenter;
import org.decnet.model.canary.CanaryState;
import org.decnet.model.canary.CanaryToken;
import org.decnet.server.canary.CanaryMaker;
import org.decnet.server.canary.make.Callback;
import org.decnet.server.canary.make.TokenMint;
import org.decnet.server.canary.make.TokenWish;
import org.decnet.server.random.RandomIds;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes tokens of what admins ask for. */
public final class CanaryPlanting {
  private static final Logger LOG = LoggerFactory.getLogger(CanaryPlanting.class);

  private final CanaryStore store;
  private final Callback callback;
  private final CanaryMaker maker;
  private final Clock clock;
  private final TokenMint mint;
  private final AuditTrail audit;

  /** Makes the tokens of a node. */
  public CanaryPlanting(
      ApiParts parts, CanaryMaker maker, SecureRandom random, RandomIds ids, AuditTrail audit) {
    this.store = parts.stores().canaries();
    this.callback = parts.canary().callback();
    this.maker = maker;
    this.clock = parts.clock();
    this.mint = new TokenMint(random, ids::next);
    this.audit = audit;
  }

  /** Makes a token; one whose file cannot be made is kept as such, and that is said. */
  CanaryToken plant(CanaryTokenRequest request, Caller caller, HttpServletRequest http) {
    TokenWish wish = settled(CanaryFields.wish(request));
    String missing = callback.missing(wish.kind());
    if (missing != null) {
      throw ApiException.conflict(missing + " is not set, so the token would call nobody");
    }
    CanaryToken made = made(mint.mint(wish, caller.name(), clock.instant()));
    Map<String, Object> after = new TreeMap<>(wish.values());
    after.put("state", made.state().word());
    AuditEntry line =
        audit
            .entry(http, caller, "canary.token.add", made.uuid().toString())
            .changing(Map.of(), after);
    if (!store.addToken(made, line)) {
      throw ApiException.notFound("blob");
    }
    if (made.state() == CanaryState.FAILED) {
      throw ApiException.of(ApiError.INTERNAL);
    }
    return made;
  }

  /** The wish with the instrumenter that it left open. */
  private TokenWish settled(TokenWish wish) {
    if (wish.blob() == null) {
      return wish;
    }
    CanaryBlob blob = store.blob(wish.blob()).orElseThrow(() -> ApiException.notFound("blob"));
    CanaryInstrumenter given = wish.instrumenter();
    return new TokenWish(
        wish.kind(),
        wish.deckyName(),
        wish.blob(),
        null,
        given == null ? CanaryFields.usual(blob) : given,
        wish.placementPath(),
        wish.params());
  }

  private CanaryToken made(CanaryToken token) {
    try {
      maker.make(token);
      return token;
    } catch (IOException | RuntimeException e) {
      LOG.warn("The file of token {} cannot be made", token.uuid(), e);
      return token.failed(String.valueOf(e.getMessage()));
    }
  }
}
