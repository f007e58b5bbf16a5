package org.decnet.attack.compact;

/**
 * The catalogue of one release and domain, as the text of its two files.
 *
 * @param techniques tactics and techniques
 * @param uses groups, software and what they use
 */
public record CompactCatalog(String techniques, String uses) {}
