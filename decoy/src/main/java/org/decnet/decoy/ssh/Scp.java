package org.decnet.decoy.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decnet.decoy.capture.Upload;
import org.decnet.decoy.shell.FakeFiles;
import org.decnet.decoy.shell.FakeShell;
import org.decnet.decoy.text.Parts;
import org.decnet.decoy.text.Paths;
import org.jspecify.annotations.Nullable;

/** The far end of {@code scp} before it used SFTP: takes files, and gives those that there are. */
final class Scp implements Channel.Work {
  private static final int LONGEST_LINE = 4096;
  private static final int MOST_STEPS = 1000;
  private static final byte[] FINE = {0};
  private static final int WORDS_OF_FILE = 3;
  private static final int MOST_WORDS = 64;

  private final Guest guest;
  private final FakeShell shell;
  private final boolean takes;
  private final String target;
  private String folder;

  private Scp(Guest guest, FakeShell shell, boolean takes, String target) {
    this.guest = guest;
    this.shell = shell;
    this.takes = takes;
    this.target = target;
    this.folder = shell.path(target);
  }

  /** What a command asks for; null if it is none of these. */
  static @Nullable Scp of(String command, Guest guest, FakeShell shell) {
    List<String> words = Parts.words(command, MOST_WORDS);
    boolean takes = words.contains("-t");
    boolean asked =
        !words.isEmpty() && words.getFirst().equals("scp") && (takes || words.contains("-f"));
    return asked ? new Scp(guest, shell, takes, unquoted(words.getLast())) : null;
  }

  private static String unquoted(String word) {
    boolean quoted = word.length() > 1 && word.startsWith("'") && word.endsWith("'");
    return quoted ? word.substring(1, word.length() - 1) : word;
  }

  @Override
  public int over(ChannelInput in, ChannelOutput out) throws IOException {
    return takes ? take(in, out) : give(in, out);
  }

  private int take(InputStream in, OutputStream out) throws IOException {
    out.write(FINE);
    for (int i = 0; i < MOST_STEPS; i++) {
      byte[] line = Lines.next(in, LONGEST_LINE);
      if (line == null) {
        return 0;
      }
      String text = new String(line, StandardCharsets.UTF_8);
      char kind = text.isEmpty() ? ' ' : text.charAt(0);
      switch (kind) {
        case 'T' -> out.write(FINE);
        case 'E' -> {
          folder = Paths.parent(folder);
          out.write(FINE);
        }
        case 'D' -> {
          folder = Paths.resolve(folder, name(text));
          guest.fileSystem().makeFolder(folder);
          out.write(FINE);
        }
        case 'C' -> file(text, in, out);
        default -> {
          return 1;
        }
      }
    }
    return 1;
  }

  /** The name that stands behind the mode and the size. */
  private static String name(String line) {
    List<String> words = Parts.of(line, ' ', WORDS_OF_FILE);
    return words.size() < WORDS_OF_FILE ? "" : words.getLast().replace('/', '_');
  }

  private void file(String line, InputStream in, OutputStream out) throws IOException {
    long size = size(line);
    if (size < 0) {
      out.write("\1scp: protocol error: size not delimited\n".getBytes(StandardCharsets.UTF_8));
      throw new IOException("The client names no size");
    }
    out.write(FINE);
    FakeFiles files = guest.fileSystem();
    String path = files.isFolder(folder) ? Paths.resolve(folder, name(line)) : folder;
    try (Upload brought = guest.site().uploads().begin()) {
      boolean room = copied(in, size, brought);
      in.read(); // the byte that says that all went well over there
      guest.captured(brought, path);
      boolean kept = room && files.bring(path, brought.content());
      out.write(kept ? FINE : refusal(path, room));
    }
  }

  private static byte[] refusal(String path, boolean room) {
    String why = room ? "No such file or directory" : "No space left on device";
    return ("\1scp: " + path + ": " + why + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static long size(String line) {
    List<String> words = Parts.of(line, ' ', WORDS_OF_FILE);
    String size = words.size() == WORDS_OF_FILE ? words.get(1) : "";
    boolean digits =
        !size.isEmpty() && size.length() < 18 && size.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Long.parseLong(size) : -1;
  }

  /** Reads so many bytes; false if there was no room for all of them. */
  private static boolean copied(InputStream in, long size, Upload brought) throws IOException {
    byte[] some = new byte[8192];
    boolean room = true;
    long left = size;
    while (left > 0) {
      int count = in.read(some, 0, (int) Math.min(some.length, left));
      if (count < 0) {
        return false;
      }
      room = room && brought.append(some, 0, count);
      left -= count;
    }
    return room;
  }

  private int give(InputStream in, OutputStream out) throws IOException {
    String path = shell.path(target);
    guest.log().event("download_attempt").put("path", path).send();
    String content = guest.fileSystem().read(path);
    if (in.read() < 0) {
      return 1;
    }
    if (content == null) {
      out.write(refusal(target, true));
      return 1;
    }
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    String name = path.substring(path.lastIndexOf('/') + 1);
    out.write(("C0644 " + bytes.length + " " + name + "\n").getBytes(StandardCharsets.UTF_8));
    if (in.read() != 0) {
      return 1;
    }
    out.write(bytes);
    out.write(FINE);
    return in.read() == 0 ? 0 : 1;
  }
}
