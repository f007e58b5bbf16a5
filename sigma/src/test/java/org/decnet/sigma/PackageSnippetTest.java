package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the example of the package documentation. */
class PackageSnippetTest {
  private static final Path SOURCE = Path.of("src/main/java/org/decnet/sigma/package-info.java");

  @Test
  void snippetPrintsWhatTheDocumentationSays(@TempDir Path folder) throws Exception {
    String documentation = Files.readString(SOURCE);
    String code = between(documentation, " * {@snippet :\n", " * }\n *\n * <p>This prints:");
    String expected = between(documentation, " * <pre>\n", " * </pre>");
    Path file = Files.writeString(folder.resolve("Example.java"), code);

    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath = System.getProperty("java.class.path");
    int status = compiler.run(null, null, null, "-cp", classPath, file.toString());

    assertThat(status).isZero();
    assertThat(outputOf(folder)).isEqualTo(expected);
  }

  /** The lines between two marks, without the asterisks of the comment. */
  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    int to = text.indexOf(end, from);
    StringBuilder result = new StringBuilder();
    text.substring(from, to)
        .lines()
        .forEach(line -> result.append(line.substring(Math.min(line.length(), 3))).append('\n'));
    return result.toString();
  }

  private static String outputOf(Path folder) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls);
        PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      loader
          .loadClass("Example")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
