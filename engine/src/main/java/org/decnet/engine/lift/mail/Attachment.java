package org.decnet.engine.lift.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a file that came with a message.
 *
 * @param extension lower-case end of its name; empty if it has none
 * @param macros whether it is a document with programs inside
 * @param locked whether it needs a password
 * @param smuggles whether it is a page that saves a file
 */
record Attachment(
    String sha256, String extension, boolean macros, boolean locked, boolean smuggles) {
  private static final int LONGEST_EXTENSION = 16;
  private static final Set<String> DANGEROUS = Set.of("lnk", "iso", "img");
  private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "shtml", "svg");

  static Attachment of(@Nullable String name, byte[] bytes) {
    ByteView file = new ByteView(bytes);
    String extension = extension(name);
    boolean ole = OleFile.is(file);
    boolean zip = ZipArchive.is(file);
    return new Attachment(
        sha256(bytes),
        extension,
        ole ? OleFile.hasMacros(file) : zip && ZipArchive.hasMacros(file),
        ole
            ? OleFile.isEncrypted(file)
            : zip ? ZipArchive.isEncrypted(file) : OtherArchives.isEncrypted(file),
        PAGES.contains(extension)
            && HtmlText.smuggles(new String(bytes, StandardCharsets.ISO_8859_1)));
  }

  /** Whether files of its sort start programs when they are opened. */
  boolean isDangerous() {
    return DANGEROUS.contains(extension);
  }

  private static String extension(@Nullable String name) {
    int dot = name == null ? -1 : name.lastIndexOf('.');
    if (name == null || dot < 0) {
      return "";
    }
    String extension = name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    boolean plain = extension.chars().allMatch(Character::isLetterOrDigit);
    return plain && extension.length() <= LONGEST_EXTENSION ? extension : "";
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
