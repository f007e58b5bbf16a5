package org.decnet.bench;

import java.util.List;
import java.util.Random;

/** Names, paths and command lines as they occur on an office computer. */
final class OrdinaryWords {
  private static final List<Program> PROGRAMS =
      List.of(
          new Program("C:\\Windows\\explorer.exe", "EXPLORER.EXE"),
          new Program("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "chrome.exe"),
          new Program("C:\\Program Files\\Mozilla Firefox\\firefox.exe", "firefox.exe"),
          new Program("C:\\Program Files\\7-Zip\\7zFM.exe", "7zFM.exe"),
          new Program("C:\\Program Files\\Git\\cmd\\git.exe", "git.exe"),
          new Program("C:\\Program Files\\Java\\jdk-21\\bin\\javac.exe", "javac.exe"),
          new Program("C:\\Program Files\\Vendor\\Inventory\\inventory.exe", "inventory.exe"),
          new Program("C:\\Program Files\\Vendor\\Update\\agent.exe", "agent.exe"),
          new Program("C:\\Program Files (x86)\\Reader\\reader.exe", "reader.exe"),
          new Program("C:\\Program Files (x86)\\Tools\\Viewer\\viewer64.exe", "viewer.exe"));
  private static final List<String> FOLDERS =
      List.of(
          "C:\\Program Files\\Vendor\\Application", "C:\\Program Files (x86)\\Common Tools",
          "C:\\Windows\\System32", "C:\\Program Files\\Java\\jdk-21\\bin",
          "C:\\Users\\%s\\Documents\\Reports", "C:\\Users\\%s\\AppData\\Local\\Application\\Cache",
          "D:\\Projects\\inventory\\build", "C:\\ProgramData\\Vendor\\Update");
  private static final List<String> NAMES =
      List.of(
          "anna", "bernd", "chiara", "dmitri", "elif", "farid", "greta", "hiro", "ines", "jonas",
          "katya", "liam", "mei", "noah", "olga", "pablo", "quinn", "rosa", "sven", "tomas");
  private static final List<String> WORDS =
      List.of(
          "report",
          "quarter",
          "invoice",
          "summary",
          "meeting",
          "notes",
          "draft",
          "final",
          "backup",
          "project",
          "holiday",
          "table",
          "figure",
          "customer",
          "order",
          "stock",
          "window",
          "garden",
          "letter",
          "template",
          "budget",
          "schedule",
          "manual",
          "photo",
          "travel",
          "printer");
  private static final List<String> ENDINGS =
      List.of(".docx", ".xlsx", ".pdf", ".txt", ".log", ".dat", ".cache", ".json", ".png");

  private final Random random;

  /** Where a program lies, and the name that it was built with. */
  record Program(String path, String originalName) {}

  OrdinaryWords(Random random) {
    this.random = random;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  String user() {
    return "OFFICE\\" + pick(NAMES) + random.nextInt(100);
  }

  String host() {
    return pick(WORDS) + random.nextInt(1_000) + ".office.example";
  }

  Program program() {
    return pick(PROGRAMS);
  }

  String folder() {
    return pick(FOLDERS).replace("%s", pick(NAMES) + random.nextInt(100));
  }

  private String file() {
    return pick(WORDS) + '-' + pick(WORDS) + random.nextInt(10_000) + pick(ENDINGS);
  }

  String commandLine(Program program) {
    StringBuilder line = new StringBuilder();
    line.append('"').append(program.path()).append('"');
    for (int i = random.nextInt(7); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> line.append(" --").append(pick(WORDS)).append('=').append(random.nextInt(9_999));
        case 1 -> line.append(" \"").append(folder()).append('\\').append(file()).append('"');
        case 2 -> line.append(" /").append(pick(WORDS)).append(':').append(pick(WORDS));
        default -> line.append(' ').append(pick(WORDS)).append('_').append(word(12));
      }
    }
    return line.toString();
  }

  /** A path of the kind that a sample is: of the registry, of a program, or of another file. */
  String pathLike(String sample) {
    if (sample.startsWith("HK")) {
      return "HKLM\\SOFTWARE\\Vendor\\" + pick(WORDS) + '\\' + pick(WORDS) + random.nextInt(500);
    }
    if (sample.endsWith(".exe")) {
      return program().path();
    }
    boolean library = sample.endsWith(".dll");
    return folder() + '\\' + (library ? pick(WORDS) + random.nextInt(90) + ".dll" : file());
  }

  String sentence(int length) {
    StringBuilder text = new StringBuilder(pick(WORDS));
    while (text.length() < length) {
      text.append(' ').append(pick(WORDS));
    }
    return text.toString();
  }

  String word(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(pick(WORDS));
    }
    return text.substring(0, length);
  }
}
