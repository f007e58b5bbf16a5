package org.decnet.decoy.redis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.decnet.decoy.redis.Command.Arguments;
import org.decnet.decoy.redis.Keyspace.Text;
import org.decnet.decoy.redis.Keyspace.Value;
import org.jspecify.annotations.Nullable;

/** Commands about strings. */
final class TextCommands {
  static final String WRONG_TYPE =
      "WRONGTYPE Operation against a key holding the wrong kind of value";
  static final String NO_ROOM = "OOM command not allowed when used memory > 'maxmemory'.";
  static final String NO_NUMBER = "ERR value is not an integer or out of range";

  private final RedisServer server;

  TextCommands(RedisServer server) {
    this.server = server;
  }

  void addTo(Map<String, Command> commands) {
    commands.put("get", new Command(2, this::get));
    commands.put("set", new Command(-3, this::set));
    commands.put("setnx", new Command(3, this::setIfAbsent));
    commands.put("setex", new Command(4, (c, a) -> setFor(c, a, 1000)));
    commands.put("psetex", new Command(4, (c, a) -> setFor(c, a, 1)));
    commands.put("getset", new Command(3, this::getSet));
    commands.put("getdel", new Command(2, this::getDelete));
    commands.put("mget", new Command(-2, this::getMany));
    commands.put("mset", new Command(-3, this::setMany));
    commands.put("append", new Command(3, this::append));
    commands.put("strlen", new Command(2, this::length));
    commands.put("incr", new Command(2, (c, a) -> add(c, a, 1)));
    commands.put("decr", new Command(2, (c, a) -> add(c, a, -1)));
    commands.put("incrby", new Command(3, (c, a) -> addSome(c, a, 1)));
    commands.put("decrby", new Command(3, (c, a) -> addSome(c, a, -1)));
  }

  private @Nullable Value value(Client client, String key) {
    return client.keys.get(key, server.now());
  }

  private void get(Client client, Arguments said) {
    tell(client, value(client, said.text(1)));
  }

  private static void tell(Client client, @Nullable Value value) {
    switch (value) {
      case null -> client.reply.nothing();
      case Text text -> client.reply.bulk(text.text());
      default -> client.reply.error(WRONG_TYPE);
    }
  }

  private static boolean put(Client client, String key, String text, @Nullable Instant ends) {
    if (!client.keys.hasRoom(key.length() + (long) text.length())) {
      client.reply.error(NO_ROOM);
      return false;
    }
    client.keys.grow(key.length() + (long) text.length());
    client.keys.put(key, new Text(text), ends);
    return true;
  }

  private void set(Client client, Arguments said) {
    Instant ends = null;
    boolean absent = false;
    boolean present = false;
    boolean tells = false;
    for (int i = 3; i < said.count(); i++) {
      boolean seconds = said.is(i, "ex");
      if (seconds || said.is(i, "px")) {
        long time = i + 1 < said.count() ? said.number(i + 1) : Long.MIN_VALUE;
        if (time == Long.MIN_VALUE) {
          client.reply.error(i + 1 < said.count() ? NO_NUMBER : "ERR syntax error");
          return;
        }
        if (time <= 0 || time > Integer.MAX_VALUE) {
          client.reply.error("ERR invalid expire time in 'set' command");
          return;
        }
        ends = server.now().plusMillis(seconds ? time * 1000 : time);
        i++;
      } else if (said.is(i, "nx")) {
        absent = true;
      } else if (said.is(i, "xx")) {
        present = true;
      } else if (said.is(i, "get")) {
        tells = true;
      } else if (said.is(i, "keepttl")) {
        ends = client.keys.ends(said.text(1));
      } else {
        client.reply.error("ERR syntax error");
        return;
      }
    }
    Value before = value(client, said.text(1));
    if (tells && before != null && !(before instanceof Text)) {
      client.reply.error(WRONG_TYPE);
      return;
    }
    boolean may = absent ? before == null : !present || before != null;
    if (may && !put(client, said.text(1), said.text(2), ends)) {
      return;
    }
    if (tells) {
      tell(client, before);
    } else if (may) {
      client.reply.ok();
    } else {
      client.reply.nothing();
    }
  }

  private void setIfAbsent(Client client, Arguments said) {
    if (value(client, said.text(1)) != null) {
      client.reply.number(0);
    } else if (put(client, said.text(1), said.text(2), null)) {
      client.reply.number(1);
    }
  }

  private void setFor(Client client, Arguments said, long unit) {
    long time = said.number(2);
    if (time == Long.MIN_VALUE) {
      client.reply.error(NO_NUMBER);
    } else if (time <= 0 || time > Integer.MAX_VALUE) {
      client.reply.error(
          "ERR invalid expire time in '"
              + said.text(0).toLowerCase(java.util.Locale.ROOT)
              + "' command");
    } else if (put(client, said.text(1), said.text(3), server.now().plusMillis(time * unit))) {
      client.reply.ok();
    }
  }

  private void getSet(Client client, Arguments said) {
    Value before = value(client, said.text(1));
    if (before != null && !(before instanceof Text)) {
      client.reply.error(WRONG_TYPE);
    } else if (put(client, said.text(1), said.text(2), null)) {
      tell(client, before);
    }
  }

  private void getDelete(Client client, Arguments said) {
    Value before = value(client, said.text(1));
    tell(client, before);
    if (before instanceof Text) {
      client.keys.remove(said.text(1), server.now());
    }
  }

  private void getMany(Client client, Arguments said) {
    client.reply.array(said.count() - 1);
    for (int i = 1; i < said.count(); i++) {
      client.reply.bulk(
          value(client, said.text(i)) instanceof Text text
              ? text.text().getBytes(StandardCharsets.ISO_8859_1)
              : null);
    }
  }

  private void setMany(Client client, Arguments said) {
    if (said.count() % 2 == 0) {
      client.reply.error("ERR wrong number of arguments for 'mset' command");
      return;
    }
    for (int i = 1; i < said.count(); i += 2) {
      if (!put(client, said.text(i), said.text(i + 1), null)) {
        return;
      }
    }
    client.reply.ok();
  }

  private void append(Client client, Arguments said) {
    Value before = value(client, said.text(1));
    if (before != null && !(before instanceof Text)) {
      client.reply.error(WRONG_TYPE);
      return;
    }
    String text = (before instanceof Text old ? old.text() : "") + said.text(2);
    if (put(client, said.text(1), text, client.keys.ends(said.text(1)))) {
      client.reply.number(text.length());
    }
  }

  private void length(Client client, Arguments said) {
    switch (value(client, said.text(1))) {
      case null -> client.reply.number(0);
      case Text text -> client.reply.number(text.text().length());
      default -> client.reply.error(WRONG_TYPE);
    }
  }

  private void addSome(Client client, Arguments said, int sign) {
    long step = said.number(2);
    if (step == Long.MIN_VALUE) {
      client.reply.error(NO_NUMBER);
    } else {
      add(client, said, sign * step);
    }
  }

  private void add(Client client, Arguments said, long step) {
    Value before = value(client, said.text(1));
    if (before != null && !(before instanceof Text)) {
      client.reply.error(WRONG_TYPE);
      return;
    }
    long old =
        before instanceof Text text
            ? CommandReader.number(text.text().getBytes(StandardCharsets.ISO_8859_1), 0)
            : 0;
    if (old == Long.MIN_VALUE) {
      client.reply.error(NO_NUMBER);
      return;
    }
    if (step > 0 ? old > Long.MAX_VALUE - step : old < Long.MIN_VALUE - step) {
      client.reply.error("ERR increment or decrement would overflow");
      return;
    }
    if (put(client, said.text(1), Long.toString(old + step), client.keys.ends(said.text(1)))) {
      client.reply.number(old + step);
    }
  }
}
