package org.decnet.engine.lift.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class AttachmentTest {
  @Test
  void macrosAreFoundByTheEntriesOfTheContainer() throws IOException {
    assertThat(Attachment.of("a.docm", zip("word/vbaProject.bin")).macros()).isTrue();
    assertThat(Attachment.of("a.docx", zip("word/document.xml")).macros()).isFalse();
    assertThat(Attachment.of("a.doc", ole("_VBA_PROJECT")).macros()).isTrue();
    assertThat(Attachment.of("a.doc", ole("WordDocument")).macros()).isFalse();
    assertThat(Attachment.of("a.txt", "vbaProject.bin".getBytes(StandardCharsets.UTF_8)).macros())
        .isFalse();
  }

  @Test
  void passwordsAreFoundByTheFlagsOfTheArchive() throws IOException {
    byte[] zip = zip("a.exe");
    assertThat(Attachment.of("a.zip", zip).locked()).isFalse();
    zip[6] |= 1;
    assertThat(Attachment.of("a.zip", zip).locked()).isTrue();
    byte[] directory = zip("a.exe");
    directory[centralDirectory(directory) + 8] |= 1;
    assertThat(Attachment.of("a.zip", directory).locked()).isTrue();
    assertThat(Attachment.of("a.docx", ole("EncryptedPackage")).locked()).isTrue();
    assertThat(Attachment.of("a.rar", rar4(0x0004)).locked()).isTrue();
    assertThat(Attachment.of("a.rar", rar4(0)).locked()).isFalse();
    assertThat(Attachment.of("a.rar", bytes("Rar!\u001a\u0007\u0001\0crc4\u0005\u0004")).locked())
        .isTrue();
    assertThat(
            Attachment.of("a.7z", bytes("7z\u00bc\u00af'\u001c....\u0006\u00f1\u0007\u0001"))
                .locked())
        .isTrue();
    assertThat(Attachment.of("a.7z", bytes("7z\u00bc\u00af'\u001c....")).locked()).isFalse();
  }

  @Test
  void aPageThatSavesAFileOfItsOwnTextSmuggles() {
    String page =
        "<script>var b = new Blob([atob('TVqQ')]); a.href=URL.createObjectURL(b)</script>";
    assertThat(Attachment.of("a.HTML", bytes(page)).smuggles()).isTrue();
    assertThat(Attachment.of("a.txt", bytes(page)).smuggles()).isFalse();
    assertThat(HtmlText.smuggles("<p>new Blob( createObjectURL</p>")).isFalse();
    assertThat(HtmlText.smuggles("<script>atob('x')</script>")).isFalse();
  }

  @Test
  void extensionsAreShortAndPlain() {
    assertThat(Attachment.of("invoice.pdf.ISO", new byte[0]).extension()).isEqualTo("iso");
    assertThat(Attachment.of("invoice.pdf.ISO", new byte[0]).isDangerous()).isTrue();
    assertThat(Attachment.of("john@mail.example", new byte[0]).extension()).isEqualTo("example");
    assertThat(Attachment.of("a.b c", new byte[0]).extension()).isEmpty();
    assertThat(Attachment.of(null, new byte[0]).extension()).isEmpty();
  }

  @Test
  void noDamageIsAFailure() throws IOException {
    Random random = new Random(7);
    for (byte[] whole : new byte[][] {zip("a/vbaProject.bin"), ole("VBA"), rar4(4)}) {
      for (int i = 0; i < 300; i++) {
        byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
        for (int hits = 0; hits < 4; hits++) {
          int at = Math.min(damaged.length - 1, 4 + random.nextInt(damaged.length));
          damaged[at] = (byte) random.nextInt(256);
        }
        assertThat(Attachment.of("x.zip", damaged).sha256()).hasSize(64);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("first.xml"));
      zip.write("data".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(name));
      zip.write("data".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static int centralDirectory(byte[] zip) {
    return new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
  }

  private static byte[] ole(String entry) {
    byte[] file = Arrays.copyOf(bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), 2048);
    byte[] name = entry.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, file, 1024 + 128, name.length);
    file[1024 + 128 + 64] = (byte) (name.length + 2);
    file[1024 + 128 + 66] = 1;
    return file;
  }

  private static byte[] rar4(int flags) {
    byte[] file = Arrays.copyOf(bytes("Rar!\u001a\u0007\0"), 60);
    file[7 + 2] = 0x73;
    file[7 + 5] = 13;
    file[20 + 2] = 0x74;
    file[20 + 3] = (byte) flags;
    file[20 + 5] = 32;
    return file;
  }
}
