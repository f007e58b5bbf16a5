/** How threads that go on and on are told to end. */
@NullMarked
package org.decnet.server.lifecycle;

import org.jspecify.annotations.NullMarked;
