package org.decnet.engine.derive;

import java.util.Set;

/** Where programs stand that were typed by name alone. */
final class ProgramPaths {
  private static final Set<String> IN_SBIN =
      Set.of(
          "adduser",
          "addgroup",
          "arp",
          "arping",
          "badblocks",
          "blkid",
          "chpasswd",
          "chroot",
          "cron",
          "crond",
          "deluser",
          "dhclient",
          "dmidecode",
          "dropbear",
          "ethtool",
          "fdisk",
          "groupadd",
          "groupdel",
          "groupmod",
          "halt",
          "hping3",
          "ifconfig",
          "ifdown",
          "ifup",
          "init",
          "insmod",
          "ip6tables",
          "ipset",
          "iptables",
          "iptables-restore",
          "iptables-save",
          "iwconfig",
          "ldconfig",
          "lsmod",
          "mkfs",
          "mkswap",
          "modprobe",
          "nft",
          "nologin",
          "parted",
          "poweroff",
          "pwconv",
          "reboot",
          "rmmod",
          "route",
          "runlevel",
          "service",
          "setenforce",
          "shutdown",
          "sshd",
          "swapoff",
          "swapon",
          "sysctl",
          "tcpdump",
          "telinit",
          "traceroute",
          "ufw",
          "unshadow",
          "update-rc.d",
          "useradd",
          "userdel",
          "usermod",
          "visudo",
          "vipw");

  private ProgramPaths() {}

  /** The path of a program: as typed if it holds a slash, else the usual one of its name. */
  static String of(String program) {
    if (program.indexOf('/') >= 0) {
      return program;
    }
    return (IN_SBIN.contains(program) ? "/usr/sbin/" : "/usr/bin/") + program;
  }
}
