package org.decnet.engine.lift;

import org.decnet.model.event.EventKind;

/**
 * What lifting to one kind came to.
 *
 * @param lifted events made
 * @param failed artefacts that could not be gathered or lifted
 * @param forgotten artefacts given up before they were complete, for lack of room
 */
public record LiftCounts(EventKind kind, long lifted, long failed, long forgotten) {}
