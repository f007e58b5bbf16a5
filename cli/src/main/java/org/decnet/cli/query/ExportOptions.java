package org.decnet.cli.query;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.decnet.attack.Domain;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.ConfidenceOption;
import org.decnet.engine.port.FactStore;
import org.decnet.export.navigator.NavigatorExport;
import org.decnet.export.stix.StixExport;
import org.decnet.export.stix.Tlp;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.tag.Scope;
import org.decnet.model.tag.TechniqueTally;
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
          "navigator: a layer for the ATT&CK Navigator; stix: a STIX 2.1 bundle. Default: navigator.")
  private Format format = Format.NAVIGATOR;

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
      names = "--out",
      paramLabel = "FILE",
      description = "File to write. Default: standard output.")
  private @Nullable Path out;

  /** What an export is written as. */
  enum Format {
    /** A layer for the ATT&amp;CK Navigator. */
    NAVIGATOR,
    /** A STIX 2.1 bundle. */
    STIX
  }

  /**
   * Writes what is known within a scope: of the fleet or of an attacker.
   *
   * @param name what the file calls the scope
   */
  void write(Console console, StoredData stored, Scope scope, String name) {
    switch (format) {
      case NAVIGATOR -> writeLayer(console, stored, scope, name);
      case STIX -> writeBundle(console, stored, scope);
    }
  }

  private void writeLayer(Console console, StoredData stored, Scope scope, String name) {
    List<TechniqueTally> tallies = stored.stores().tags().tally(scope, confidence.least());
    NavigatorExport export = new NavigatorExport(stored.attack(release));
    write(console, export.layer(domain, name, tallies)::write);
    export.domains(tallies).stream()
        .filter(other -> other != domain)
        .forEach(other ->
            console.remark("there are techniques of another matrix too: --domain " + other.name()));
  }

  private void writeBundle(Console console, StoredData stored, Scope scope) {
    StixExport export = new StixExport(stored.attack(), tlp);
    FactStore facts = stored.stores().facts();
    List<StixExport.Outcome> outcome = new ArrayList<>(1);
    write(
        console,
        stream ->
            outcome.add(
                scope instanceof Scope.OfAttacker of
                    ? export.attacker(facts.facts(of.attacker()).orElseThrow(), stream)
                    : export.fleet(facts::eachAttacker, stream)));
    StixExport.Outcome done = outcome.getFirst();
    if (done.unknownTechniques() > 0) {
      console.remark(
          done.unknownTechniques()
              + " sightings left out: their techniques are not in "
              + stored.attack().release());
    }
    if (out != null) {
      done.objects().forEach((type, count) -> console.remark(count + " " + type));
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
