package org.decnet.engine.shell.session;

import java.util.List;
import java.util.function.Consumer;
import org.decnet.engine.shell.Statement;
import org.jspecify.annotations.Nullable;

/** Works out what a statement does to the files that a session knows. */
final class FileEffects {
  /** Most files of one statement that are looked at, so that a long line costs little. */
  private static final int MOST_FILES = 128;

  private final ShellSession session;
  private KnownFiles files;

  FileEffects(ShellSession session, KnownFiles files) {
    this.session = session;
    this.files = files;
  }

  /** The files after a statement that writes some. */
  KnownFiles after(Statement statement, List<Writing> writes) {
    for (Writing writing : first(writes)) {
      write(statement, writing);
    }
    for (String path : first(FetchedFiles.of(statement))) {
      put(path, files.orOld(session.resolve(path)).from(FileOrigin.DOWNLOADED));
    }
    String folder = UnpackedFolder.of(statement, this::isForeign);
    if (folder != null) {
      unpack(session.resolve(folder));
    }
    String name = statement.arg0();
    if (name != null) {
      change(name, statement.args());
    }
    return files;
  }

  private boolean isForeign(String path) {
    FileOrigin origin = files.orOld(session.resolve(path)).origin();
    return origin == FileOrigin.DOWNLOADED || origin == FileOrigin.UPLOADED;
  }

  // The whole system is no folder that an archive is unpacked into, or all of it would be foreign.
  private void unpack(String folder) {
    if (folder.length() > 1) {
      files = files.with(folder + '/', new KnownFile(FileOrigin.DOWNLOADED, false));
    }
  }

  private void write(Statement statement, Writing writing) {
    String path = session.resolve(writing.path());
    KnownFile before = files.orOld(path);
    KnownFile source = copied(statement);
    if (writing.adds() && before.origin() != null) {
      return;
    }
    if (source != null) {
      files =
          files.with(
              path,
              new KnownFile(source.origin(), before.madeExecutable() || source.madeExecutable()));
    } else {
      files = files.with(path, before.from(originOfOutput(statement)));
    }
  }

  private static FileOrigin originOfOutput(Statement statement) {
    String name = statement.arg0();
    String from = statement.pipes().from();
    boolean fetched =
        (name != null && FetchedFiles.isFetcher(name))
            || (from != null && FetchedFiles.isFetcher(from));
    return fetched ? FileOrigin.DOWNLOADED : FileOrigin.WRITTEN;
  }

  /** The file whose content a statement passes on unchanged; null if it passes on none. */
  private @Nullable KnownFile copied(Statement statement) {
    String name = statement.arg0();
    if (name == null) {
      return null;
    }
    return switch (name) {
      case "cp", "mv" -> firstOperand(statement.args());
      case "cat" -> {
        KnownFile read = firstOperand(statement.args());
        yield read == null ? null : new KnownFile(read.origin(), false);
      }
      case "install" -> {
        KnownFile installed = firstOperand(statement.args());
        yield installed == null ? null : installed.executable();
      }
      default -> null;
    };
  }

  private @Nullable KnownFile firstOperand(List<String> args) {
    for (String arg : args) {
      if (!arg.startsWith("-")) {
        return files.orOld(session.resolve(arg));
      }
    }
    return null;
  }

  private void change(String name, List<String> args) {
    switch (name) {
      case "chmod" -> chmod(args);
      case "rm", "unlink" -> each(args, path -> files = files.without(path));
      case "mv" -> moveAway(args);
      default -> {}
    }
  }

  private void moveAway(List<String> args) {
    List<String> operands = args.stream().filter(arg -> !arg.startsWith("-")).toList();
    if (operands.size() >= 2) {
      each(operands.subList(0, operands.size() - 1), path -> files = files.without(path));
    }
  }

  private void chmod(List<String> args) {
    List<String> operands = args.stream().filter(arg -> !ChmodMode.isOption(arg)).toList();
    if (operands.size() >= 2 && ChmodMode.letsRun(operands.getFirst())) {
      each(
          operands.subList(1, operands.size()),
          path -> files = files.with(path, files.orOld(path).executable()));
    }
  }

  private void each(List<String> names, Consumer<String> effect) {
    for (String name : first(names)) {
      if (name.indexOf('*') >= 0 || name.indexOf('?') >= 0) {
        FileGlob glob = FileGlob.of(session.resolve(name));
        files.in(glob.directory()).stream().filter(glob::matches).forEach(effect);
      } else if (!name.startsWith("-")) {
        effect.accept(session.resolve(name));
      }
    }
  }

  private static <T> List<T> first(List<T> all) {
    return all.size() <= MOST_FILES ? all : all.subList(0, MOST_FILES);
  }

  private void put(String path, KnownFile file) {
    files = files.with(session.resolve(path), file);
  }
}
