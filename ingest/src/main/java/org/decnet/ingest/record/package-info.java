/** What codecs share on the way from one record of a sensor to events. */
@NullMarked
package org.decnet.ingest.record;

import org.jspecify.annotations.NullMarked;
