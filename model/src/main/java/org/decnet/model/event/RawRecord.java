package org.decnet.model.event;

import org.jspecify.annotations.Nullable;

/**
 * What a sensor wrote, by the names that it used, for rules about the log of that sensor. It lives
 * while rules run and is never stored, shown or cited.
 */
@FunctionalInterface
public interface RawRecord {
  /**
   * The value of a member: a text, number, flag or list of texts; null if there is none.
   *
   * @param path name of a member; dots lead into objects, as in {@code logdata.USERNAME}
   */
  @Nullable Object value(String path);
}
