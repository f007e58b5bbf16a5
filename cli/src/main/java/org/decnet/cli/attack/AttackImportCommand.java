package org.decnet.cli.attack;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Release;
import org.decnet.attack.Technique;
import org.decnet.attack.compact.CatalogCompactor;
import org.decnet.attack.compact.CompactCatalog;
import org.decnet.attack.imported.CatalogImport;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.DataOption;
import org.decnet.cli.option.JsonOption;
import org.decnet.cli.text.JsonObject;
import org.decnet.server.node.NodeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps releases that are newer than the bundled ones. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Keep an official release of ATT&CK as compact facts in the data folder.",
      "",
      "FILE is MITRE's STIX bundle under its own name, enterprise-attack-19.0.json or"
          + " ics-attack-19.0.json, or .json.gz. A release can be used once both are there:"
          + " DECNET_ATTACK_RELEASE=19.0 makes it the active one. Nothing is downloaded."
    })
final class AttackImportCommand implements Callable<Integer> {
  private final Console console;
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--release",
      paramLabel = "R",
      converter = ReleaseOption.Words.class,
      description = "Release, if the name of the file does not say it.")
  private @Nullable Release release;

  @Option(names = "--force", description = "Replace what was imported before.")
  private boolean force;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Bundles.")
  private List<Path> files = List.of();

  AttackImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    NodeSettings settings = NodeSettings.of(data.folder(console), console.environment());
    CatalogImport kept = new CatalogImport(settings.attackFolder());
    Set<Release> releases = new LinkedHashSet<>();
    for (Path file : files) {
      BundleName name = BundleName.of(file, release);
      CompactCatalog catalog = new CatalogCompactor(name.domain(), name.release()).compact(file);
      kept.keep(name.domain(), name.release(), catalog, force);
      releases.add(name.release());
    }
    for (Release one : releases) {
      tell(settings, one);
    }
    return ExitCode.OK;
  }

  private void tell(NodeSettings settings, Release one) {
    if (!settings.catalogs().known().contains(one)) {
      if (json.wanted()) {
        console.say(new JsonObject().put("release", one).put("usable", false));
      } else {
        console.say("ATT&CK " + one + " needs the bundle of its other matrix too.");
      }
      return;
    }
    AttackCatalog catalog = settings.catalogs().load(one);
    long active = catalog.techniques().stream().filter(Technique::active).count();
    if (json.wanted()) {
      console.say(
          new JsonObject().put("release", one).put("usable", true).put("techniques", active));
    } else {
      console.say(
          "ATT&CK "
              + one
              + " is kept, with "
              + active
              + " active techniques and sub-techniques. DECNET_ATTACK_RELEASE="
              + one
              + " makes it the active one.");
    }
  }
}
