package org.decnet.server.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.decnet.engine.cases.RuleCase;
import org.decnet.engine.cases.RuleCaseReader;
import org.decnet.engine.cases.RuleCases;
import org.decnet.engine.tag.PackRule;
import org.decnet.engine.tag.RuleSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cases that lie beside rules: in the pack that comes with the program, and in the operator's
 * folder.
 */
public final class RuleCaseFiles {
  private static final Logger LOG = LoggerFactory.getLogger(RuleCaseFiles.class);
  private static final long LONGEST = 1 << 20;

  private final @Nullable Path folder;

  /**
   * Cases of a node.
   *
   * @param folder where the operator's rules lie; null if nowhere
   */
  public RuleCaseFiles(@Nullable Path folder) {
    this.folder = folder;
  }

  /** The name of the file with the cases of a rule, by the name of the rule's file. */
  public static String beside(String ruleFile) {
    int dot = ruleFile.lastIndexOf('.');
    return ruleFile.substring(0, dot < 0 ? ruleFile.length() : dot) + ".cases.yml";
  }

  /**
   * A file of cases of the pack.
   *
   * @param path as the rules of the pack name theirs, {@code rules/} and a name
   * @throws org.decnet.model.error.DecnetException if the pack has none
   */
  public static String ofPack(String path) {
    return BundledRules.text(name(path));
  }

  /** The cases of a rule, those of the specification first; none if nobody wrote any. */
  public List<RuleCase> of(PackRule rule) {
    String file = beside(rule.sigma().path());
    return text(rule, file).stream()
        .flatMap(yaml -> RuleCaseReader.read(file, yaml).rules().stream())
        .filter(cases -> cases.rule().equals(rule.id()))
        .map(RuleCases::cases)
        .findFirst()
        .orElse(List.of());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Optional<String> text(PackRule rule, String file) {
    return rule.origin() == RuleSource.Origin.PACK
        ? BundledRules.find(name(file))
        : Optional.ofNullable(folder).flatMap(root -> read(root, file));
  }

  private static Optional<String> read(Path root, String name) {
    Path file = root.resolve(name).normalize();
    try {
      return file.startsWith(root) && Files.isRegularFile(file) && Files.size(file) <= LONGEST
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      LOG.warn("The cases {} cannot be read: {}", name, e.toString());
      return Optional.empty();
    }
  }
}
