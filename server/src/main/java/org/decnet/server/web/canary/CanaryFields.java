package org.decnet.server.web.canary;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryInstrumenter;
import org.decnet.model.canary.CanaryKind;
import org.decnet.server.canary.make.TokenWish;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wants of a token. */
final class CanaryFields {
  private CanaryFields() {}

  /**
   * Reads a request.
   *
   * @throws ApiException 422 naming the field that is wrong
   */
  static TokenWish wish(CanaryTokenRequest request) {
    CanaryKind kind = word("kind", request.kind(), CanaryKind::named);
    if (kind == null) {
      throw ApiException.invalidField("kind", "be there");
    }
    TokenWish wish =
        new TokenWish(
            kind,
            request.deckyName() == null ? "" : request.deckyName(),
            request.blobUuid(),
            word("generator", request.generator(), CanaryGenerator::named),
            word("instrumenter", request.instrumenter(), CanaryInstrumenter::named),
            request.placementPath(),
            request.params() == null ? Map.of() : request.params());
    TokenWish.Problem problem = wish.problem();
    if (problem != null) {
      throw ApiException.invalidField(problem.field(), problem.expected());
    }
    return wish;
  }

  /** A word that names something; null if none is given. */
  private static <T> @Nullable T word(
      String field, @Nullable String text, Function<String, Optional<T>> named) {
    return text == null
        ? null
        : named
            .apply(text)
            .orElseThrow(
                () -> ApiException.invalidField(field, "be one of the words in the documentation"));
  }

  /** What suits a file unless somebody says otherwise. */
  static CanaryInstrumenter usual(CanaryBlob blob) {
    if (blob.contentType().startsWith("text/html")) {
      return CanaryInstrumenter.HTML;
    }
    return blob.contentType().startsWith("text/")
        ? CanaryInstrumenter.PLAIN
        : CanaryInstrumenter.PASSTHROUGH;
  }
}
