package org.decnet.server.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decnet.engine.tag.RuleSource;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rule pack that comes with the program. */
final class BundledRules {
  private static final String FOLDER = "/org/decnet/rules/";
  private static final String INDEX = "pack.yml";

  private BundledRules() {}

  /** Reads every rule file that the pack's index names. */
  static List<RuleSource> read() {
    Object index = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(INDEX));
    if (!(index instanceof Map<?, ?> map) || !(map.get("rules") instanceof List<?> files)) {
      throw new DecnetException(ErrorCode.BAD_YAML, INDEX + ": expected a list called rules");
    }
    return files.stream().map(Object::toString).map(BundledRules::source).toList();
  }

  private static RuleSource source(String file) {
    return new RuleSource("rules/" + file, text(file), RuleSource.Origin.PACK);
  }

  /** A file that the pack must have. */
  static String text(String file) {
    return find(file)
        .orElseThrow(
            () -> new DecnetException(ErrorCode.NO_SUCH_FILE, "The rule pack lacks " + file));
  }

  /** A file of the pack; empty if it has none of that name. */
  static Optional<String> find(String file) {
    try (InputStream in = BundledRules.class.getResourceAsStream(FOLDER + file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new DecnetException(ErrorCode.UNREADABLE_FILE, "The rule pack's " + file, e);
    }
  }
}
