package org.decnet.decoy.ssh;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.BufferException;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.decnet.decoy.capture.Upload;
import org.decnet.decoy.shell.FakeFiles;
import org.decnet.decoy.text.Paths;
import org.jspecify.annotations.Nullable;

/** The server of SFTP, version 3, over files in memory. What is written is kept. */
final class Sftp implements AutoCloseable {
  private static final int LARGEST_PACKET = 256 * 1024;
  private static final int MOST_HANDLES = 64;
  private static final int MOST_PACKETS = 20_000;
  private static final int LARGEST_READ = 64 * 1024;
  private static final int CREATES_OR_WRITES = 0x2 | 0x8;
  private static final int BEGIN = 1;

  private final Guest guest;
  private final FakeFiles files;
  private final String home;
  private final DataInputStream in;
  private final SftpAnswers answers;
  private final Map<Integer, Handle> handles = new TreeMap<>();

  Sftp(Guest guest, InputStream in, OutputStream out) {
    this.guest = guest;
    this.files = guest.fileSystem();
    this.home = guest.newShell().folder();
    this.in = new DataInputStream(in);
    this.answers = new SftpAnswers(out, files, guest.site().persona().bootedAt());
  }

  /** Something open. */
  private static final class Handle {
    private final String path;
    private final byte[] content;
    private final @Nullable Upload brought;
    private List<String> names;

    /**
     * Something open.
     *
     * @param names of a folder, which are read once
     * @param content what can be read of it
     * @param brought what was written; null if it is only read
     */
    Handle(String path, List<String> names, byte[] content, @Nullable Upload brought) {
      this.path = path;
      this.names = names;
      this.content = content;
      this.brought = brought;
    }
  }

  /**
   * Answers until the client ends.
   *
   * @throws IOException if it is gone, or breaks the protocol
   */
  void serve() throws IOException {
    for (int i = 0; i < MOST_PACKETS; i++) {
      byte[] head = in.readNBytes(Integer.BYTES);
      if (head.length < Integer.BYTES) {
        return;
      }
      int length = ByteBuffer.wrap(head).getInt();
      if (length < 1 || length > LARGEST_PACKET) {
        throw new IOException("A packet of " + length + " bytes");
      }
      byte[] packet = in.readNBytes(length);
      if (packet.length < length) {
        return;
      }
      try {
        take(new ByteArrayBuffer(packet));
      } catch (BufferException e) {
        throw new IOException("A packet is shorter than it says", e);
      }
    }
  }

  private void take(Buffer packet) throws IOException {
    int type = packet.getUByte();
    if (type == BEGIN) {
      answers.version();
      return;
    }
    int id = packet.getInt();
    switch (type) {
      case 3 -> open(id, packet);
      case 4 -> close(id, handleOf(packet));
      case 5 -> read(id, packet);
      case 6 -> write(id, packet);
      case 7, 17 -> look(id, path(packet));
      case 8 -> looked(id, packet);
      case 9 -> done(id, files.exists(path(packet)), SftpAnswers.MISSING);
      case 10 -> done(id, handles.containsKey(handleOf(packet)), SftpAnswers.FAILURE);
      case 11 -> openFolder(id, path(packet));
      case 12 -> names(id, handleOf(packet));
      case 13 -> remove(id, path(packet), false);
      case 14 -> done(id, files.makeFolder(path(packet)), SftpAnswers.FAILURE);
      case 15 -> remove(id, path(packet), true);
      case 16 -> answers.path(id, path(packet));
      case 18 -> rename(id, packet);
      case 19 -> answers.status(id, SftpAnswers.MISSING);
      case 20 -> answers.status(id, SftpAnswers.FAILURE);
      case 200 -> extended(id, packet);
      default -> answers.status(id, SftpAnswers.UNSUPPORTED);
    }
  }

  private String path(Buffer packet) {
    return Paths.resolve(home, packet.getString(StandardCharsets.UTF_8));
  }

  private static int handleOf(Buffer packet) {
    byte[] bytes = packet.getBytes();
    return bytes.length == Integer.BYTES ? ByteBuffer.wrap(bytes).getInt() : -1;
  }

  private void done(int id, boolean done, int otherwise) throws IOException {
    answers.status(id, done ? SftpAnswers.OK : otherwise);
  }

  private void open(int id, Buffer packet) throws IOException {
    String path = path(packet);
    boolean writes = (packet.getInt() & CREATES_OR_WRITES) != 0;
    String content = files.read(path);
    if (writes) {
      boolean can = !files.isFolder(path) && files.isFolder(Paths.parent(path));
      opened(
          id,
          can ? new Handle(path, List.of(), new byte[0], guest.site().uploads().begin()) : null);
      return;
    }
    guest.log().event("download_attempt").put("path", path).send();
    opened(
        id,
        content == null
            ? null
            : new Handle(path, List.of(), content.getBytes(StandardCharsets.UTF_8), null));
  }

  private void openFolder(int id, String path) throws IOException {
    opened(id, files.isFolder(path) ? new Handle(path, listed(path), new byte[0], null) : null);
  }

  private List<String> listed(String path) {
    List<String> names = new ArrayList<>(List.of(".", ".."));
    names.addAll(files.list(path));
    return names;
  }

  private void opened(int id, @Nullable Handle handle) throws IOException {
    if (handle == null) {
      answers.status(id, SftpAnswers.MISSING);
      return;
    }
    int number = 0;
    while (handles.containsKey(number)) {
      number++;
    }
    if (number >= MOST_HANDLES) {
      answers.status(id, SftpAnswers.FAILURE);
      return;
    }
    handles.put(number, handle);
    answers.handle(id, number);
  }

  private void close(int id, int number) throws IOException {
    Handle handle = handles.remove(number);
    if (handle == null) {
      answers.status(id, SftpAnswers.FAILURE);
      return;
    }
    done(id, finish(handle), SftpAnswers.FAILURE);
  }

  /** Keeps what was written; false if there is no room for it. */
  private boolean finish(Handle handle) {
    Upload brought = handle.brought;
    if (brought == null) {
      return true;
    }
    try (brought) {
      guest.captured(brought, handle.path);
      return files.bring(handle.path, brought.content());
    }
  }

  private void read(int id, Buffer packet) throws IOException {
    Handle handle = handles.get(handleOf(packet));
    long at = packet.getLong();
    int wanted = (int) Math.min(packet.getUInt(), LARGEST_READ);
    if (handle == null) {
      answers.status(id, SftpAnswers.FAILURE);
    } else if (at < 0 || at >= handle.content.length) {
      answers.status(id, SftpAnswers.END);
    } else {
      int count = (int) Math.min(wanted, handle.content.length - at);
      answers.data(id, handle.content, (int) at, count);
    }
  }

  private void write(int id, Buffer packet) throws IOException {
    Handle handle = handles.get(handleOf(packet));
    long at = packet.getLong();
    byte[] bytes = packet.getBytes();
    Upload brought = handle == null ? null : handle.brought;
    done(id, brought != null && brought.put(at, bytes, 0, bytes.length), SftpAnswers.FAILURE);
  }

  private void look(int id, String path) throws IOException {
    if (files.exists(path)) {
      answers.attributes(id, path);
    } else {
      answers.status(id, SftpAnswers.MISSING);
    }
  }

  private void looked(int id, Buffer packet) throws IOException {
    Handle handle = handles.get(handleOf(packet));
    if (handle == null) {
      answers.status(id, SftpAnswers.FAILURE);
    } else {
      answers.attributes(id, handle.path);
    }
  }

  private void names(int id, int number) throws IOException {
    Handle handle = handles.get(number);
    if (handle == null || handle.names.isEmpty()) {
      answers.status(id, handle == null ? SftpAnswers.FAILURE : SftpAnswers.END);
      return;
    }
    List<String> names = handle.names;
    handle.names = List.of();
    answers.names(id, handle.path, names);
  }

  private void remove(int id, String path, boolean folder) throws IOException {
    boolean fits = files.exists(path) && files.isFolder(path) == folder;
    done(
        id,
        fits && files.remove(path),
        files.exists(path) ? SftpAnswers.FAILURE : SftpAnswers.MISSING);
  }

  private void rename(int id, Buffer packet) throws IOException {
    String from = path(packet);
    String to = path(packet);
    String content = files.read(from);
    if (content == null) {
      answers.status(id, SftpAnswers.MISSING);
      return;
    }
    boolean moved = !from.equals(to) && files.write(to, content, false);
    done(id, moved && files.remove(from), SftpAnswers.FAILURE);
  }

  private void extended(int id, Buffer packet) throws IOException {
    switch (packet.getString()) {
      case "posix-rename@openssh.com" -> rename(id, packet);
      case "fsync@openssh.com" ->
          done(id, handles.containsKey(handleOf(packet)), SftpAnswers.FAILURE);
      case "lsetstat@openssh.com" -> done(id, files.exists(path(packet)), SftpAnswers.MISSING);
      case "limits@openssh.com" -> answers.limits(id, LARGEST_PACKET, 1019);
      case "expand-path@openssh.com" -> {
        String path = packet.getString(StandardCharsets.UTF_8);
        boolean ofHome = path.equals("~") || path.startsWith("~/");
        answers.path(id, Paths.resolve(home, ofHome ? home + path.substring(1) : path));
      }
      default -> answers.status(id, SftpAnswers.UNSUPPORTED);
    }
  }

  /** Keeps what was written and not closed, as a host would have it. */
  @Override
  public void close() {
    handles.values().forEach(this::finish);
    handles.clear();
  }
}
