package org.decnet.server.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.server.swarm.tls.Identity;
import org.decnet.server.swarm.tls.Pem;
import org.decnet.store.json.JsonText;
import org.decnet.store.vault.PrivateFiles;

/** The folder of an agent, whose files only its owner may read. */
public final class AgentHome {
  private static final String KEY = "agent.key";
  private static final String CERTIFICATE = "agent.crt";
  private static final String AUTHORITY = "ca.crt";
  private static final String MEMBERSHIP = "agent.json";
  private static final String UUID_NAME = "uuid";
  private static final String NAME = "name";
  private static final String LINK_HOST = "link_host";
  private static final String LINK_PORT = "link_port";

  private final Path folder;

  /** A folder, which is made when something is kept in it. */
  public AgentHome(Path folder) {
    this.folder = folder;
  }

  /** Where lines wait. */
  public Path spool() {
    return folder.resolve("spool");
  }

  /** Where what decoys keep lies. */
  public Path deckyKeys() {
    return folder.resolve("deckies");
  }

  /** Where mail stays that decoys took. */
  Path mail() {
    return folder.resolve("mail");
  }

  /** The decoys that it runs. */
  public Path deckies() {
    return folder.resolve("deckies.json");
  }

  /**
   * What it has of its master; empty if it was never enrolled.
   *
   * @throws DecnetException if files are missing or damaged
   */
  public Optional<Membership> membership() {
    Path file = folder.resolve(MEMBERSHIP);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Map<String, Object> values = JsonText.map(Files.readString(file));
      Identity identity =
          new Identity(
              Pem.key(Files.readString(folder.resolve(KEY))),
              Pem.certificate(Files.readString(folder.resolve(CERTIFICATE))),
              Pem.certificate(Files.readString(folder.resolve(AUTHORITY))));
      return Optional.of(
          new Membership(
              UUID.fromString(String.valueOf(values.get(UUID_NAME))),
              String.valueOf(values.get(NAME)),
              identity,
              String.valueOf(values.get(LINK_HOST)),
              values.get(LINK_PORT) instanceof Long port ? port.intValue() : 0));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new DecnetException(
          ErrorCode.UNREADABLE_FILE,
          "What this agent has of its master cannot be read in "
              + folder
              + "; with an empty folder it can be enrolled anew",
          e);
    }
  }

  /** Keeps what a master gave. The last file says that all are there. */
  public void keep(Membership membership) throws IOException {
    PrivateFiles.folder(folder);
    Identity identity = membership.identity();
    write(KEY, Pem.of(identity.key()));
    write(CERTIFICATE, Pem.of(identity.certificate()));
    write(AUTHORITY, Pem.of(identity.authority()));
    Map<String, Object> values =
        Map.of(
            UUID_NAME, membership.uuid().toString(),
            NAME, membership.name(),
            LINK_HOST, membership.linkHost(),
            LINK_PORT, (long) membership.linkPort());
    write(MEMBERSHIP, JsonText.ofMap(values) + '\n');
  }

  private void write(String name, String text) throws IOException {
    PrivateFiles.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Deletes all that is in it: key, master, spool and decoys. It cannot come back by itself. */
  public void destroy() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.deleteIfExists(folder.resolve(MEMBERSHIP)); // first: without it the rest is worth nothing
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }
}
