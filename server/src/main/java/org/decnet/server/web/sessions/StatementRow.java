package org.decnet.server.web.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a command line. What it carries, such as the command of a sudo, is below it.
 *
 * @param text the line from start to end; the carrier's, where the statement was encoded
 * @param image path of the program; null for a bare assignment or redirection
 * @param args words behind the program
 * @param spanStart byte offset in the line as shown
 * @param spanEnd byte offset behind the last one
 * @param via programs that carry it, outermost first
 * @param decoded whether it was hidden in encoded text
 * @param user who runs it, as far as the session tells; null if unknown
 * @param tags ids of those tags of the line whose evidence lies in the statement
 * @param statements what it carries
 */
public record StatementRow(
    String text,
    @Nullable @JsonProperty("Image") String image,
    @Nullable @JsonProperty("CommandLine") String commandLine,
    List<String> args,
    int spanStart,
    int spanEnd,
    List<String> via,
    boolean decoded,
    boolean background,
    @Nullable String user,
    @Nullable String currentDirectory,
    List<String> redirectOut,
    List<String> redirectAppend,
    List<String> redirectIn,
    @Nullable String pipeFrom,
    @Nullable String pipeTo,
    @Nullable String stdinText,
    List<UUID> tags,
    List<StatementRow> statements) {
  /** Copies the lists. */
  public StatementRow {
    args = List.copyOf(args);
    via = List.copyOf(via);
    redirectOut = List.copyOf(redirectOut);
    redirectAppend = List.copyOf(redirectAppend);
    redirectIn = List.copyOf(redirectIn);
    tags = List.copyOf(tags);
    statements = List.copyOf(statements);
  }
}
