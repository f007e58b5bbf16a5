package org.decnet.cli.query;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.decnet.attack.Domain;
import org.decnet.cli.console.Console;
import org.decnet.export.navigator.NavigatorExport;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.TechniqueTally;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of an export, and the writing that they ask for. */
final class ExportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "NAVIGATOR",
      description = "navigator: a layer for the ATT&CK Navigator. Default: navigator.")
  private Format format = Format.NAVIGATOR;

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      defaultValue = "ENTERPRISE",
      description = "Matrix of the layer: enterprise or ics. Default: enterprise.")
  private Domain domain = Domain.ENTERPRISE;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write. Default: standard output.")
  private @Nullable Path out;

  /** What an export is written as. */
  enum Format {
    /** A layer for the ATT&amp;CK Navigator. */
    NAVIGATOR
  }

  /**
   * Writes the tags of a scope.
   *
   * @param name what the file calls the scope
   */
  void write(Console console, StoredData stored, Scope scope, String name) {
    List<TechniqueTally> tallies = stored.stores().tags().tally(scope, 0);
    NavigatorExport export = new NavigatorExport(stored.attack());
    Content content =
        switch (format) {
          case NAVIGATOR -> export.layer(domain, name, tallies)::write;
        };
    try {
      if (out == null) {
        content.writeTo(console.out());
      } else {
        writeFile(out, content);
        console.remark("wrote " + out);
      }
    } catch (IOException e) {
      throw new DecnetException(
          ErrorCode.UNREADABLE_FILE, "Cannot write " + out + ": " + e.getMessage(), e);
    }
    export.domains(tallies).stream()
        .filter(other -> other != domain)
        .forEach(other ->
            console.remark("there are techniques of another matrix too: --domain " + other.name()));
  }

  // First beside the file, then in its place at once, so that nobody ever reads half of it.
  private static void writeFile(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, ".decnet-", ".part");
    try {
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(stream);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Something that writes itself. */
  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }
}
