package org.decnet.cli.query;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decnet.attack.Domain;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.ConfidenceOption;
import org.decnet.engine.port.TagWindow;
import org.decnet.export.stix.Tlp;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.tag.Scope;
import org.decnet.server.export.ExportDocument;
import org.decnet.server.export.ExportFormat;
import org.decnet.server.export.Exports;
import org.decnet.server.export.LayerChoice;
import org.decnet.server.export.Layers;
import org.decnet.server.export.MispSetup;
import org.decnet.server.export.Written;
import org.decnet.server.node.ProductVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of an export, and the writing that they ask for. */
final class ExportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "NAVIGATOR",
      description =
          "navigator: a layer for the ATT&CK Navigator; stix: a STIX 2.1 bundle; misp: events for"
              + " MISP; json: all that is known; csv: a table of attackers. Default: navigator.")
  private ExportFormat format = ExportFormat.NAVIGATOR;

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      defaultValue = "ENTERPRISE",
      description = "Matrix of a Navigator layer: enterprise or ics. Default: enterprise.")
  private Domain domain = Domain.ENTERPRISE;

  @Mixin private final ConfidenceOption confidence = new ConfidenceOption();

  @Option(
      names = "--release",
      paramLabel = "RELEASE",
      description = "Release of ATT&CK that a Navigator layer is of. Default: the active one.")
  private @Nullable String release;

  @Option(
      names = "--tlp",
      paramLabel = "LIGHT",
      defaultValue = "GREEN",
      description = "Who may see a bundle: white, green, amber or red. Default: green.")
  private Tlp tlp = Tlp.GREEN;

  @Option(
      names = "--push",
      description = "Send events to the MISP of $DECNET_MISP_URL instead of writing a file.")
  private boolean push;

  @Option(names = "--force", description = "With --push: send events whatever their score is.")
  private boolean force;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write. Default: standard output.")
  private @Nullable Path out;

  /** Writes what is known within a scope. */
  void write(Console console, StoredData stored, Scope scope) {
    if (push) {
      new PushRun(console, stored).push(scope, force);
    } else {
      ExportDocument document =
          document(console, stored, scope)
              .orElseThrow(() -> new DecnetException(ErrorCode.NOT_FOUND, "It is gone"));
      writeDocument(console, document);
    }
  }

  private Optional<ExportDocument> document(Console console, StoredData stored, Scope scope) {
    if (format == ExportFormat.NAVIGATOR) {
      return new Layers(stored.stores())
          .of(
              scope,
              new LayerChoice(domain, confidence.least(), stored.attack(release), TagWindow.ALL))
          .map(Layers.Layer::document);
    }
    Exports exports =
        new Exports(
            stored.stores(),
            stored.attack(),
            MispSetup.of(console.environment()).events(),
            ProductVersion.get());
    return exports.of(scope, format, tlp);
  }

  private void writeDocument(Console console, ExportDocument document) {
    List<Written> outcome = new ArrayList<>(1);
    write(console, stream -> outcome.add(document.write(stream)));
    Written done = outcome.getFirst();
    done.remarks().forEach(console::remark);
    if (out != null) {
      done.counts().forEach((what, count) -> console.remark(count + " " + what));
    }
  }

  private void write(Console console, Content content) {
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
