package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.EVENT;
import static org.decnet.store.generated.Tables.SESSION;
import static org.decnet.store.generated.Tables.TTP_TAG;

import org.decnet.engine.port.TagWindow;
import org.jooq.Condition;
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

  /** A session is of one sensor; what belongs to none is of the sensor of its source event. */
  private static Condition of(String sensor) {
    String name = Widths.name(sensor);
    return DSL.exists(
            DSL.selectOne()
                .from(SESSION)
                .where(SESSION.SESSION_ID.eq(TTP_TAG.SESSION_ID))
                .and(SESSION.SENSOR.eq(name)))
        .or(
            TTP_TAG
                .SESSION_ID
                .isNull()
                .and(
                    DSL.exists(
                        DSL.selectOne()
                            .from(EVENT)
                            .where(EVENT.EVENT_ID.coerce(String.class).eq(TTP_TAG.SOURCE_ID))
                            .and(EVENT.SENSOR.eq(name)))));
  }
}
