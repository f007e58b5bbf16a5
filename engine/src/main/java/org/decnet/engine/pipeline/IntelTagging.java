package org.decnet.engine.pipeline;

import java.util.List;
import org.decnet.engine.lift.LiftListener;
import org.decnet.engine.lift.intel.IntelLifter;
import org.decnet.engine.normalise.Normaliser;
import org.decnet.engine.port.Adjustment;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.tag.Tagger;
import org.decnet.model.event.EventIds;
import org.decnet.model.event.EventKind;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;
import org.decnet.model.intel.Verdict;
import org.decnet.model.tag.Tag;

/**
 * Tags attackers by what providers say of them, and keeps those tags as the newest answers have
 * them (spec 02, section 7; spec 03, section 7).
 */
public final class IntelTagging {
  private final IntelLifter lifter = new IntelLifter();
  private final Normaliser normaliser = new Normaliser();
  private final Tagger tagger;
  private final TagStore store;
  private final LiftListener listener;

  /** Tags with the rules of a tagger into a store. */
  public IntelTagging(Tagger tagger, TagStore store) {
    this(tagger, store, LiftListener.SILENT);
  }

  /** Tags with the rules of a tagger into a store, and lets somebody look on at lifting. */
  public IntelTagging(Tagger tagger, TagStore store, LiftListener listener) {
    this.tagger = tagger;
    this.store = store;
    this.listener = listener;
  }

  /**
   * Takes in a new enrichment. If it labels nothing by itself, its verdict adjusts the confidence
   * of what the attacker was seen doing.
   *
   * @return number of tags that the store did not have
   */
  public int enriched(AttackerIntel intel) {
    List<Tag> claims = claims(intel);
    List<Tag> tags = labels(claims);
    if (isHarmless(intel)) {
      store.adjustConfidence(intel.attackerUuid(), Adjustment.LOWER);
    } else if (tags.isEmpty() && !claims.isEmpty()) {
      store.adjustConfidence(intel.attackerUuid(), Adjustment.RAISE);
    }
    return refresh(intel, tags);
  }

  /**
   * Repeats what a stored enrichment says, so that a tag that was lost comes back.
   *
   * @return number of tags that the store did not have
   */
  public int replayed(AttackerIntel intel) {
    return refresh(intel, labels(claims(intel)));
  }

  private int refresh(AttackerIntel intel, List<Tag> tags) {
    String artefact = IntelLifter.artefactId(intel.attackerUuid());
    return store.refreshTags(
        EventKind.INTEL.kindName(), EventIds.lifted(EventKind.INTEL, artefact).toString(), tags);
  }

  private List<Tag> claims(AttackerIntel intel) {
    return listener.lifting(lifter.kind(), () -> lifter.lift(intel)).stream()
        .map(normaliser::normalise)
        .flatMap(event -> tagger.tag(event).tags().stream())
        .filter(tag -> tag.confidence() >= TagStore.FLOOR || tag.confidence() == 0)
        .toList();
  }

  /** A claim whose confidence is none labels nothing: it says that the verdict counts (R0058). */
  private static List<Tag> labels(List<Tag> claims) {
    return claims.stream().filter(tag -> tag.confidence() >= TagStore.FLOOR).toList();
  }

  private static boolean isHarmless(AttackerIntel intel) {
    ProviderAnswer.GreyNoise greyNoise = intel.greyNoise();
    return greyNoise != null && greyNoise.verdict() == Verdict.BENIGN;
  }
}
