package org.decnet.decoy.text;

import java.util.ArrayList;
import java.util.List;

/** Paths of files that are in memory only: absolute, with slashes, without one at the end. */
public final class Paths {
  /** Where the superuser of the host that a decoy claims to be is at home. */
  public static final String HOME_OF_ROOT = "/root";

  private Paths() {}

  /** An absolute path without dots. */
  public static String resolve(String folder, String path) {
    String whole = path.startsWith("/") ? path : folder + "/" + path;
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from <= whole.length()) {
      int slash = whole.indexOf('/', from);
      int end = slash < 0 ? whole.length() : slash;
      String part = whole.substring(from, end);
      if (part.equals("..")) {
        if (!parts.isEmpty()) {
          parts.removeLast();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
      from = end + 1;
    }
    return "/" + String.join("/", parts);
  }

  /** The folder of a path; the root is its own. */
  public static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }
}
