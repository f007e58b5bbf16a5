package org.decnet.engine.port;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which mails to list.
 *
 * @param attacker only his; null for everybody's
 * @param cluster only those of this group of mails that are nearly the same; null for all
 */
public record MailQuery(@Nullable UUID attacker, @Nullable String cluster, int limit, int offset) {}
