package org.decnet.model.sensor;

/**
 * Lines that were read of one sensor since they were last told.
 *
 * @param source name of their format
 * @param sensor name of the sensor
 * @param lines all of them
 * @param malformed those that are not what they must be
 * @param unknownIds those with an event id that the codec does not know
 */
public record SensorLines(
    String source, String sensor, long lines, long malformed, long unknownIds) {}
