/** Tests of elastic. */
@NullMarked
package org.decnet.decoy.elastic;

import org.jspecify.annotations.NullMarked;
