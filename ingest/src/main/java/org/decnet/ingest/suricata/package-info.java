/** Suricata's EVE log (spec 10, section 18). */
@NullMarked
package org.decnet.ingest.suricata;

import org.jspecify.annotations.NullMarked;
