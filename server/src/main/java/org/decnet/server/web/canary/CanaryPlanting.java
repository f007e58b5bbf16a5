package org.decnet.server.web.canary;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.CanaryStore;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryInstrumenter;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryState;
import org.decnet.model.canary.CanaryToken;
import org.decnet.server.canary.CanaryMaker;
import org.decnet.server.canary.make.Callback;
import org.decnet.server.canary.make.TokenFiles;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.security.RandomIds;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes tokens of what admins ask for. */
public final class CanaryPlanting {
  private static final Logger LOG = LoggerFactory.getLogger(CanaryPlanting.class);
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final String HEX = "0123456789abcdef";
  private static final String KEY_PREFIX = "akia";
  private static final int SLUG = 26; // 130 bits
  private static final int KEY = 16;
  private static final int NONCE = 16;

  private final CanaryStore store;
  private final Callback callback;
  private final CanaryMaker maker;
  private final Clock clock;
  private final SecureRandom random;
  private final RandomIds ids;
  private final AuditTrail audit;

  /** Makes the tokens of a node. */
  public CanaryPlanting(
      ApiParts parts, CanaryMaker maker, SecureRandom random, RandomIds ids, AuditTrail audit) {
    this.store = parts.stores().canaries();
    this.callback = parts.canary().callback();
    this.maker = maker;
    this.clock = parts.clock();
    this.random = random;
    this.ids = ids;
    this.audit = audit;
  }

  /** Makes a token; one whose file cannot be made is kept as such, and that is said. */
  CanaryToken plant(CanaryTokenRequest request, Caller caller, HttpServletRequest http) {
    CanaryToken token = token(request, caller);
    String missing = callback.missing(token.kind());
    if (missing != null) {
      throw ApiException.conflict(missing + " is not set, so the token would call nobody");
    }
    CanaryToken made = made(token);
    AuditEntry line =
        audit
            .entry(http, caller, "canary.token.add", made.uuid().toString())
            .changing(Map.of(), values(made));
    if (!store.addToken(made, line)) {
      throw ApiException.notFound("blob");
    }
    if (made.state() == CanaryState.FAILED) {
      throw ApiException.of(ApiError.INTERNAL);
    }
    return made;
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

  private CanaryToken token(CanaryTokenRequest request, Caller caller) {
    CanaryKind kind = CanaryFields.word("kind", request.kind(), CanaryKind::named);
    if (kind == null) {
      throw ApiException.invalidField("kind", "be there");
    }
    String decky = CanaryFields.decky(request.deckyName());
    CanaryGenerator generator =
        CanaryFields.word("generator", request.generator(), CanaryGenerator::named);
    CanaryInstrumenter instrumenter =
        CanaryFields.word("instrumenter", request.instrumenter(), CanaryInstrumenter::named);
    if ((generator == null) == (request.blobUuid() == null)) {
      throw ApiException.invalidField("generator", "be there, or blob_uuid, and not both");
    }
    refuseWhatDoesNotFit(kind, generator, instrumenter);
    String path = CanaryFields.path(request.placementPath());
    Map<String, String> params = CanaryFields.params(request.params());
    return new CanaryToken(
        ids.next(),
        kind,
        decky,
        request.blobUuid(),
        generator,
        generator == null ? instrumenter(instrumenter, request.blobUuid()) : null,
        path,
        slug(kind),
        text(BASE32, SLUG),
        generator != null && generator.fingerprints() ? text(HEX, NONCE) : null,
        params,
        clock.instant().truncatedTo(ChronoUnit.MICROS), // as it is stored
        null,
        0,
        caller.name(),
        CanaryState.PLANTED,
        null);
  }

  private static void refuseWhatDoesNotFit(
      CanaryKind kind,
      @Nullable CanaryGenerator generator,
      @Nullable CanaryInstrumenter instrumenter) {
    if (generator == null ? kind == CanaryKind.AWS_PASSIVE : !TokenFiles.fits(generator, kind)) {
      throw ApiException.invalidField(
          "kind", "suit the file: aws_passive goes with aws_creds, pages that ask with http");
    }
    if (generator != null && instrumenter != null) {
      throw ApiException.invalidField("instrumenter", "be absent where a generator is");
    }
  }

  private CanaryInstrumenter instrumenter(@Nullable CanaryInstrumenter given, @Nullable UUID uuid) {
    CanaryBlob blob =
        store
            .blob(Objects.requireNonNull(uuid, "without a generator there is a blob"))
            .orElseThrow(() -> ApiException.notFound("blob"));
    return given == null ? CanaryFields.usual(blob) : given;
  }

  /** For a passive token its key is the word by which it is found. */
  private String slug(CanaryKind kind) {
    return kind == CanaryKind.AWS_PASSIVE ? KEY_PREFIX + text(BASE32, KEY) : text(BASE32, SLUG);
  }

  private String text(String letters, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private static Map<String, Object> values(CanaryToken token) {
    Map<String, Object> values = new TreeMap<>();
    values.put("kind", token.kind().word());
    values.put("decky_name", token.deckyName());
    values.put("state", token.state().word());
    if (token.generator() != null) {
      values.put("generator", token.generator().word());
    }
    if (token.blob() != null) {
      values.put("blob_uuid", token.blob().toString());
    }
    if (token.placementPath() != null) {
      values.put("placement_path", token.placementPath());
    }
    return values;
  }
}
