package org.decnet.bench;

import java.util.List;
import java.util.Random;

/** Names, paths and command lines as they occur on an office computer. */
final class OrdinaryWords {
  private static final List<String> PROGRAMS =
      List.of(
          "explorer.exe", "chrome.exe", "firefox.exe", "Teams.exe", "OUTLOOK.EXE", "WINWORD.EXE",
          "notepad.exe", "SearchIndexer.exe", "RuntimeBroker.exe", "svchost.exe", "dllhost.exe",
          "backgroundTaskHost.exe", "java.exe", "python.exe", "git.exe", "node.exe", "Code.exe",
          "OneDrive.exe", "Zoom.exe", "AcroRd32.exe", "taskhostw.exe", "conhost.exe", "cmd.exe");
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
          "report", "quarter", "invoice", "summary", "meeting", "notes", "draft", "final", "backup",
          "project", "holiday", "table", "figure", "customer", "order", "stock", "window", "garden",
          "letter", "template", "budget", "schedule", "manual", "photo", "travel", "printer");
  private static final List<String> ENDINGS =
      List.of(".docx", ".xlsx", ".pdf", ".txt", ".log", ".dat", ".cache", ".json", ".png");

  private final Random random;

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

  String program() {
    return pick(PROGRAMS);
  }

  private String folder() {
    return pick(FOLDERS).replace("%s", pick(NAMES) + random.nextInt(100));
  }

  private String file() {
    return pick(WORDS) + '-' + pick(WORDS) + random.nextInt(10_000) + pick(ENDINGS);
  }

  String commandLine() {
    StringBuilder line = new StringBuilder();
    line.append('"').append(folder()).append('\\').append(program()).append('"');
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
    String lower = sample.substring(Math.max(0, sample.length() - 4));
    boolean program = lower.equalsIgnoreCase(".exe");
    boolean library = lower.equalsIgnoreCase(".dll");
    String name = program ? program() : library ? pick(WORDS) + random.nextInt(90) + ".dll" : file();
    return folder() + '\\' + name;
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
