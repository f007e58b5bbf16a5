package org.decnet.sigma.correlate;

/**
 * What a correlator did not count in full. All zero means that its matches are exact.
 *
 * @param late events that came too late and were left out
 * @param hurried events that were released before their time, because too many waited
 * @param evictedGroups groups that were forgotten because there were too many
 * @param droppedEvents events that their group forgot because it had too many
 * @param withoutGroup times that an event had no value for a field to group by; it belongs to no
 *     group of that correlation
 * @param withoutValue times that an event had no value, or no number where one is needed, in the
 *     field to aggregate
 * @param cutValues times that an event had more values in a field than are looked at
 */
public record Counters(
    long late,
    long hurried,
    long evictedGroups,
    long droppedEvents,
    long withoutGroup,
    long withoutValue,
    long cutValues) {}
