package org.decnet.engine.shell.session;

import java.util.List;
import java.util.Objects;
import org.decnet.engine.shell.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a shell session before a statement: who types, where, and what the statements
 * before have left behind. Immutable and bounded; equal statements lead to equal sessions.
 */
public final class ShellSession {
  /** A session of which nothing is known. */
  public static final ShellSession NEW = of(null, null);

  private static final List<String> PROGRAM_DIRECTORIES =
      List.of("/usr/bin/", "/bin/", "/usr/local/bin/", "/usr/sbin/", "/sbin/");

  private final Shells shells;
  private final KnownFiles files;

  private ShellSession(Shells shells, KnownFiles files) {
    this.shells = shells;
    this.files = files;
  }

  /** A session that begins. */
  public static ShellSession of(@Nullable String user, @Nullable String directory) {
    return new ShellSession(Shells.of(Whereabouts.of(user, directory)), KnownFiles.NONE);
  }

  /** The session with what a sensor says about its user and directory; null where it says none. */
  public ShellSession told(@Nullable String user, @Nullable String directory) {
    if (user == null && directory == null) {
      return this;
    }
    Whereabouts now = shells.innermost();
    String who = user == null ? now.user() : user;
    boolean stays = directory == null && Objects.equals(who, now.user());
    return stays ? this : with(shells.at(Whereabouts.of(who, directory)), files);
  }

  /** Name of who types; null if unknown, which counts as root. */
  public @Nullable String user() {
    return shells.innermost().user();
  }

  /** Absolute path of the working directory. */
  public String directory() {
    return shells.innermost().directory();
  }

  /** The absolute form of a path as typed. */
  public String resolve(String path) {
    return shells.innermost().resolve(path);
  }

  /** What the session did to the file of an absolute path; null if nothing is known. */
  public @Nullable KnownFile file(String path) {
    return files.get(path);
  }

  /**
   * What the session did to the file that a statement runs, be it the program or the script of an
   * interpreter; null if nothing is known.
   */
  public @Nullable KnownFile fileRunBy(Statement statement) {
    String path = ExecutedFile.of(statement);
    return path == null ? installed(statement.program()) : files.find(resolve(path));
  }

  private @Nullable KnownFile installed(@Nullable String program) {
    if (program == null || files.isEmpty()) {
      return null;
    }
    for (String directory : PROGRAM_DIRECTORIES) {
      KnownFile file = files.get(directory + program);
      if (file != null) {
        return file;
      }
    }
    return null;
  }

  /**
   * The session after a statement.
   *
   * @param user who the statement runs as; null if unknown
   * @param writes the files that it writes
   */
  public ShellSession after(Statement statement, @Nullable String user, List<Writing> writes) {
    KnownFiles left = new FileEffects(this, files).after(statement, writes);
    return with(shells.after(statement, user), left);
  }

  /** The session with a file that its sensor saw come in. */
  public ShellSession received(String path, FileOrigin origin) {
    String absolute = resolve(path);
    return with(shells, files.with(absolute, files.orOld(absolute).from(origin)));
  }

  /** The session with its innermost shell at a place. */
  ShellSession at(Whereabouts place) {
    return with(shells.at(place), files);
  }

  /** Where its innermost shell is. */
  Whereabouts place() {
    return shells.innermost();
  }

  /** The session with the files that another one knows. */
  ShellSession withFilesOf(ShellSession other) {
    return with(shells, other.files);
  }

  private ShellSession with(Shells changedShells, KnownFiles changedFiles) {
    boolean same = changedShells.equals(shells) && changedFiles.equals(files);
    return same ? this : new ShellSession(changedShells, changedFiles);
  }

  /** How many characters are kept, about. */
  public int weight() {
    return shells.weight() + files.weight();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ShellSession session
        && shells.equals(session.shells)
        && files.equals(session.files);
  }

  @Override
  public int hashCode() {
    return 31 * shells.hashCode() + files.hashCode();
  }
}
