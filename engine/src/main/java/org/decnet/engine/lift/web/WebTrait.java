package org.decnet.engine.lift.web;

import org.decnet.model.event.Event;

/**
 * A trait of a web client.
 *
 * @param origin the fingerprint
 * @param requested whether a request came in the same session
 */
public record WebTrait(Event origin, boolean requested) {}
