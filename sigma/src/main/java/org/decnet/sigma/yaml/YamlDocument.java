package org.decnet.sigma.yaml;

/**
 * One document of a YAML file.
 *
 * @param root its content
 * @param source its text, without the {@code ---} lines around it
 */
public record YamlDocument(YamlNode root, String source) {}
