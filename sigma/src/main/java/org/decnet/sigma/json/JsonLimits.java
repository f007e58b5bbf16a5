package org.decnet.sigma.json;

/**
 * How large a JSON event may be. Events come from strangers; these bounds keep any of them from
 * taking the memory or the time of the process.
 *
 * @param bytes length of the text that holds the event
 * @param depth how deep objects and lists nest
 * @param tokens names, values and brackets of the text
 * @param nameLength bytes of one name
 */
public record JsonLimits(int bytes, int depth, int tokens, int nameLength) {
  /** Several times what logs write. */
  public static final JsonLimits DEFAULT = new JsonLimits(16 << 20, 64, 1_000_000, 8_192);
}
