package org.decnet.engine.port;

import java.util.List;
import org.decnet.model.sensor.SensorStatus;

/** Tells how sensors fare. Batches bring what is known of them, see {@link Batch#sensors()}. */
public interface SensorStore {
  /** All sensors that anything was ever read of, by format and name. */
  List<SensorStatus> all();
}
