package org.decnet.decoy.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** The services that decoys can offer in this version, each with the port that needs no root. */
public enum ServiceKind {
  /** A web server. */
  HTTP("http", 8080),
  /** A web server that encrypts. */
  HTTPS("https", 8443),
  /** A store of keys and values. */
  REDIS("redis", 6379),
  /** A remote terminal that encrypts. */
  SSH("ssh", 2222),
  /** A remote terminal. */
  TELNET("telnet", 2323),
  /** File transfer. */
  FTP("ftp", 2121),
  /** A database. */
  MYSQL("mysql", 3306),
  /** Another database. */
  POSTGRES("postgres", 5432),
  /** A mail server. */
  SMTP("smtp", 2525),
  /** Questions about a host, in datagrams. */
  SNMP("snmp", 1161),
  /** Files in datagrams. */
  TFTP("tftp", 6969),
  /** A container engine. */
  DOCKER_API("docker_api", 2375),
  /** A search engine. */
  ELASTICSEARCH("elasticsearch", 9200);

  private final String word;
  private final int port;

  ServiceKind(String word, int port) {
    this.word = word;
    this.port = port;
  }

  /** The word that people and tables use. */
  public String word() {
    return word;
  }

  /** Where it listens unless somebody says otherwise; never below 1024. */
  public int port() {
    return port;
  }

  /** The service of a word. */
  public static Optional<ServiceKind> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
