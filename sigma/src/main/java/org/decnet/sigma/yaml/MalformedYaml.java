package org.decnet.sigma.yaml;

import org.decnet.sigma.Place;

/** A file that is not the YAML that rules may be written in. */
public final class MalformedYaml extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Place place;

  MalformedYaml(Place place, String message) {
    super(message);
    this.place = place;
  }

  /** Where reading stopped. */
  public Place place() {
    return place;
  }
}
