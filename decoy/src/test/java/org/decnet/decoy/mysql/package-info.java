/** Tests of mysql. */
@NullMarked
package org.decnet.decoy.mysql;

import org.jspecify.annotations.NullMarked;
