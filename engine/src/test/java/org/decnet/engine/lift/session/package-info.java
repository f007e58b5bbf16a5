@NullMarked
package org.decnet.engine.lift.session;

import org.jspecify.annotations.NullMarked;
