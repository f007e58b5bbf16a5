package org.decnet.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/**
 * The catalogues that ship with DECNET. Each is read on the first request for it and kept; make one
 * instance and share it.
 */
public final class AttackCatalogs {
  /** The release that tags and exports use unless configured otherwise. */
  public static final Release DEFAULT = new Release("18.1");

  private static final List<Release> SHIPPED = List.of(DEFAULT, new Release("15.1"));

  private final Map<Release, Lazy<AttackCatalog>> catalogs = new LinkedHashMap<>();

  /** Knows the shipped releases and has read none of them. */
  public AttackCatalogs() {
    CatalogFiles files = new CatalogFiles();
    for (Release release : SHIPPED) {
      catalogs.put(release, new Lazy<>(() -> read(files, release)));
    }
  }

  /** Releases with a catalogue in the package, the default first. */
  public List<Release> shipped() {
    return SHIPPED;
  }

  /** The catalogue of the {@linkplain #DEFAULT default release}. */
  public AttackCatalog load() {
    return load(DEFAULT);
  }

  /**
   * The catalogue of a release.
   *
   * @throws DecnetException with {@link ErrorCode#BAD_SETTING} if the release is not shipped, with
   *     {@link ErrorCode#UNREADABLE_FILE} if its files are missing or damaged
   */
  public AttackCatalog load(Release release) {
    Lazy<AttackCatalog> catalog = catalogs.get(release);
    if (catalog == null) {
      throw new DecnetException(
          ErrorCode.BAD_SETTING,
          "ATT&CK release " + release + " is not shipped; choose one of " + shippedText());
    }
    return catalog.get();
  }

  private static AttackCatalog read(CatalogFiles files, Release release) {
    return new AttackCatalog(
        release,
        TechniqueFacts.read(files, release),
        new Lazy<>(() -> UseFacts.read(files, release)));
  }

  private static String shippedText() {
    return SHIPPED.stream().map(Release::version).collect(Collectors.joining(", "));
  }
}
