package org.decnet.engine.shell.session;

import java.util.List;
import java.util.function.Predicate;
import org.decnet.engine.shell.Statement;
import org.jspecify.annotations.Nullable;

/** Finds the folder into which a statement unpacks an archive that came from another host. */
final class UnpackedFolder {
  private UnpackedFolder() {}

  /**
   * The folder as typed; null if the statement unpacks nothing foreign.
   *
   * @param isForeign whether the file of a path as typed came from another host
   */
  static @Nullable String of(Statement statement, Predicate<String> isForeign) {
    String name = statement.arg0();
    if (name == null) {
      return null;
    }
    return switch (name) {
      case "tar", "bsdtar" -> tar(statement, isForeign);
      case "unzip", "7z", "unrar" -> {
        Arguments arguments = Arguments.of(statement.args(), "dP", "d");
        yield foreign(statement, arguments.operands(), isForeign) ? folder(arguments) : null;
      }
      default -> null;
    };
  }

  private static @Nullable String tar(Statement statement, Predicate<String> isForeign) {
    List<String> args = statement.args();
    boolean unpacks =
        args.stream().anyMatch(arg -> arg.equals("--extract"))
            || (!args.isEmpty() && isBundle(args.getFirst()) && args.getFirst().indexOf('x') >= 0);
    if (!unpacks) {
      return null;
    }
    Arguments arguments = Arguments.of(args, "C", "C");
    return foreign(statement, arguments.operands(), isForeign) ? folder(arguments) : null;
  }

  /** Letters of options, whose dash tar can do without. */
  private static boolean isBundle(String argument) {
    return !argument.startsWith("--") && argument.length() <= 8 && argument.indexOf('/') < 0;
  }

  private static boolean foreign(
      Statement statement, List<String> operands, Predicate<String> isForeign) {
    String from = statement.pipes().from();
    return (from != null && FetchedFiles.isFetcher(from))
        || operands.stream().limit(8).anyMatch(isForeign);
  }

  private static String folder(Arguments arguments) {
    String given = arguments.value(0);
    return given == null ? "." : given;
  }
}
