package org.decnet.attack;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The catalogues that ship with DECNET, and those that were imported. Each is read on the first
 * request for it and kept; make one instance and share it.
 */
public final class AttackCatalogs {
  /** The release that tags and exports use unless configured otherwise. */
  public static final Release DEFAULT = new Release("18.1");

  private static final List<Release> SHIPPED = List.of(DEFAULT, new Release("15.1"));

  private final Map<Release, Lazy<AttackCatalog>> catalogs = new LinkedHashMap<>();

  /** Knows the shipped releases and has read none of them. */
  public AttackCatalogs() {
    add(new CatalogFiles(), SHIPPED);
  }

  /**
   * Knows the shipped releases and others, and has read none of them.
   *
   * @param opener opens a file of the others by name; null for a name that it does not have
   * @param others releases whose files it has; shipped ones are not replaced
   */
  public AttackCatalogs(Function<String, @Nullable InputStream> opener, List<Release> others) {
    this();
    add(new CatalogFiles(opener), others);
  }

  private void add(CatalogFiles files, List<Release> releases) {
    for (Release release : releases) {
      catalogs.putIfAbsent(release, new Lazy<>(() -> read(files, release)));
    }
  }

  /** Releases with a catalogue in the package, the default first. */
  public List<Release> shipped() {
    return SHIPPED;
  }

  /** All known releases, the default first and imported ones last. */
  public List<Release> known() {
    return List.copyOf(catalogs.keySet());
  }

  /** The catalogue of the {@linkplain #DEFAULT default release}. */
  public AttackCatalog load() {
    return load(DEFAULT);
  }

  /**
   * The catalogue of a release.
   *
   * @throws DecnetException with {@link ErrorCode#BAD_SETTING} if the release is not known, with
   *     {@link ErrorCode#UNREADABLE_FILE} if its files are missing or damaged
   */
  public AttackCatalog load(Release release) {
    Lazy<AttackCatalog> catalog = catalogs.get(release);
    if (catalog == null) {
      throw new DecnetException(
          ErrorCode.BAD_SETTING,
          "ATT&CK release "
              + release
              + " is neither bundled nor imported; choose one of "
              + knownText());
    }
    return catalog.get();
  }

  private static AttackCatalog read(CatalogFiles files, Release release) {
    return new AttackCatalog(
        release,
        TechniqueFacts.read(files, release),
        new Lazy<>(() -> UseFacts.read(files, release)));
  }

  private String knownText() {
    return catalogs.keySet().stream().map(Release::version).collect(Collectors.joining(", "));
  }
}
