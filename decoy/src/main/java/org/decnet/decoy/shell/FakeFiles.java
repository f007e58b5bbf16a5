package org.decnet.decoy.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.decoy.persona.Persona;
import org.decnet.decoy.text.Paths;
import org.jspecify.annotations.Nullable;

/**
 * Files in memory: those that every host of its kind has, and what one client has written. Paths
 * are absolute and end without a slash. May be used by several threads.
 */
public final class FakeFiles {
  private static final int MOST_WRITTEN = 256;
  private static final long MOST_BYTES = 512 * 1024;
  private static final int MOST_BROUGHT = 64 * 1024;
  private static final String FOLDER = "\0folder";
  private static final String[] FOLDERS = {
    "/",
    "/bin",
    "/boot",
    "/dev",
    "/dev/shm",
    "/etc",
    "/etc/cron.d",
    "/etc/init.d",
    "/etc/ssh",
    "/home",
    "/lib",
    "/media",
    "/mnt",
    "/opt",
    "/proc",
    Paths.HOME_OF_ROOT,
    Paths.HOME_OF_ROOT + "/.ssh",
    "/run",
    "/sbin",
    "/srv",
    "/sys",
    "/tmp",
    "/usr",
    "/usr/bin",
    "/usr/local",
    "/usr/local/bin",
    "/usr/sbin",
    "/var",
    "/var/lib",
    "/var/log",
    "/var/run",
    "/var/spool",
    "/var/spool/cron",
    "/var/tmp",
    "/var/www",
    "/var/www/html"
  };
  static final List<String> PROGRAMS =
      List.of(
          "awk",
          "bash",
          "busybox",
          "cat",
          "chmod",
          "chown",
          "cp",
          "crontab",
          "curl",
          "cut",
          "date",
          "dd",
          "df",
          "dmesg",
          "echo",
          "env",
          "find",
          "free",
          "grep",
          "gzip",
          "head",
          "hostname",
          "id",
          "ip",
          "kill",
          "last",
          "less",
          "ln",
          "ls",
          "mkdir",
          "mount",
          "mv",
          "nproc",
          "passwd",
          "perl",
          "ping",
          "pkill",
          "ps",
          "pwd",
          "python3",
          "rm",
          "sed",
          "sh",
          "sleep",
          "sort",
          "stat",
          "su",
          "tail",
          "tar",
          "tee",
          "top",
          "touch",
          "tr",
          "uname",
          "uptime",
          "useradd",
          "w",
          "wc",
          "wget",
          "which",
          "who",
          "whoami",
          "xargs");

  private final Map<String, String> files = new TreeMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private int written;
  private long bytes;

  /** The files of a host that nobody has changed yet. */
  public FakeFiles(Persona persona) {
    for (String folder : FOLDERS) {
      files.put(folder, FOLDER);
    }
    for (String program : PROGRAMS) {
      files.put("/bin/" + program, "\177ELF\2\1\1");
    }
    String host = persona.hostName();
    files.put("/etc/hostname", host + "\n");
    files.put("/etc/hosts", "127.0.0.1\tlocalhost\n127.0.1.1\t" + host + "\n");
    files.put("/etc/issue", persona.distro().pretty() + " \\n \\l\n\n");
    files.put("/etc/os-release", release(persona));
    files.put("/etc/passwd", accounts());
    files.put("/etc/shadow", secrets(persona));
    files.put("/etc/resolv.conf", "nameserver 192.168." + persona.number("net", 0, 250) + ".1\n");
    files.put(
        "/etc/crontab",
        "SHELL=/bin/sh\n17 *\t* * *\troot\tcd / && run-parts --report /etc/cron.hourly\n");
    files.put("/proc/version", "Linux version " + persona.distro().kernel() + " (gcc-12) #1 SMP\n");
    files.put("/proc/cpuinfo", processors(persona));
    files.put("/proc/meminfo", memory(persona));
    files.put(
        "/proc/mounts",
        "/dev/sda1 / ext4 rw,relatime,errors=remount-ro 0 0\nproc /proc proc rw 0 0\n");
    files.put(
        Paths.HOME_OF_ROOT + "/.bashrc",
        "# ~/.bashrc: executed by bash(1) for non-login shells.\n");
    files.put(
        Paths.HOME_OF_ROOT + "/.profile",
        "# ~/.profile: executed by Bourne-compatible login shells.\n");
    files.put("/var/www/html/index.html", "<html><body>It works!</body></html>\n");
  }

  private static String release(Persona persona) {
    return "PRETTY_NAME=\""
        + persona.distro().pretty()
        + "\"\nID="
        + persona.distro().slug()
        + "\n";
  }

  private static String accounts() {
    return """
    root:x:0:0:root:/root:/bin/bash
    daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
    bin:x:2:2:bin:/bin:/usr/sbin/nologin
    sys:x:3:3:sys:/dev:/usr/sbin/nologin
    www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin
    nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
    sshd:x:101:65534::/run/sshd:/usr/sbin/nologin
    """;
  }

  private static String secrets(Persona persona) {
    String salt = persona.hex("salt", 16);
    return "root:$6$"
        + salt
        + "$"
        + persona.hex("hash", 86)
        + ":19700:0:99999:7:::\n"
        + "daemon:*:19600:0:99999:7:::\nwww-data:*:19600:0:99999:7:::\n";
  }

  private static String processors(Persona persona) {
    StringBuilder text = new StringBuilder();
    int mhz = persona.number("mhz", 2000, 3600);
    for (int i = 0; i < count(persona); i++) {
      text.append("processor\t: ").append(i);
      text.append("\nvendor_id\t: GenuineIntel\ncpu family\t: 6\nmodel\t\t: 85\n");
      text.append("model name\t: Intel(R) Xeon(R) CPU @ ").append(mhz / 1000).append('.');
      text.append(mhz % 1000 / 100).append("0GHz\nstepping\t: 7\ncpu MHz\t\t: ").append(mhz);
      text.append(
          ".000\ncache size\t: 33792 KB\nflags\t\t: fpu vme de pse tsc msr sse sse2 ht\n\n");
    }
    return text.toString();
  }

  static int count(Persona persona) {
    return 1 << persona.number("processors", 0, 3);
  }

  static long memoryKib(Persona persona) {
    return (long) persona.number("memory", 1, 9) * 1024 * 1024 - 91_136;
  }

  private static String memory(Persona persona) {
    long all = memoryKib(persona);
    return "MemTotal:       "
        + all
        + " kB\nMemFree:        "
        + all * 3 / 5
        + " kB\nMemAvailable:   "
        + all * 4 / 5
        + " kB\nSwapTotal:             0 kB\n";
  }

  /** Whether a path is a folder. */
  public synchronized boolean isFolder(String path) {
    return FOLDER.equals(files.get(path));
  }

  /** Whether there is something. */
  public synchronized boolean exists(String path) {
    return files.containsKey(path);
  }

  /** Content of a file; null if it is none. */
  public synchronized @Nullable String read(String path) {
    String content = files.get(path);
    return content == null || content.equals(FOLDER) ? null : content;
  }

  /** Writes a file; false if there is no room or no folder for it. */
  public synchronized boolean write(String path, String content, boolean append) {
    String before = append ? read(path) : null;
    String all = before == null ? content : before + content;
    boolean room = written < MOST_WRITTEN && bytes + content.length() <= MOST_BYTES;
    if (!room || isFolder(path) || !isFolder(Paths.parent(path))) {
      return false;
    }
    written++;
    bytes += content.length();
    files.put(path, all);
    sizes.remove(path);
    return true;
  }

  /**
   * Remembers a file that a client brought: as much of it as there is room for, and its size.
   *
   * @return whether there is a folder for it
   */
  public synchronized boolean bring(String path, byte[] content) {
    if (isFolder(path) || !isFolder(Paths.parent(path))) {
      return false;
    }
    int room = (int) Math.min(Math.min(MOST_BROUGHT, content.length), MOST_BYTES - bytes);
    String head = text(Arrays.copyOf(content, Math.max(0, room)));
    if (!write(path, head, false)) {
      return false;
    }
    sizes.put(path, (long) content.length);
    return true;
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean same = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    return same ? text : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** How many bytes a file has; 0 if there is none. */
  public synchronized long size(String path) {
    Long told = sizes.get(path);
    String content = read(path);
    return told != null ? told : content == null ? 0 : bytes(content);
  }

  /** Makes a folder; false if there is something already, or no folder for it. */
  public synchronized boolean makeFolder(String path) {
    if (exists(path) || !isFolder(Paths.parent(path)) || written >= MOST_WRITTEN) {
      return false;
    }
    written++;
    files.put(path, FOLDER);
    return true;
  }

  /** Removes a file, or a folder with all in it; false if there is none. */
  public synchronized boolean remove(String path) {
    if (path.equals("/") || !exists(path)) {
      return false;
    }
    files.keySet().removeIf(one -> one.equals(path) || one.startsWith(path + "/"));
    return true;
  }

  /** Names in a folder. */
  public synchronized List<String> list(String path) {
    String start = path.equals("/") ? "/" : path + "/";
    List<String> names = new ArrayList<>();
    for (String file : files.keySet()) {
      if (file.startsWith(start)
          && file.length() > start.length()
          && file.indexOf('/', start.length()) < 0) {
        names.add(file.substring(start.length()));
      }
    }
    return names;
  }

  private static int bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8).length;
  }
}
