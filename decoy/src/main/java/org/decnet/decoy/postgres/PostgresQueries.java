package org.decnet.decoy.postgres;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.decnet.decoy.listen.Conversation;
import org.jspecify.annotations.Nullable;

/** What a client asks that is in: statements at once, or prepared, bound and executed. */
final class PostgresQueries {
  private static final int MOST_MESSAGES = 4000;
  private static final int MOST_PREPARED = 64;
  private static final int MOST_TEXT = 64 * 1024;
  private static final int TEXT = 25;
  private static final int LARGEST_PARAMETER = 999;

  private final Conversation conversation;
  private final String database;
  private final Answers answers;
  private final Map<String, String> prepared = new TreeMap<>();
  private final Map<String, String> portals = new TreeMap<>();
  private boolean failed;

  PostgresQueries(
      Conversation conversation, String version, String user, String database, String host) {
    this.conversation = conversation;
    this.database = database;
    this.answers = new Answers(version, user, database, host);
  }

  void serve() throws IOException {
    for (int i = 0; i < MOST_MESSAGES; i++) {
      Received message = Received.next(conversation);
      if (message == null || message.type() == 'X') {
        return;
      }
      take(message);
      if (conversation.in().available() == 0) {
        conversation.flush();
      }
    }
  }

  private void take(Received message) throws IOException {
    int type = message.type();
    if (type == 'Q') {
      simple(message.text());
    } else if (type == 'S') {
      failed = false;
      ready();
    } else if (!failed) {
      extended(type, message);
    }
  }

  private void extended(int type, Received message) throws IOException {
    switch (type) {
      case 'P' -> {
        keep(prepared, message.text(), message.text());
        new Message('1').to(conversation);
      }
      case 'B' -> {
        String portal = message.text();
        keep(portals, portal, prepared.getOrDefault(message.text(), ""));
        new Message('2').to(conversation);
      }
      case 'D' -> describe(message);
      case 'E' -> {
        String query = portals.getOrDefault(message.text(), "");
        tell(query);
        answer(answers.to(query), false);
      }
      case 'C' -> new Message('3').to(conversation);
      case 'H' -> conversation.flush();
      case 'd', 'c', 'f' -> {} // data of a copy that nobody asked for is passed over
      default -> {
        conversation.log().event("unknown_packet").put("data", message.whole()).send();
        error("08P01", "invalid frontend message type " + type, "postgres.c 4867 PostgresMain");
        throw new IOException("The client sends what no message is");
      }
    }
  }

  private static void keep(Map<String, String> into, String name, String query) {
    if (into.size() < MOST_PREPARED || into.containsKey(name)) {
      into.put(name, query.length() > MOST_TEXT ? query.substring(0, MOST_TEXT) : query);
    }
  }

  private void describe(Received message) throws IOException {
    boolean statement = message.one() == 'S';
    String query = (statement ? prepared : portals).getOrDefault(message.text(), "");
    if (statement) {
      int count = parameters(query);
      Message types = new Message('t').int16(count);
      for (int i = 0; i < count; i++) {
        types.int32(TEXT);
      }
      types.to(conversation);
    }
    if (answers.to(query) instanceof Answers.Rows rows) {
      columns(rows.columns());
    } else {
      new Message('n').to(conversation);
    }
  }

  /** How many parameters a statement has: the largest number behind a dollar sign. */
  private static int parameters(String query) {
    int most = 0;
    for (int at = query.indexOf('$'); at >= 0; at = query.indexOf('$', at + 1)) {
      int number = 0;
      for (int i = at + 1; i < query.length() && Character.isDigit(query.charAt(i)); i++) {
        number = Math.min(LARGEST_PARAMETER, number * 10 + Character.digit(query.charAt(i), 10));
      }
      most = Math.max(most, number);
    }
    return most;
  }

  private void simple(String query) throws IOException {
    if (query.isBlank()) {
      new Message('I').to(conversation);
    } else {
      tell(query);
      answer(answers.to(query), true);
    }
    failed = false;
    ready();
  }

  private void tell(String query) {
    conversation.log().event("query").put("query", query).put("database", database).send();
  }

  private void answer(Answers.@Nullable Answer answer, boolean described) throws IOException {
    switch (answer) {
      case null -> new Message('I').to(conversation);
      case Answers.Done done -> new Message('C').text(done.tag()).to(conversation);
      case Answers.Wrong wrong -> error(wrong.code(), wrong.text(), wrong.where());
      case Answers.Rows rows -> {
        if (described) {
          columns(rows.columns());
        }
        for (List<String> row : rows.rows()) {
          Message data = new Message('D').int16(row.size());
          row.forEach(data::counted);
          data.to(conversation);
        }
        new Message('C').text(rows.tag()).to(conversation);
      }
    }
  }

  private void error(String code, String text, String where) throws IOException {
    failed = true;
    Message.error("ERROR", code, text, where).to(conversation);
  }

  private void columns(List<String> names) throws IOException {
    Message columns = new Message('T').int16(names.size());
    for (String name : names) {
      columns.text(name).int32(0).int16(0).int32(TEXT).int16(-1).int32(-1).int16(0);
    }
    columns.to(conversation);
  }

  private void ready() throws IOException {
    new Message('Z').raw(new byte[] {(byte) answers.state()}).to(conversation);
    conversation.flush();
  }
}
