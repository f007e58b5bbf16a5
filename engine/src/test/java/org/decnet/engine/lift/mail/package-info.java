@NullMarked
package org.decnet.engine.lift.mail;

import org.jspecify.annotations.NullMarked;
