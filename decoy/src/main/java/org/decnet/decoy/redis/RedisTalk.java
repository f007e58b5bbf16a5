package org.decnet.decoy.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.decnet.decoy.line.SessionLog;
import org.decnet.decoy.listen.Conversation;
import org.decnet.decoy.listen.Site;
import org.decnet.decoy.listen.Talk;

/**
 * The talk of Redis 7: commands are answered from the small memory of their source, and what would
 * reach outside of it, such as modules, masters and files, is answered and not done.
 */
public final class RedisTalk implements Talk {
  private static final int LONGEST_SHOWN = 128;
  private static final int MOST_QUEUED = 1024;

  private final RedisServer server;
  private final Map<String, Command> commands = new HashMap<>();

  /** The talk of one server. */
  public RedisTalk(Site site, RedisSettings settings) {
    this.server = new RedisServer(site, settings);
    new KeyCommands(server).addTo(commands);
    new TextCommands(server).addTo(commands);
    new CollectionCommands(server).addTo(commands);
    new ServerCommands(server).addTo(commands);
    new ConnectionCommands(server).addTo(commands);
  }

  @Override
  public void hold(Conversation conversation) throws IOException {
    SessionLog log = conversation.log();
    Client client = server.client(log.ends().source(), log.ends().sourcePort());
    CommandReader reader = new CommandReader(conversation.in());
    try {
      List<byte[]> words = reader.next(client.known);
      while (words != null && !client.leaves) {
        if (!words.isEmpty()) {
          take(client, words, log);
        }
        conversation.write(client.reply.take());
        if (conversation.in().available() == 0 || client.leaves) {
          conversation.flush();
        }
        words = client.leaves ? null : reader.next(client.known);
      }
    } catch (ProtocolError e) {
      log.payload(conversation.in().pending());
      conversation.write(client.reply.error("ERR " + e.getMessage()).take());
    }
  }

  private void take(Client client, List<byte[]> words, SessionLog log) {
    String name = new String(words.getFirst(), StandardCharsets.ISO_8859_1);
    String known = name.toLowerCase(Locale.ROOT);
    if (known.equals("post") || known.equals("host:")) {
      log.payload(words.getFirst()); // a browser that was lured: the server hangs up
      client.leaves = true;
      return;
    }
    note(known, words, log);
    synchronized (client.tenant) {
      client.tenant.commands++;
      answer(client, known, words);
    }
  }

  /** Passwords go into lines about logins, and nowhere else. */
  private void note(String known, List<byte[]> words, SessionLog log) {
    Logins.Login login = Logins.of(known, words);
    if (login != null) {
      boolean right = server.fits(login.secret()) && login.user().equals("default");
      boolean asked = !server.settings().password().isEmpty();
      log.login("auth", login.user(), login.secret(), asked && right ? "success" : "failure");
      return;
    }
    log.event("command")
        .put("cmd", Statement.word(words.getFirst()))
        .put("args", words.size() > 1 ? Statement.arguments(words) : null)
        .send();
  }

  private void answer(Client client, String name, List<byte[]> words) {
    Command command = commands.get(name);
    Reply reply = client.reply;
    String wrong = null;
    if (command == null) {
      wrong = unknown(words);
    } else if (!command.fits(words.size())) {
      wrong = "ERR wrong number of arguments for '" + name + "' command";
    } else if (!client.known && !ConnectionCommands.OPEN.contains(name)) {
      wrong = "NOAUTH Authentication required.";
    }
    if (wrong != null) {
      client.queueBroken |= client.queues;
      reply.error(wrong);
    } else if (client.queues && !ConnectionCommands.UNQUEUED.contains(name)) {
      if (client.queued.size() < MOST_QUEUED) {
        client.queued.add(words);
      }
      reply.status("QUEUED");
    } else if (name.equals("exec")) {
      exec(client);
    } else if (command != null) {
      command.action().run(client, new Command.Arguments(words));
    }
  }

  private void exec(Client client) {
    if (!client.queues) {
      client.reply.error("ERR EXEC without MULTI");
      return;
    }
    List<List<byte[]>> queued = List.copyOf(client.queued);
    boolean broken = client.queueBroken;
    client.queues = false;
    client.queueBroken = false;
    client.queued.clear();
    if (broken) {
      client.reply.error("EXECABORT Transaction discarded because of previous errors.");
      return;
    }
    client.reply.array(queued.size());
    for (List<byte[]> words : queued) {
      String name = new String(words.getFirst(), StandardCharsets.ISO_8859_1);
      answer(client, name.toLowerCase(Locale.ROOT), words);
    }
  }

  private static String unknown(List<byte[]> words) {
    StringBuilder shown = new StringBuilder();
    for (byte[] word : words.subList(1, words.size())) {
      if (shown.length() >= LONGEST_SHOWN) {
        break;
      }
      shown.append('\'').append(cut(word, LONGEST_SHOWN - shown.length())).append("' ");
    }
    return "ERR unknown command '"
        + cut(words.getFirst(), LONGEST_SHOWN)
        + "', with args beginning with: "
        + shown;
  }

  private static String cut(byte[] word, int most) {
    return new String(word, 0, Math.min(word.length, most), StandardCharsets.ISO_8859_1);
  }
}
