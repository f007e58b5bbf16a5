package org.decnet.decoy.persona;

import java.util.Arrays;
import java.util.Optional;

/** The distribution that a decoy claims to run, with the versions that it shipped. */
public enum Distro {
  DEBIAN("debian", "Debian GNU/Linux 12 (bookworm)", "6.1.0-28-amd64", "nginx/1.22.1", "7.0.15"),
  UBUNTU22(
      "ubuntu22", "Ubuntu 22.04.5 LTS", "5.15.0-126-generic", "nginx/1.18.0 (Ubuntu)", "7.0.15"),
  UBUNTU20(
      "ubuntu20", "Ubuntu 20.04.6 LTS", "5.4.0-200-generic", "nginx/1.18.0 (Ubuntu)", "7.0.15"),
  ROCKY9(
      "rocky9",
      "Rocky Linux 9.5 (Blue Onyx)",
      "5.14.0-503.14.1.el9_5.x86_64",
      "nginx/1.20.1",
      "7.2.6"),
  CENTOS7("centos7", "CentOS Linux 7 (Core)", "3.10.0-1160.el7.x86_64", "nginx/1.20.1", "7.0.15"),
  ALPINE("alpine", "Alpine Linux v3.20", "6.6.58-0-lts", "nginx", "7.2.6"),
  FEDORA(
      "fedora",
      "Fedora Linux 40 (Server Edition)",
      "6.11.5-200.fc40.x86_64",
      "nginx/1.26.2",
      "7.2.6"),
  KALI("kali", "Kali GNU/Linux Rolling", "6.11.2-amd64", "nginx/1.26.0", "7.0.15"),
  ARCH("arch", "Arch Linux", "6.12.1-arch1-1", "nginx/1.26.2", "7.2.6");

  private final String slug;
  private final String pretty;
  private final String kernel;
  private final String web;
  private final String redis;

  Distro(String slug, String pretty, String kernel, String web, String redis) {
    this.slug = slug;
    this.pretty = pretty;
    this.kernel = kernel;
    this.web = web;
    this.redis = redis;
  }

  /** The word that people and tables use. */
  public String slug() {
    return slug;
  }

  /** The name that the distribution gives itself. */
  public String pretty() {
    return pretty;
  }

  /** Release of its kernel. */
  public String kernel() {
    return kernel;
  }

  /** What its web server calls itself. */
  public String web() {
    return web;
  }

  /** Version of Redis that is run on it. */
  public String redis() {
    return redis;
  }

  /** The distribution of a word. */
  public static Optional<Distro> named(String slug) {
    return Arrays.stream(values()).filter(one -> one.slug.equals(slug)).findFirst();
  }
}
