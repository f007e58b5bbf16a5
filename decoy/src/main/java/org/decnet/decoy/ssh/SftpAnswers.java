package org.decnet.decoy.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.decnet.decoy.shell.FakeFiles;

/** Answers of the server of SFTP, version 3. */
final class SftpAnswers {
  static final int OK = 0;
  static final int END = 1;
  static final int MISSING = 2;
  static final int FAILURE = 4;
  static final int UNSUPPORTED = 8;

  private static final int STATUS = 101;
  private static final int HANDLE = 102;
  private static final int DATA = 103;
  private static final int NAME = 104;
  private static final int ATTRIBUTES = 105;
  private static final int EXTENDED = 201;
  private static final int VERSION = 2;
  private static final int ALL_ATTRIBUTES = 0xF;
  private static final int FOLDER_MODE = 0x41ED;
  private static final int FILE_MODE = 0x81A4;
  private static final int FOLDER_SIZE = 4096;
  private static final List<String> TEXTS =
      List.of(
          "Success",
          "End of file",
          "No such file",
          "Permission denied",
          "Failure",
          "Bad message",
          "No connection",
          "Connection lost",
          "Operation unsupported");

  /** As OpenSSH 9.2 has them, name and version by turns. */
  private static final List<String> EXTENSIONS =
      List.of(
          "posix-rename@openssh.com",
          "1",
          "statvfs@openssh.com",
          "2",
          "fstatvfs@openssh.com",
          "2",
          "hardlink@openssh.com",
          "1",
          "fsync@openssh.com",
          "1",
          "lsetstat@openssh.com",
          "1",
          "limits@openssh.com",
          "1",
          "expand-path@openssh.com",
          "1",
          "copy-data",
          "1",
          "home-directory",
          "1",
          "users-groups-by-id@openssh.com",
          "1");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM ppd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final OutputStream out;
  private final FakeFiles files;
  private final Instant since;

  SftpAnswers(OutputStream out, FakeFiles files, Instant since) {
    this.out = out;
    this.files = files;
    this.since = since;
  }

  void version() throws IOException {
    Buffer answer = new ByteArrayBuffer();
    answer.putByte((byte) VERSION);
    answer.putInt(3);
    EXTENSIONS.forEach(answer::putString);
    send(answer);
  }

  void status(int id, int code) throws IOException {
    Buffer answer = begun(STATUS, id);
    answer.putInt(code);
    answer.putString(TEXTS.get(code));
    answer.putString("");
    send(answer);
  }

  void handle(int id, int handle) throws IOException {
    Buffer answer = begun(HANDLE, id);
    answer.putBytes(ByteBuffer.allocate(Integer.BYTES).putInt(handle).array());
    send(answer);
  }

  void data(int id, byte[] bytes, int from, int count) throws IOException {
    Buffer answer = begun(DATA, id);
    answer.putBytes(bytes, from, count);
    send(answer);
  }

  /** One path and nothing about it. */
  void path(int id, String path) throws IOException {
    Buffer answer = begun(NAME, id);
    answer.putInt(1);
    answer.putString(path);
    answer.putString(path);
    answer.putInt(0);
    send(answer);
  }

  /** Names in a folder, with what there is to say about them. */
  void names(int id, String folder, List<String> names) throws IOException {
    Buffer answer = begun(NAME, id);
    answer.putInt(names.size());
    for (String name : names) {
      String path = folder.equals("/") ? "/" + name : folder + "/" + name;
      answer.putString(name);
      answer.putString(row(path, name));
      attributes(answer, path);
    }
    send(answer);
  }

  private String row(String path, String name) {
    boolean folder = files.isFolder(path);
    return String.format(
        Locale.ROOT,
        "%s %3d root     root     %8d %s %s",
        folder ? "drwxr-xr-x" : "-rw-r--r--",
        folder ? 2 : 1,
        folder ? FOLDER_SIZE : files.size(path),
        DAY.format(since),
        name);
  }

  void attributes(int id, String path) throws IOException {
    Buffer answer = begun(ATTRIBUTES, id);
    attributes(answer, path);
    send(answer);
  }

  private void attributes(Buffer answer, String path) {
    boolean folder = files.isFolder(path);
    answer.putInt(ALL_ATTRIBUTES);
    answer.putLong(folder ? FOLDER_SIZE : files.size(path));
    answer.putInt(0);
    answer.putInt(0);
    answer.putInt(folder ? FOLDER_MODE : FILE_MODE);
    answer.putInt(since.getEpochSecond());
    answer.putInt(since.getEpochSecond());
  }

  /** What a packet, a read and a write may have, and how many files may be open. */
  void limits(int id, int packet, int handles) throws IOException {
    Buffer answer = begun(EXTENDED, id);
    answer.putLong(packet);
    answer.putLong(packet - 1024L);
    answer.putLong(packet - 1024L);
    answer.putLong(handles);
    send(answer);
  }

  private static Buffer begun(int type, int id) {
    Buffer answer = new ByteArrayBuffer();
    answer.putByte((byte) type);
    answer.putInt(id);
    return answer;
  }

  private void send(Buffer answer) throws IOException {
    byte[] content = answer.getCompactData();
    ByteBuffer packet = ByteBuffer.allocate(Integer.BYTES + content.length);
    out.write(packet.putInt(content.length).put(content).array());
  }
}
