package org.decnet.model.credential;

/**
 * Where a credential was tried.
 *
 * @param service empty if not known
 */
public record ReusePlace(String decky, String service) implements Comparable<ReusePlace> {
  @Override
  public int compareTo(ReusePlace other) {
    int byDecky = decky.compareTo(other.decky);
    return byDecky == 0 ? service.compareTo(other.service) : byDecky;
  }
}
