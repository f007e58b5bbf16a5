package org.decnet.cli.canary;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.decnet.cli.console.CommandTrail;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.console.Operator;
import org.decnet.cli.option.StoreOption;
import org.decnet.cli.text.Facts;
import org.decnet.engine.port.Stores;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryToken;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.canary.CanarySettings;
import org.decnet.server.canary.make.Callback;
import org.decnet.server.canary.make.TokenFile;
import org.decnet.server.canary.make.TokenFiles;
import org.decnet.server.canary.make.TokenMint;
import org.decnet.server.canary.make.TokenWish;
import org.decnet.server.node.Node;
import org.decnet.server.random.RandomIds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a token and its file. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Make a token and write the file that it lies in. Where to put it is up to you.",
      "What it calls is set by $DECNET_CANARY_HTTP_BASE and $DECNET_CANARY_DNS_ZONE."
    })
final class TokenAddCommand implements Callable<Integer> {
  private final Console console;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final StoreOption data = new StoreOption();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "How its use is noticed: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private CanaryKind kind = CanaryKind.HTTP;

  @Option(
      names = "--generator",
      paramLabel = "GENERATOR",
      required = true,
      description = "What it lies in: ${COMPLETION-CANDIDATES}.")
  private CanaryGenerator generator = CanaryGenerator.HONEYDOC;

  @Option(
      names = "--decky",
      paramLabel = "NAME",
      required = true,
      description = "Decoy that it is for.")
  private String decky = "";

  @Option(
      names = "--path",
      paramLabel = "PATH",
      description = "Where on the decoy you will put it, for people.")
  private @Nullable String path;

  @Option(names = "--title", paramLabel = "TEXT", description = "Title of a document.")
  private @Nullable String title;

  @Option(names = "--user", paramLabel = "NAME", description = "User that the file names.")
  private @Nullable String user;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "File to write; it must not be there.")
  private Path out = Path.of("");

  TokenAddCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Callback callback = CanarySettings.of(console.environment()).callback();
    TokenWish wish = wish();
    String missing = callback.missing(kind);
    if (missing != null) {
      throw new DecnetException(ErrorCode.BAD_SETTING, missing + " is not set");
    }
    CanaryToken token = mint().mint(wish, Operator.name(), console.clock().instant());
    TokenFile file = new TokenFiles(callback).make(token, generator);
    try (Stores stores = Node.openStores(data.existing(console))) {
      write(file);
      stores
          .canaries()
          .addToken(
              token,
              CommandTrail.line(
                  console, "canary.token.add", token.uuid().toString(), Map.of(), wish.values()));
    }
    new Facts()
        .add("Token", token.uuid().toString())
        .add("File", out.toString())
        .add("Word", token.slug())
        .lines()
        .forEach(console::say);
    return ExitCode.OK;
  }

  private static TokenMint mint() {
    SecureRandom random = new SecureRandom();
    return new TokenMint(random, new RandomIds(random)::next);
  }

  private TokenWish wish() {
    Map<String, String> params = new TreeMap<>();
    if (title != null) {
      params.put("title", title);
    }
    if (user != null) {
      params.put("user", user);
    }
    TokenWish wish = new TokenWish(kind, decky, null, generator, null, path, params);
    TokenWish.Problem problem = wish.problem();
    if (problem != null) {
      throw new ParameterException(
          Objects.requireNonNull(spec, "picocli sets the specification").commandLine(),
          problem.field() + " must " + problem.expected());
    }
    return wish;
  }

  private void write(TokenFile file) throws IOException {
    try {
      Files.write(out, file.content(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new DecnetException(ErrorCode.CONFLICT, out + " is there already", e);
    }
  }
}
