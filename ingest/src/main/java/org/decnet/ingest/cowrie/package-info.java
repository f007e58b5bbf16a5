/** Cowrie's JSON log, as written from 2016 to 2026 (spec 10, section 2). */
@NullMarked
package org.decnet.ingest.cowrie;

import org.jspecify.annotations.NullMarked;
