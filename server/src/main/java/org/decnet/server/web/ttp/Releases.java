package org.decnet.server.web.ttp;

import java.util.List;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.attack.Release;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;

/** The ATT&amp;CK releases that clients may ask for: bundled and imported ones. */
public final class Releases {
  private final AttackCatalog active;
  private final AttackCatalogs catalogs;

  /** Knows the releases of a node. */
  public Releases(ApiParts parts) {
    this.active = parts.attack();
    this.catalogs = parts.releases();
  }

  /** All of them, the default first and imported ones last. */
  List<Release> known() {
    return catalogs.known();
  }

  /** Whether a release comes with the product. */
  boolean isShipped(Release release) {
    return catalogs.shipped().contains(release);
  }

  /** Whether a release is the active one. */
  boolean isActive(Release release) {
    return release.equals(active.release());
  }

  /** The catalogue of a known release. */
  AttackCatalog load(Release release) {
    return isActive(release) ? active : catalogs.load(release);
  }

  /**
   * The catalogue that a client asks for.
   *
   * @param asked null for whichever is active
   * @throws ApiException 400 for a malformed one, 404 for one that the node does not have
   */
  AttackCatalog catalog(String parameter, @Nullable String asked) {
    if (asked == null) {
      return active;
    }
    if (!Release.isWellFormed(asked)) {
      throw ApiException.badParameter(parameter, "two numbers such as 18.1");
    }
    Release release = new Release(asked);
    if (!isActive(release) && !known().contains(release)) {
      throw ApiException.notFound("ATT&CK release");
    }
    return load(release);
  }
}
