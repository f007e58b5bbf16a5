@NullMarked
package org.decnet.engine.search;

import org.jspecify.annotations.NullMarked;
