package org.decnet.store.sql;

/** One sensor of one format. */
record SensorKey(String source, String sensor) {}
