package org.decnet.decoy.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.decnet.decoy.redis.Command.Arguments;
import org.decnet.decoy.redis.Keyspace.Fields;
import org.decnet.decoy.redis.Keyspace.Items;
import org.decnet.decoy.redis.Keyspace.Members;
import org.decnet.decoy.redis.Keyspace.Text;
import org.decnet.decoy.redis.Keyspace.Value;

/** Commands about keys of any kind. */
final class KeyCommands {
  private final RedisServer server;

  KeyCommands(RedisServer server) {
    this.server = server;
  }

  void addTo(Map<String, Command> commands) {
    commands.put("del", new Command(-2, this::delete));
    commands.put("unlink", new Command(-2, this::delete));
    commands.put("exists", new Command(-2, this::exists));
    commands.put("type", new Command(2, this::type));
    commands.put("ttl", new Command(2, (c, a) -> left(c, a, 1000)));
    commands.put("pttl", new Command(2, (c, a) -> left(c, a, 1)));
    commands.put("expire", new Command(-3, (c, a) -> expire(c, a, 1000)));
    commands.put("pexpire", new Command(-3, (c, a) -> expire(c, a, 1)));
    commands.put("persist", new Command(2, this::persist));
    commands.put("keys", new Command(2, this::keys));
    commands.put("scan", new Command(-2, this::scan));
    commands.put("dbsize", new Command(1, (c, a) -> c.reply.number(all(c).size())));
    commands.put("randomkey", new Command(1, this::any));
    commands.put("rename", new Command(3, this::rename));
    commands.put("flushall", new Command(-1, KeyCommands::flush));
    commands.put("flushdb", new Command(-1, KeyCommands::flush));
  }

  private List<String> all(Client client) {
    return client.keys.keys(server.now());
  }

  private void delete(Client client, Arguments said) {
    Instant now = server.now();
    int gone = 0;
    for (int i = 1; i < said.count(); i++) {
      gone += client.keys.remove(said.text(i), now) ? 1 : 0;
    }
    client.reply.number(gone);
  }

  private void exists(Client client, Arguments said) {
    Instant now = server.now();
    int there = 0;
    for (int i = 1; i < said.count(); i++) {
      there += client.keys.get(said.text(i), now) == null ? 0 : 1;
    }
    client.reply.number(there);
  }

  private void type(Client client, Arguments said) {
    client.reply.status(
        switch (client.keys.get(said.text(1), server.now())) {
          case null -> "none";
          case Text text -> "string";
          case Items items -> "list";
          case Members members -> "set";
          case Fields fields -> "hash";
        });
  }

  private void left(Client client, Arguments said, long unit) {
    if (client.keys.get(said.text(1), server.now()) == null) {
      client.reply.number(-2);
      return;
    }
    Instant ends = client.keys.ends(said.text(1));
    client.reply.number(
        ends == null ? -1 : (Duration.between(server.now(), ends).toMillis() + unit / 2) / unit);
  }

  private void expire(Client client, Arguments said, long unit) {
    long time = said.number(2);
    Value value = client.keys.get(said.text(1), server.now());
    if (time == Long.MIN_VALUE) {
      client.reply.error(TextCommands.NO_NUMBER);
    } else if (value == null) {
      client.reply.number(0);
    } else if (Math.abs(time) > Integer.MAX_VALUE) {
      client.reply.error("ERR invalid expire time in 'expire' command");
    } else {
      client.keys.put(said.text(1), value, server.now().plusMillis(time * unit));
      client.reply.number(1);
    }
  }

  private void persist(Client client, Arguments said) {
    Value value = client.keys.get(said.text(1), server.now());
    boolean ended = value != null && client.keys.ends(said.text(1)) != null;
    if (ended && value != null) {
      client.keys.put(said.text(1), value, null);
    }
    client.reply.number(ended ? 1 : 0);
  }

  private void keys(Client client, Arguments said) {
    client.reply.texts(
        all(client).stream().filter(key -> Glob.matches(said.text(1), key)).toList());
  }

  private void scan(Client client, Arguments said) {
    if (said.number(1) == Long.MIN_VALUE) {
      client.reply.error("ERR invalid cursor");
      return;
    }
    String pattern = "*";
    for (int i = 2; i + 1 < said.count(); i += 2) {
      pattern = said.is(i, "match") ? said.text(i + 1) : pattern;
    }
    String wanted = pattern;
    client.reply.array(2).bulk("0");
    client.reply.texts(all(client).stream().filter(key -> Glob.matches(wanted, key)).toList());
  }

  private void any(Client client, Arguments said) {
    List<String> keys = all(client);
    if (keys.isEmpty()) {
      client.reply.nothing();
    } else {
      client.reply.bulk(keys.getFirst());
    }
  }

  private void rename(Client client, Arguments said) {
    Value value = client.keys.get(said.text(1), server.now());
    if (value == null) {
      client.reply.error("ERR no such key");
      return;
    }
    Instant ends = client.keys.ends(said.text(1));
    client.keys.remove(said.text(1), server.now());
    client.keys.put(said.text(2), value, ends);
    client.reply.ok();
  }

  private static void flush(Client client, Arguments said) {
    client.keys.clear();
    client.reply.ok();
  }
}
