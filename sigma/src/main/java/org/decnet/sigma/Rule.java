package org.decnet.sigma;

import org.decnet.sigma.ast.Detection;

/**
 * One Sigma detection rule as its file states it.
 *
 * @param header what the rule says about itself
 * @param logsource the logs that the rule is about
 * @param detection searches by name, and the conditions over them
 */
public record Rule(Header header, Logsource logsource, Detection detection) implements Document {}
