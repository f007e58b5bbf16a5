package org.decnet.server.node;

/** The version that the build wrote into the jar. */
public final class ProductVersion {
  private ProductVersion() {}

  /** The version; a word if this is no packaged product. */
  public static String get() {
    String version = ProductVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
