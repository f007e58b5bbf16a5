/** ADBHoney's log (spec 10, section 9). */
@NullMarked
package org.decnet.ingest.adbhoney;

import org.jspecify.annotations.NullMarked;
