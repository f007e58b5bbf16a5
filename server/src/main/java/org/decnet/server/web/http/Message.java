package org.decnet.server.web.http;

/** What was done, for people. */
public record Message(String message) {}
