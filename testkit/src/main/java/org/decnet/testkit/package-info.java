/** Checkers and fixtures that several modules' tests share. */
@NullMarked
package org.decnet.testkit;

import org.jspecify.annotations.NullMarked;
