/** Tests of http. */
@NullMarked
package org.decnet.decoy.http;

import org.jspecify.annotations.NullMarked;
