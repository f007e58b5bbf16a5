@NullMarked
package org.decnet.ingest.decky;

import org.jspecify.annotations.NullMarked;
