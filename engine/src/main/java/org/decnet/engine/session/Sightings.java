package org.decnet.engine.session;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.trace.TraceSighting;
import org.decnet.model.actor.TypedCommand;
import org.decnet.model.event.SessionId;

/**
 * What a batch of events says, by key, in the order of first appearance.
 *
 * @param attackers by attacker
 * @param contacts by attacker, decoy and service
 * @param sessions by session
 * @param credentials by what makes a credential one of its own
 * @param traces by attacker and value
 * @param commands command lines; their ordinals are not set yet, see {@link CommandOrder}
 */
public record Sightings(
    Map<UUID, AttackerSighting> attackers,
    Map<ContactSighting.Key, ContactSighting> contacts,
    Map<SessionId, SessionSighting> sessions,
    Map<CredentialSighting.Key, CredentialSighting> credentials,
    Map<TraceSighting.Key, TraceSighting> traces,
    List<TypedCommand> commands) {}
