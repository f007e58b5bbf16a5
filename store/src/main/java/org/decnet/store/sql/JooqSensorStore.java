package org.decnet.store.sql;

import java.time.Instant;
import java.util.List;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.SensorStore;
import org.decnet.model.sensor.SelfTest;
import org.decnet.model.sensor.SensorStatus;
import org.jspecify.annotations.Nullable;

/** How sensors fare, in SQL. */
final class JooqSensorStore implements SensorStore {
  private final Database database;

  JooqSensorStore(Database database) {
    this.database = database;
  }

  @Override
  public List<SensorStatus> all() {
    return database.read(SensorTable::all);
  }

  @Override
  public List<SelfTest> selfTests() {
    return database.read(SelfTestTable::all);
  }

  @Override
  public boolean beginSelfTest(
      String source, String sensor, Instant now, Instant stale, @Nullable AuditEntry asked) {
    SensorKey key = new SensorKey(source, sensor);
    return database.write((connection, dsl) -> {
      boolean begun = SelfTestTable.begin(dsl, key, now, stale);
      if (begun && asked != null) {
        AuditTable.add(dsl, asked);
      }
      return begun;
    });
  }

  @Override
  public boolean endSelfTest(SelfTest result) {
    return database.write((connection, dsl) -> SelfTestTable.end(dsl, result));
  }
}
