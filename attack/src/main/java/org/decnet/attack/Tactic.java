package org.decnet.attack;

import org.decnet.model.attack.TacticId;

/**
 * An adversary's goal: a column of a matrix.
 *
 * @param id such as {@code TA0007}
 * @param name such as {@code Discovery}
 * @param shortname such as {@code discovery}; unique within a domain only
 * @param domain matrix that the tactic is a column of
 * @param url MITRE's page
 */
public record Tactic(TacticId id, String name, String shortname, Domain domain, String url) {}
