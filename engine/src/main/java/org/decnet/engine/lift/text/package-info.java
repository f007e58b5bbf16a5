/** What lifters look for in texts that attackers wrote. */
@NullMarked
package org.decnet.engine.lift.text;

import org.jspecify.annotations.NullMarked;
