package org.decnet.engine.shell.session;

/**
 * A pattern of files of one directory.
 *
 * @param directory absolute path, taken as it is
 * @param pattern names, with {@code *} and {@code ?}
 */
record FileGlob(String directory, String pattern) {
  /** The pattern of an absolute path. */
  static FileGlob of(String path) {
    int slash = path.lastIndexOf('/');
    return new FileGlob(slash <= 0 ? "/" : path.substring(0, slash), path.substring(slash + 1));
  }

  /** Whether the last part of a path is meant. Quadratic in names, which are short. */
  boolean matches(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int star = -1;
    int resume = 0;
    int at = 0;
    int i = 0;
    while (i < name.length()) {
      char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
      if (wanted == '*') {
        star = at++;
        resume = i;
      } else if (wanted == '?' || (wanted != 0 && wanted == name.charAt(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++resume;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }
}
