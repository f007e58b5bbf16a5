package org.decnet.sigma;

/**
 * One Sigma correlation rule as its file states it.
 *
 * @param header what the rule says about itself
 */
public record Correlation(Header header) implements Document {}
