package org.decnet.decoy.redis;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.decnet.decoy.redis.Command.Arguments;
import org.jspecify.annotations.Nullable;

/** Commands about the connection. */
final class ConnectionCommands {
  /** Those that a client may use who is not let in yet. */
  static final Set<String> OPEN = Set.of("auth", "hello", "quit", "reset");

  /** Those that are not put off by MULTI. */
  static final Set<String> UNQUEUED =
      Set.of("exec", "discard", "multi", "watch", "unwatch", "quit", "reset");

  private final RedisServer server;

  ConnectionCommands(RedisServer server) {
    this.server = server;
  }

  void addTo(Map<String, Command> commands) {
    commands.put("ping", new Command(-1, ConnectionCommands::ping));
    commands.put("echo", new Command(2, (c, a) -> c.reply.bulk(a.words().get(1))));
    commands.put("auth", new Command(-2, this::auth));
    commands.put("hello", new Command(-1, this::hello));
    commands.put("select", new Command(2, ConnectionCommands::select));
    commands.put("client", new Command(-2, this::client));
    commands.put("quit", new Command(-1, (c, a) -> leave(c)));
    commands.put("reset", new Command(1, (c, a) -> c.reply.status("RESET")));
    commands.put("multi", new Command(1, ConnectionCommands::multi));
    commands.put("exec", new Command(1, (c, a) -> c.reply.error("ERR EXEC without MULTI")));
    commands.put("discard", new Command(1, ConnectionCommands::discard));
    commands.put("watch", new Command(-2, (c, a) -> c.reply.ok()));
    commands.put("unwatch", new Command(1, (c, a) -> c.reply.ok()));
    commands.put("subscribe", new Command(-2, (c, a) -> subscribe(c, a, "subscribe", 1)));
    commands.put("psubscribe", new Command(-2, (c, a) -> subscribe(c, a, "psubscribe", 1)));
    commands.put("unsubscribe", new Command(-1, (c, a) -> subscribe(c, a, "unsubscribe", -1)));
    commands.put("publish", new Command(3, (c, a) -> c.reply.number(0)));
  }

  private static void leave(Client client) {
    client.reply.ok();
    client.leaves = true;
  }

  private static void ping(Client client, Arguments said) {
    if (said.count() > 2) {
      client.reply.error("ERR wrong number of arguments for 'ping' command");
    } else if (said.count() == 2) {
      client.reply.bulk(said.words().get(1));
    } else {
      client.reply.status("PONG");
    }
  }

  private void auth(Client client, Arguments said) {
    if (said.count() > 3) {
      client.reply.error("ERR syntax error");
      return;
    }
    if (said.count() == 2 && server.settings().password().isEmpty()) {
      client.reply.error(
          "ERR AUTH <password> called without any password configured for the default user. Are"
              + " you sure your configuration is correct?");
      return;
    }
    if (enters(client, Logins.of("auth", said.words()))) {
      client.reply.ok();
    }
  }

  /** Lets a client in or tells why not. Without a password, the usual user needs none. */
  private boolean enters(Client client, Logins.@Nullable Login login) {
    boolean right =
        login != null
            && login.user().equals("default")
            && (server.settings().password().isEmpty() || server.fits(login.secret()));
    if (!right) {
      client.reply.error("WRONGPASS invalid username-password pair or user is disabled.");
    }
    client.known |= right;
    return right;
  }

  private void hello(Client client, Arguments said) {
    if (said.count() > 1) {
      long version = said.number(1);
      if (version == Long.MIN_VALUE) {
        client.reply.error("ERR Protocol version is not an integer or out of range");
        return;
      }
      if (version != 2 && version != 3) {
        client.reply.error("NOPROTO unsupported protocol version");
        return;
      }
      Logins.Login login = Logins.of("hello", said.words());
      if (login != null && !enters(client, login)) {
        return;
      }
      if (!client.known) {
        tellWhatHelloNeeds(client);
        return;
      }
      client.reply.version((int) version);
    }
    if (!client.known) {
      tellWhatHelloNeeds(client);
      return;
    }
    client.reply.pairs(7).bulk("server").bulk("redis").bulk("version").bulk(server.version());
    client.reply.bulk("proto").number(client.reply.version()).bulk("id").number(client.id);
    client.reply.bulk("mode").bulk("standalone").bulk("role");
    client.reply.bulk(client.tenant.master.isEmpty() ? "master" : "replica");
    client.reply.bulk("modules").array(0);
  }

  private static void tellWhatHelloNeeds(Client client) {
    client.reply.error(
        "NOAUTH HELLO must be called with the client already authenticated, otherwise the HELLO"
            + " <proto> AUTH <user> <pass> option can be used to authenticate the client and select"
            + " the RESP protocol version at the same time");
  }

  private static void select(Client client, Arguments said) {
    long index = said.number(1);
    if (index == Long.MIN_VALUE) {
      client.reply.error("ERR value is not an integer or out of range");
    } else if (index < 0 || index > 15) {
      client.reply.error("ERR DB index is out of range");
    } else {
      client.reply.ok();
    }
  }

  private void client(Client client, Arguments said) {
    switch (said.text(1).toLowerCase(Locale.ROOT)) {
      case "id" -> client.reply.number(client.id);
      case "getname" -> client.reply.bulk(client.name.isEmpty() ? null : bytes(client.name));
      case "setname" -> setName(client, said);
      case "setinfo", "no-evict", "no-touch", "reply" -> client.reply.ok();
      case "list", "info" -> client.reply.bulk(line(client) + "\n");
      case "kill" -> client.reply.error("ERR No such client");
      default ->
          client.reply.error("ERR unknown subcommand '" + said.text(1) + "'. Try CLIENT HELP.");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static void setName(Client client, Arguments said) {
    boolean plain = said.count() == 3 && said.text(2).chars().allMatch(c -> c > ' ' && c < 0x7F);
    if (!plain) {
      client.reply.error("ERR Client names cannot contain spaces, newlines or special characters.");
      return;
    }
    client.name = said.text(2);
    client.reply.ok();
  }

  private String line(Client client) {
    long age = Duration.between(client.since, server.now()).toSeconds();
    return "id="
        + client.id
        + " addr="
        + client.address
        + " laddr=0.0.0.0:6379 fd="
        + (8 + client.id % 7)
        + " name="
        + client.name
        + " age="
        + age
        + " idle=0 flags=N db=0 sub=0 psub=0 ssub=0 multi=-1 qbuf=26 qbuf-free=20448"
        + " argv-mem=10 multi-mem=0 rbs=1024 rbp=0 obl=0 oll=0 omem=0 tot-mem=22298 events=r"
        + " cmd=client|list user=default redir=-1 resp="
        + client.reply.version();
  }

  private static void multi(Client client, Arguments said) {
    if (client.queues) {
      client.reply.error("ERR MULTI calls can not be nested");
      return;
    }
    client.queues = true;
    client.reply.ok();
  }

  private static void discard(Client client, Arguments said) {
    if (!client.queues) {
      client.reply.error("ERR DISCARD without MULTI");
      return;
    }
    client.queues = false;
    client.queueBroken = false;
    client.queued.clear();
    client.reply.ok();
  }

  private static void subscribe(Client client, Arguments said, String kind, int step) {
    Map<String, Boolean> names = new LinkedHashMap<>();
    for (int i = 1; i < said.count(); i++) {
      names.put(said.text(i), true);
    }
    for (String name : names.keySet()) {
      client.subscriptions = Math.max(0, client.subscriptions + step);
      client.reply.array(3).bulk(kind).bulk(name).number(client.subscriptions);
    }
    if (names.isEmpty()) {
      client.reply.array(3).bulk(kind).nothing().number(0);
    }
  }
}
