/** Text and byte forms that sensor logs use: encodings, times, urls, literals. */
@NullMarked
package org.decnet.ingest.text;

import org.jspecify.annotations.NullMarked;
