package org.decnet.attack;

/**
 * Malware or a tool that MITRE describes.
 *
 * @param id such as {@code S0154}
 * @param name MITRE's name for it
 * @param url MITRE's page
 */
public record Software(String id, String name, String url) {}
