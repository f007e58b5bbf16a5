package org.decnet.sigma.match;

import java.util.List;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.ast.Search;
import org.decnet.sigma.value.Range;
import org.decnet.sigma.value.ValueTest;
import org.jspecify.annotations.Nullable;

/** Words the findings about one item. */
final class ItemReport {
  /** Values of a list that a finding about the whole list names. */
  private static final int VALUES_NAMED = 3;

  private final Search.Item item;
  private final FieldCatalog fields;

  ItemReport(Search.Item item, FieldCatalog fields) {
    this.item = item;
    this.fields = fields;
  }

  void add(Trace trace, int slot, int index, @Nullable Object value, boolean held, ValueTest test) {
    String text = text(value);
    add(trace, slot, index, value, held, held && text != null ? test.range(text) : Range.NONE);
  }

  void add(Trace trace, int slot, int index, @Nullable Object value, boolean held, long range) {
    String text = text(value);
    trace.add(field(slot), key() + item.tests().get(index).source(), text, held, range);
  }

  void addNone(Trace trace, int slot, @Nullable Object value) {
    trace.add(field(slot), key() + sources(), text(value), false, Range.NONE);
  }

  private String field(int slot) {
    if (item.field() != null) {
      return item.field();
    }
    return slot == FieldCatalog.NO_SLOT ? "keywords" : fields.name(slot);
  }

  private String key() {
    return item.key().isEmpty() ? "keyword: " : item.key() + ": ";
  }

  private String sources() {
    int size = item.tests().size();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(size, VALUES_NAMED); i++) {
      text.append(i == 0 ? "" : " | ").append(item.tests().get(i).source());
    }
    if (size > VALUES_NAMED) {
      text.append(" | … ").append(size - VALUES_NAMED).append(" more");
    }
    return text.toString();
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null || (value instanceof List<?> list && list.isEmpty())) {
      return null;
    }
    return value.toString();
  }
}
