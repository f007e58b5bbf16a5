/**
 * The scenario language of spec 04, section 9: who attacks what and when, as records; log lines
 * made of it, with the truth beside them; and how well a partition meets the truth.
 */
@NullMarked
package org.decnet.testkit.scenario;

import org.jspecify.annotations.NullMarked;
