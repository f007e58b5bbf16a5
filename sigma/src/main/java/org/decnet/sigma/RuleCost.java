package org.decnet.sigma;

import org.decnet.sigma.ast.Search;
import org.jspecify.annotations.Nullable;

/**
 * What matching an event costs one rule at most, whatever the event holds. A step is a bounded
 * amount of work: to look at a character, at an entry of a table or at the outcome of a test.
 *
 * <p>An event thus costs at most {@code perCharacter} times its characters, and {@code fixed} steps
 * on top. The bound counts every test as run over every character once; most rules are not looked
 * at at all for most events.
 *
 * @param perCharacter steps for each character of a value
 * @param fixed steps for each event
 * @param dearest the item that costs the most for a character; null if none costs more than that
 *     the event is read
 * @param selection the search that holds the item; empty if there is none
 */
public record RuleCost(
    long perCharacter, long fixed, Search.@Nullable Item dearest, String selection) {}
