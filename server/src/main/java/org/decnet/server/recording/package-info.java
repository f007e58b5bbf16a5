/** Finds the recordings of terminals that events name, and reads out of them who typed. */
@NullMarked
package org.decnet.server.recording;

import org.jspecify.annotations.NullMarked;
