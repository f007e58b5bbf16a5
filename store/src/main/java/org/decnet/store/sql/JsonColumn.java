package org.decnet.store.sql;

import org.decnet.store.convert.TextConverter;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;

/** JSON out of a column, whose type keeps jOOQ's converter of texts away from it. */
final class JsonColumn {
  private JsonColumn() {}

  static String text(Record row, Field<JSON> column) {
    return TextConverter.unescape(row.get(column).data());
  }
}
