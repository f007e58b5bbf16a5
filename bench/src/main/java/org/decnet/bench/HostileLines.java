package org.decnet.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Lines written to make a shell parser slow, deep or large. */
final class HostileLines {
  private static final int LARGE = 1 << 20;

  /** Pieces that are repeated up to a mebibyte. */
  private static final List<String> PIECES =
      List.of(
          "$(",
          "`",
          "{a,b}",
          "'",
          "\"",
          "((",
          "$((",
          "${",
          "${a:-",
          "<(",
          "(",
          "{ ",
          "[[ ",
          "x=(",
          "\\",
          "$a",
          "$@",
          "'a'b",
          "\"$(",
          "\"`",
          "`\\`",
          "a ",
          "a;",
          "id|",
          "&",
          "<",
          ">",
          "#",
          "sudo ",
          "eval ",
          "time ",
          "sh -c '",
          "sh -c \"",
          "busybox sh -c \"$(",
          "find -exec ",
          "case a in ",
          "f() {",
          "for i in ",
          "done ",
          "<<A ",
          "<<A\n",
          "<<A\n$(\nA\n",
          "a=1 ",
          "$'\\x41",
          "echo -e '\\x41",
          "base64 -d|",
          "echo a|sh;",
          "echo a>>f;",
          "cat f>>f;",
          "python -c 'system(\"",
          "é",
          "\u0000",
          "a\n",
          "a\\\n");

  /** Starts of code that decodes before it runs, and pieces that are repeated in it. */
  private static final List<List<String>> CODE =
      List.of(
          List.of(
              "python -c '", "b64decode(", "chr(", "bytes.fromhex(\"", ".decode(", "exec(", "+"),
          List.of(
              "perl -e '", "pack(", "unpack u=>q{", "decode_base64(", "chr(1).", "reverse ", "q{"),
          List.of("php -r '", "base64_decode(", "gzinflate(", "str_rot13(", "eval(", "chr(1)."),
          List.of("node -e '", "Buffer.from(", "atob(", "String.fromCharCode(", "eval("),
          List.of("ruby -e '", ".unpack(\"m\")", "eval(", "[1].pack(", "%q("));

  private HostileLines() {}

  /** A line and what it tries. */
  record Hostile(String name, String text) {}

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>();
    all.add(new Hostile("wget -a -a ...", "wget " + "-a ".repeat(20_000)));
    all.add(new Hostile("cat and 40,000 blanks", "cat " + " ".repeat(40_000) + "x"));
    all.add(new Hostile("100,000 quotes", "'\"".repeat(50_000)));
    all.add(new Hostile("values that double", "a=xx;" + "a=$a$a;".repeat(100_000)));
    all.add(new Hostile("values that are run", values()));
    all.add(new Hostile("base64 in base64", nested("echo %s|base64 -d|sh", 12)));
    all.add(new Hostile("base64 in substitutions", nested("$(echo %s|base64 -d)", 20)));
    all.add(
        new Hostile("base64 of many", "echo " + base64("id;".repeat(250_000)) + "|base64 -d|sh"));
    all.add(
        new Hostile(
            "file that runs itself", "echo 'sh f;sh f;#" + "x".repeat(500_000) + "' > f; sh f"));
    all.add(new Hostile("long chain of rev", "echo " + "x".repeat(900_000) + "|rev".repeat(300)));
    all.add(
        new Hostile(
            "one text, many readers",
            "echo " + "x".repeat(900_000) + "|{ " + "cat;".repeat(500) + "}"));
    all.add(
        new Hostile("code of many calls", "python -c '" + "system(\"a\");".repeat(80_000) + "'"));
    all.add(
        new Hostile("code of many strings", "python -c 'system(" + "\"a\"+".repeat(200_000) + "'"));
    all.add(new Hostile("here-document of dollars", "cat <<A\n" + "$x `\n".repeat(200_000)));
    for (String piece : PIECES) {
      all.add(repeated("", piece));
    }
    for (List<String> code : CODE) {
      code.stream().skip(1).forEach(piece -> all.add(repeated(code.getFirst(), piece)));
    }
    all.add(
        new Hostile(
            "code of much base64",
            "python -c 'exec(b64decode(\"" + base64("x=1;".repeat(190_000)) + "\"))'"));
    all.add(
        new Hostile(
            "code of much uuencoding",
            "perl -e 'eval unpack u=>q{" + "M".repeat(1_000_000) + "}'"));
    all.add(
        new Hostile(
            "code of many numbers", "python -c 'exec(bytes([" + "65,".repeat(300_000) + "]))'"));
    return all;
  }

  private static Hostile repeated(String start, String piece) {
    String name = "1 MiB of " + start + piece.replace("\n", "\\n").replace("\u0000", "NUL");
    return new Hostile(name, start + piece.repeat(LARGE / piece.length()));
  }

  private static String values() {
    return "a='" + "x ".repeat(30_000) + "';" + "$a;eval $a;".repeat(60_000);
  }

  private static String nested(String form, int levels) {
    String line = "id";
    for (int i = 0; i < levels && line.length() < LARGE / 2; i++) {
      line = form.replace("%s", base64(line));
    }
    return line;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
