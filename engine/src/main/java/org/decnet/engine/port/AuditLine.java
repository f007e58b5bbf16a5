package org.decnet.engine.port;

/**
 * A line of the audit log.
 *
 * @param id its number; later lines have higher ones
 */
public record AuditLine(long id, AuditEntry entry) {}
