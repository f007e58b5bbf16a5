package org.decnet.engine.derive;

import java.util.Set;

/** Tells paths that are directories by their look or on any system. */
final class Directories {
  private static final Set<String> KNOWN =
      Set.of(
          ".",
          "..",
          "~",
          "$HOME",
          "/",
          "/bin",
          "/boot",
          "/dev",
          "/dev/shm",
          "/etc",
          "/etc/cron.d",
          "/etc/cron.daily",
          "/etc/cron.hourly",
          "/etc/cron.weekly",
          "/etc/cron.monthly",
          "/etc/init.d",
          "/home",
          "/lib",
          "/mnt",
          "/opt",
          "/root",
          "/root/.ssh",
          "/run",
          "/sbin",
          "/srv",
          "/tmp",
          "/usr",
          "/usr/bin",
          "/usr/lib",
          "/usr/local",
          "/usr/local/bin",
          "/usr/sbin",
          "/var",
          "/var/log",
          "/var/run",
          "/var/spool/cron",
          "/var/spool/cron/crontabs",
          "/var/tmp",
          "/var/www",
          "/var/www/html");

  private Directories() {}

  /** Whether a path as typed ends in a slash or names a directory that every system has. */
  static boolean isDirectory(String path) {
    return path.endsWith("/") || KNOWN.contains(path);
  }
}
