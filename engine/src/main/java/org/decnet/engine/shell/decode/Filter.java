package org.decnet.engine.shell.decode;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What programs write whose output hangs on nothing but their words and their input. */
public final class Filter {
  private static final Set<String> SILENT =
      Set.of(
          "cd", ":", "true", "false", "export", "chmod", "chown", "mkdir", "rm", "touch", "sleep",
          "set", "unset", "exit", "shopt", "trap", "umask", "chattr");

  private Filter() {}

  /** Files whose content is known. */
  public interface Files {
    /** The content of a file by its name as typed; null if unknown. */
    byte @Nullable [] read(String path);
  }

  /**
   * What a program writes.
   *
   * @param name base name of the program
   * @param input what it reads; null if unknown
   * @return null if it cannot be told
   */
  public static @Nullable Written apply(
      String name, List<String> arguments, byte @Nullable [] input, Files files, int limit) {
    return switch (name) {
      case "echo" -> EchoText.of(arguments);
      case "printf" -> PrintfText.of(arguments, limit);
      case "cat", "tee" -> {
        byte[] read = name.equals("tee") ? input : read(arguments, "", input, files);
        yield read == null ? null : new Written(read, false);
      }
      case "base64", "base32" -> radix(name, arguments, input, files);
      case "xxd" -> dump(arguments, input, files);
      case "openssl" -> OpenSsl.apply(arguments, input, files, limit);
      case "gzip", "gunzip", "zcat", "pigz", "unpigz" ->
          unpacked(name, arguments, input, files, limit);
      case "zlib-flate" -> {
        boolean unpacks = arguments.contains("-uncompress");
        yield unpacks && input != null ? decoded(Inflated.zlib(input, limit)) : null;
      }
      case "rev" -> {
        byte[] read = read(arguments, "", input, files);
        yield read == null ? null : decoded(Reversal.apply(read));
      }
      case "tr" -> input == null ? null : translated(Translation.apply(arguments, input), input);
      default -> SILENT.contains(name) ? Written.NOTHING : null;
    };
  }

  static @Nullable Written decoded(byte @Nullable [] bytes) {
    return bytes == null ? null : new Written(bytes, true);
  }

  /** What tr writes; it hides nothing if it leaves all letters and digits, but for their case. */
  private static @Nullable Written translated(byte @Nullable [] output, byte[] input) {
    return output == null ? null : new Written(output, !Arrays.equals(words(output), words(input)));
  }

  private static byte[] words(byte[] text) {
    ByteArrayOutputStream words = new ByteArrayOutputStream(text.length);
    for (byte b : text) {
      if (b < 0 || Character.isLetterOrDigit(b)) {
        words.write(Character.toLowerCase(b));
      }
    }
    return words.toByteArray();
  }

  private static @Nullable Written radix(
      String name, List<String> arguments, byte @Nullable [] input, Files files) {
    if (!hasOption(arguments, 'd', "--decode") && !hasOption(arguments, 'D', "--decode")) {
      return null;
    }
    byte[] text = read(arguments, "w", input, files);
    if (text == null) {
      return null;
    }
    return decoded(name.equals("base64") ? Radix64.decode64(text) : Radix64.decode32(text));
  }

  private static @Nullable Written dump(
      List<String> arguments, byte @Nullable [] input, Files files) {
    if (!hasOption(arguments, 'r', "-revert")) {
      return null;
    }
    byte[] text = read(arguments, "cglos", input, files);
    if (text == null) {
      return null;
    }
    boolean plain = hasOption(arguments, 'p', "-plain");
    return decoded(plain ? HexText.decodePlain(text) : HexText.decodeDump(text));
  }

  private static @Nullable Written unpacked(
      String name, List<String> arguments, byte @Nullable [] input, Files files, int limit) {
    boolean unpacks =
        !(name.equals("gzip") || name.equals("pigz")) || hasOption(arguments, 'd', "--decompress");
    byte[] packed = unpacks ? read(arguments, "", input, files) : null;
    if (packed == null) {
      return null;
    }
    boolean zlib = hasOption(arguments, 'z', "--zlib");
    return decoded(zlib ? Inflated.zlib(packed, limit) : Inflated.gzip(packed, limit));
  }

  /** What a program reads: the files that it names, else its input. */
  static byte @Nullable [] read(
      List<String> arguments, String optionsWithValue, byte @Nullable [] input, Files files) {
    List<String> operands = operands(arguments, optionsWithValue);
    if (operands.isEmpty()) {
      return input;
    }
    if (operands.size() > 1) {
      return null;
    }
    String path = operands.getFirst();
    return path.equals("-") || path.equals("/dev/stdin") ? input : files.read(path);
  }

  private static List<String> operands(List<String> arguments, String optionsWithValue) {
    List<String> operands = new ArrayList<>(2);
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.length() < 2 || argument.charAt(0) != '-') {
        operands.add(argument);
      } else if (argument.length() == 2 && optionsWithValue.indexOf(argument.charAt(1)) >= 0) {
        i++;
      }
    }
    return operands;
  }

  /** Whether an option is given: a letter among others, or its long name. */
  static boolean hasOption(List<String> arguments, char letter, String longName) {
    for (String argument : arguments) {
      boolean cluster =
          argument.length() > 1 && argument.charAt(0) == '-' && argument.charAt(1) != '-';
      if (argument.equals(longName) || (cluster && argument.indexOf(letter) > 0)) {
        return true;
      }
    }
    return false;
  }
}
