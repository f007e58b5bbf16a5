package org.decnet.engine.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.AttackCatalogs;
import org.decnet.engine.cases.RuleCaseReader;
import org.decnet.engine.cases.RuleCases;
import org.decnet.engine.tag.RulePackLoader;
import org.decnet.engine.tag.RuleSource;
import org.yaml.snakeyaml.Yaml;

/** The rule pack as it lies on the class path. */
final class PackFiles {
  static final String FOLDER = "/org/decnet/rules/";

  private PackFiles() {}

  /** Names of the rule files, as the index lists them. */
  static List<String> names() {
    Map<String, List<String>> index = new Yaml().load(text("pack.yml"));
    return Objects.requireNonNull(index.get("rules"));
  }

  static RulePackLoader.Loaded load() {
    return load(new AttackCatalogs().load());
  }

  static RulePackLoader.Loaded load(AttackCatalog catalog) {
    // As if anyone had written them: what starts of the program leave out is checked here.
    List<RuleSource> sources =
        names().stream()
            .map(name -> new RuleSource(name, text(name), RuleSource.Origin.CUSTOM))
            .toList();
    return new RulePackLoader(catalog).load(sources);
  }

  /** The cases beside a rule file. */
  static List<RuleCases> cases(String name) {
    String path = casesName(name);
    RuleCaseReader.Read read = RuleCaseReader.read(path, text(path));
    if (!read.problems().isEmpty()) {
      throw new IllegalStateException(read.problems().toString());
    }
    return read.rules();
  }

  static String casesName(String name) {
    return name.substring(0, name.length() - ".yml".length()) + ".cases.yml";
  }

  static String text(String name) {
    try (InputStream file = PackFiles.class.getResourceAsStream(FOLDER + name)) {
      Objects.requireNonNull(file, name);
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
