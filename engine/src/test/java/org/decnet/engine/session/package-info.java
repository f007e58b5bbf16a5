@NullMarked
package org.decnet.engine.session;

import org.jspecify.annotations.NullMarked;
