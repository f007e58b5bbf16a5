package org.decnet.server.canary.make;

import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryToken;
import org.jspecify.annotations.Nullable;

/**
 * Where tokens call.
 *
 * @param httpBase what stands before {@code /c/} in URLs; null if no URL can be made
 * @param dnsZone what stands behind the word in names; null if no name can be made
 */
public record Callback(@Nullable String httpBase, @Nullable String dnsZone) {
  /** The setting that tokens of a kind need and that is missing; null if they have all. */
  public @Nullable String missing(CanaryKind kind) {
    return switch (kind) {
      case HTTP -> httpBase == null ? "DECNET_CANARY_HTTP_BASE" : null;
      case DNS -> dnsZone == null ? "DECNET_CANARY_DNS_ZONE" : null;
      case AWS_PASSIVE -> null;
    };
  }

  /** What a use of a token asks for, a URL or a name; null if it calls nobody, or not any more. */
  public @Nullable String address(CanaryToken token) {
    if (token.kind() == CanaryKind.AWS_PASSIVE || missing(token.kind()) != null) {
      return null;
    }
    return token.kind() == CanaryKind.DNS ? host(token) : url(token);
  }

  /**
   * What a token calls by HTTP, or would, if its name is what tells.
   *
   * @throws IllegalStateException if a setting is missing
   */
  String url(CanaryToken token) {
    return switch (token.kind()) {
      case HTTP -> needed(httpBase, token) + "/c/" + token.slug();
      case DNS -> "http://" + host(token) + "/";
      case AWS_PASSIVE -> throw new IllegalStateException("A passive token calls nobody");
    };
  }

  /**
   * Host and port that a token calls.
   *
   * @throws IllegalStateException if a setting is missing
   */
  String host(CanaryToken token) {
    if (token.kind() == CanaryKind.DNS) {
      return token.slug() + "." + needed(dnsZone, token);
    }
    String base = needed(httpBase, token);
    String rest = base.substring(base.indexOf("://") + 3);
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }

  private static String needed(@Nullable String setting, CanaryToken token) {
    if (setting == null) {
      throw new IllegalStateException("No place is set that tokens of " + token.kind() + " call");
    }
    return setting;
  }
}
