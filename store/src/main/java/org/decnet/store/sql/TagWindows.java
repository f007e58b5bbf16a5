package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.EVENT;
import static org.decnet.store.generated.Tables.SESSION;
import static org.decnet.store.generated.Tables.TTP_TAG;

import org.decnet.engine.port.TagWindow;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Windows of tags as conditions. */
final class TagWindows {
  private TagWindows() {}

  /** What tags of a window meet. */
  static Condition of(TagWindow window) {
    return DSL.and(
        window.since() == null ? DSL.noCondition() : TTP_TAG.OBSERVED_AT.ge(window.since()),
        window.until() == null ? DSL.noCondition() : TTP_TAG.OBSERVED_AT.lt(window.until()),
        window.sensor() == null ? DSL.noCondition() : of(window.sensor()));
  }

  /**
   * A session is of one sensor; what belongs to none is of the sensor of its source event. Values
   * are looked up tag by tag: where rows are only said to exist, PostgreSQL reads all events first.
   */
  private static Condition of(String sensor) {
    Field<String> ofSession =
        DSL.field(
            DSL.select(SESSION.SENSOR)
                .from(SESSION)
                .where(SESSION.SESSION_ID.eq(TTP_TAG.SESSION_ID)));
    Field<String> ofEvent =
        DSL.field(
            DSL.select(EVENT.SENSOR)
                .from(EVENT)
                .where(EVENT.EVENT_ID.coerce(String.class).eq(TTP_TAG.SOURCE_ID)));
    return DSL.coalesce(ofSession, ofEvent).eq(Widths.name(sensor));
  }
}
