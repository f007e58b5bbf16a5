package org.decnet.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.decnet.engine.search.Term;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The index of words, in the words of each database. Terms are letters and digits, so none of them
 * can say anything in its language of searches.
 */
enum WordIndex {
  /** A table of FTS5, which keeps no text and no places of words. */
  SQLITE("insert into search_doc (doc, event_id) values (?, ?)", "search_fts", "rowid") {
    @Override
    Condition matches(List<Term> terms) {
      return DSL.condition("search_fts match {0}", DSL.val(joined(terms, "", "*", " AND ")));
    }

    @Override
    void insert(Connection connection, List<Row> rows) throws SQLException {
      super.insert(connection, rows);
      new Bulk("insert into search_fts (rowid, words) values (?, ?)")
          .run(
              connection,
              rows,
              (parameters, row) -> parameters.integer(row.doc()).text(row.words()));
    }

    @Override
    void bind(Parameters parameters, Row row) throws SQLException {
      parameters.integer(row.doc()).uuid(row.event());
    }
  },
  /** A vector of lexemes, which no parser of PostgreSQL's makes. */
  POSTGRES(
      "insert into search_doc (doc, event_id, words) values (?, ?, cast(? as tsvector))",
      "search_doc",
      "doc") {
    @Override
    Condition matches(List<Term> terms) {
      return DSL.condition(
          "words @@ cast({0} as tsquery)", DSL.val(joined(terms, "", ":*", " & ")));
    }
  },
  /** A full-text key. */
  MARIADB("insert into search_doc (doc, event_id, words) values (?, ?, ?)", "search_doc", "doc") {
    @Override
    Condition matches(List<Term> terms) {
      return DSL.condition(
          "match (words) against ({0} in boolean mode)", DSL.val(joined(terms, "+", "*", " ")));
    }
  };

  private final String insert;
  private final String table;
  private final String doc;

  WordIndex(String insert, String table, String doc) {
    this.insert = insert;
    this.table = table;
    this.doc = doc;
  }

  static WordIndex of(DSLContext dsl) {
    return switch (dsl.family()) {
      case SQLITE -> SQLITE;
      case POSTGRES -> POSTGRES;
      case MARIADB -> MARIADB;
      default -> throw new IllegalStateException("No index of words in " + dsl.family());
    };
  }

  /** An event with the terms under which it is found. */
  record Row(long doc, UUID event, String words) {}

  /** Where hits are looked for. */
  Table<?> table() {
    return DSL.table(DSL.name(table));
  }

  /** Numbers of hits. */
  Field<Long> doc() {
    return DSL.field(DSL.name(doc), SQLDataType.BIGINT);
  }

  /** Whether all terms are there. */
  abstract Condition matches(List<Term> terms);

  /** Adds events. */
  void insert(Connection connection, List<Row> rows) throws SQLException {
    new Bulk(insert).run(connection, rows, this::bind);
  }

  void bind(Parameters parameters, Row row) throws SQLException {
    parameters.integer(row.doc()).uuid(row.event()).text(row.words());
  }

  private static String joined(List<Term> terms, String before, String open, String between) {
    return terms.stream()
        .map(term -> before + term.text() + (term.isPrefix() ? open : ""))
        .collect(Collectors.joining(between));
  }
}
