@NullMarked
package org.decnet.model;

import org.jspecify.annotations.NullMarked;
