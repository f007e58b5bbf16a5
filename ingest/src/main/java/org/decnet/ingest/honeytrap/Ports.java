package org.decnet.ingest.honeytrap;

import org.jspecify.annotations.Nullable;

/** The service that a port usually means: a guess, for want of a better word of the sensor. */
final class Ports {
  private Ports() {}

  static @Nullable String service(@Nullable Long port) {
    if (port == null) {
      return null;
    }
    return switch (port.intValue()) {
      case 21 -> "ftp";
      case 22, 2222 -> "ssh";
      case 23, 2323 -> "telnet";
      case 25, 465, 587 -> "smtp";
      case 53 -> "dns";
      case 80, 8000, 8080, 8081, 8888 -> "http";
      case 110 -> "pop3";
      case 143 -> "imap";
      case 389 -> "ldap";
      case 443, 8443 -> "https";
      case 445 -> "smb";
      case 1433 -> "mssql";
      case 2375, 2376 -> "docker";
      case 3306 -> "mysql";
      case 3389 -> "rdp";
      case 5060 -> "sip";
      case 5432 -> "postgresql";
      case 5555 -> "adb";
      case 5900 -> "vnc";
      case 6379 -> "redis";
      case 9200 -> "elasticsearch";
      case 11211 -> "memcached";
      case 27017 -> "mongodb";
      default -> null;
    };
  }
}
