package org.decnet.server.worker;

import java.util.List;
import org.decnet.engine.pipeline.IntelTagging;
import org.decnet.engine.pipeline.PipelineListener;
import org.decnet.engine.port.Stores;
import org.decnet.engine.port.WorkerName;
import org.decnet.engine.worker.Consumer;
import org.decnet.engine.worker.IntelReplay;
import org.decnet.engine.worker.KnownIdentities;
import org.decnet.engine.worker.KnownReuse;
import org.decnet.engine.worker.LateTagging;
import org.decnet.engine.worker.StoredEvents;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.server.node.Node;
import org.decnet.server.telemetry.SpanName;

/** Tags what other workers tell. */
final class LateTags {
  private LateTags() {}

  /** Hears messages of a node. */
  static Consumer consumer(Node node) {
    Stores stores = node.stores();
    LateTagging late =
        new LateTagging(
            stores,
            node.tagger(),
            List.of(
                new StoredEvents(stores.events()),
                new KnownIdentities(
                    stores.identities()::rollup,
                    node.telemetry().pipeline(PipelineListener.SILENT)),
                new KnownReuse(stores.reuse())));
    IntelTagging intelTagging = node.intelTagging();
    IntelReplay replay =
        new IntelReplay(stores.intel(), intel -> repeat(node, intelTagging, intel));
    return new Consumer(
        WorkerName.TTP.word(),
        LateTagging.PATTERNS,
        stores.outbox(),
        message -> {
          late.take(message);
          replay.take(message);
        });
  }

  private static void repeat(Node node, IntelTagging tagging, AttackerIntel intel) {
    node.telemetry()
        .span(
            SpanName.INTEL_CATCHUP,
            span -> span.set("attacker_uuid", intel.attackerUuid().toString()),
            () -> tagging.replayed(intel));
  }
}
