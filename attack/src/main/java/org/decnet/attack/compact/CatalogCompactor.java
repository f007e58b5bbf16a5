package org.decnet.attack.compact;

import java.nio.file.Path;
import org.decnet.attack.Domain;
import org.decnet.attack.FactFormat;
import org.decnet.attack.Release;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/**
 * Reduces an official STIX 2.0 bundle to the facts of a catalogue: ids, names, dates, urls and who
 * uses what, and no descriptions. The same bundle always gives the same text.
 */
public final class CatalogCompactor {
  private final Domain domain;
  private final Release release;

  /** Bundles do not say which release they are, so the caller does. */
  public CatalogCompactor(Domain domain, Release release) {
    this.domain = domain;
    this.release = release;
  }

  /**
   * Makes the catalogue of a bundle.
   *
   * @param bundle file in JSON, compressed if its name ends in {@code .gz}
   * @throws BundleException with everything that is wrong, if the bundle is STIX but no ATT&amp;CK
   * @throws DecnetException if the file cannot be read as STIX at all
   */
  public CompactCatalog compact(Path bundle) {
    FactLines facts = new FactLines(bundle);
    BundleObjects objects = new BundleObjects(facts);
    new StixBundleReader().read(bundle, objects::add);
    if (!objects.haveTechniques()) {
      throw new DecnetException(
          ErrorCode.UNKNOWN_FORMAT, bundle + " is a STIX bundle that holds no techniques");
    }
    CompactCatalog catalog =
        new CompactCatalog(
            header(FactFormat.TECHNIQUES) + new TechniqueLines(domain, facts, objects).text(),
            header(FactFormat.USES) + new UseLines(facts, objects).text());
    facts.check();
    return catalog;
  }

  private String header(String part) {
    return FactLines.line(
        FactFormat.MAGIC, FactFormat.VERSION, release.version(), domain.word(), part);
  }
}
