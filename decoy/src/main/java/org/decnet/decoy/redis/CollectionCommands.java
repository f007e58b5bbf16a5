package org.decnet.decoy.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.decnet.decoy.redis.Command.Arguments;
import org.decnet.decoy.redis.Keyspace.Fields;
import org.decnet.decoy.redis.Keyspace.Items;
import org.decnet.decoy.redis.Keyspace.Members;
import org.decnet.decoy.redis.Keyspace.Value;
import org.jspecify.annotations.Nullable;

/** Commands about lists, sets and hashes. */
final class CollectionCommands {
  private final RedisServer server;

  CollectionCommands(RedisServer server) {
    this.server = server;
  }

  void addTo(Map<String, Command> commands) {
    commands.put("lpush", new Command(-3, (c, a) -> push(c, a, true)));
    commands.put("rpush", new Command(-3, (c, a) -> push(c, a, false)));
    commands.put("lpop", new Command(-2, (c, a) -> pop(c, a, true)));
    commands.put("rpop", new Command(-2, (c, a) -> pop(c, a, false)));
    commands.put("llen", new Command(2, (c, a) -> size(c, a, Items.class, i -> i.items().size())));
    commands.put("lrange", new Command(4, this::range));
    commands.put("sadd", new Command(-3, this::addMembers));
    commands.put(
        "scard", new Command(2, (c, a) -> size(c, a, Members.class, m -> m.members().size())));
    commands.put("smembers", new Command(2, this::members));
    commands.put("sismember", new Command(3, this::isMember));
    commands.put("hset", new Command(-4, this::setFields));
    commands.put("hget", new Command(3, this::field));
    commands.put("hgetall", new Command(2, this::fields));
    commands.put(
        "hlen", new Command(2, (c, a) -> size(c, a, Fields.class, f -> f.fields().size())));
  }

  /** Whether there is room for the words behind the key; if so they count. */
  private static boolean grows(Client client, Arguments said) {
    long more = said.words().stream().skip(1).mapToLong(word -> word.length + 16L).sum();
    if (!client.keys.hasRoom(more)) {
      client.reply.error(TextCommands.NO_ROOM);
      return false;
    }
    client.keys.grow(more);
    return true;
  }

  private static void wrongType(Client client) {
    client.reply.error(TextCommands.WRONG_TYPE);
  }

  /** A value of a kind; null if there is none. What is of another kind is told, and gives null. */
  private <T extends Value> @Nullable T value(
      Client client, Arguments said, Class<T> kind, Runnable absent) {
    Value value = client.keys.get(said.text(1), server.now());
    if (value == null) {
      absent.run();
      return null;
    }
    if (!kind.isInstance(value)) {
      wrongType(client);
      return null;
    }
    return kind.cast(value);
  }

  private <T extends Value> void size(
      Client client, Arguments said, Class<T> kind, Function<T, Integer> size) {
    T value = value(client, said, kind, () -> client.reply.number(0));
    if (value != null) {
      client.reply.number(size.apply(value));
    }
  }

  private void push(Client client, Arguments said, boolean front) {
    Items items = client.keys.items(said.text(1), server.now());
    if (items == null) {
      wrongType(client);
    } else if (grows(client, said)) {
      for (int i = 2; i < said.count(); i++) {
        items.items().add(front ? 0 : items.items().size(), said.text(i));
      }
      client.reply.number(items.items().size());
    }
  }

  private void pop(Client client, Arguments said, boolean front) {
    Items items = value(client, said, Items.class, client.reply::nothing);
    if (items != null) {
      List<String> list = items.items();
      client.reply.bulk(front ? list.removeFirst() : list.removeLast());
      if (list.isEmpty()) {
        client.keys.remove(said.text(1), server.now());
      }
    }
  }

  private void range(Client client, Arguments said) {
    long from = said.number(2);
    long to = said.number(3);
    if (from == Long.MIN_VALUE || to == Long.MIN_VALUE) {
      client.reply.error(TextCommands.NO_NUMBER);
      return;
    }
    Items items = value(client, said, Items.class, () -> client.reply.array(0));
    if (items != null) {
      int size = items.items().size();
      long start = Math.max(0, from < 0 ? size + from : from);
      long end = Math.min(size - 1L, to < 0 ? size + to : to);
      client.reply.texts(
          start > end ? List.of() : items.items().subList((int) start, (int) end + 1));
    }
  }

  private void addMembers(Client client, Arguments said) {
    Members members = client.keys.members(said.text(1), server.now());
    if (members == null) {
      wrongType(client);
    } else if (grows(client, said)) {
      int added = 0;
      for (int i = 2; i < said.count(); i++) {
        added += members.members().add(said.text(i)) ? 1 : 0;
      }
      client.reply.number(added);
    }
  }

  private void members(Client client, Arguments said) {
    Members members = value(client, said, Members.class, () -> client.reply.array(0));
    if (members != null) {
      client.reply.texts(new ArrayList<>(members.members()));
    }
  }

  private void isMember(Client client, Arguments said) {
    Members members = value(client, said, Members.class, () -> client.reply.number(0));
    if (members != null) {
      client.reply.number(members.members().contains(said.text(2)) ? 1 : 0);
    }
  }

  private void setFields(Client client, Arguments said) {
    if (said.count() % 2 != 0) {
      client.reply.error("ERR wrong number of arguments for 'hset' command");
      return;
    }
    Fields fields = client.keys.fields(said.text(1), server.now());
    if (fields == null) {
      wrongType(client);
    } else if (grows(client, said)) {
      int added = 0;
      for (int i = 2; i < said.count(); i += 2) {
        added += fields.fields().put(said.text(i), said.text(i + 1)) == null ? 1 : 0;
      }
      client.reply.number(added);
    }
  }

  private void field(Client client, Arguments said) {
    Fields fields = value(client, said, Fields.class, client.reply::nothing);
    if (fields != null) {
      String value = fields.fields().get(said.text(2));
      if (value == null) {
        client.reply.nothing();
      } else {
        client.reply.bulk(value);
      }
    }
  }

  private void fields(Client client, Arguments said) {
    Fields fields = value(client, said, Fields.class, () -> client.reply.pairs(0));
    if (fields != null) {
      client.reply.texts(fields.fields());
    }
  }
}
