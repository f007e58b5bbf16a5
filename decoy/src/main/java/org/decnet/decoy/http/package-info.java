/** Decoys of web servers. */
@NullMarked
package org.decnet.decoy.http;

import org.jspecify.annotations.NullMarked;
