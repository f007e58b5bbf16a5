package org.decnet.cli.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.decnet.attack.FactFormat;
import org.decnet.attack.Release;
import org.decnet.attack.compact.CatalogCompactor;
import org.decnet.attack.compact.CompactCatalog;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the files of a catalogue. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = {
      "Reduce an official STIX bundle to the facts of a catalogue: two files of text.",
      "",
      "The bundled catalogues were made so. 'decnet attack import' does the same and keeps them where"
          + " DECNET finds them."
    })
final class AttackCompactCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--release",
      paramLabel = "R",
      converter = ReleaseOption.Words.class,
      description = "Release, if the name of the file does not say it.")
  private @Nullable Release release;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Folder to write to. Default: the current one.")
  private Path folder = Path.of(".");

  @Parameters(
      paramLabel = "BUNDLE",
      description = "Such as enterprise-attack-18.1.json, or .json.gz.")
  private Path bundle = Path.of("");

  AttackCompactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    BundleName name = BundleName.of(bundle, release);
    CompactCatalog catalog = new CatalogCompactor(name.domain(), name.release()).compact(bundle);
    write(
        FactFormat.fileName(name.domain(), name.release(), FactFormat.TECHNIQUES),
        catalog.techniques());
    write(FactFormat.fileName(name.domain(), name.release(), FactFormat.USES), catalog.uses());
    return ExitCode.OK;
  }

  private void write(String name, String text) {
    Path file = folder.resolve(name);
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    try {
      Files.createDirectories(folder);
      Files.write(file, content);
    } catch (IOException e) {
      throw new DecnetException(ErrorCode.UNREADABLE_FILE, "Cannot write " + file, e);
    }
    console.say(FactFormat.sha256(content) + "  " + name);
  }
}
