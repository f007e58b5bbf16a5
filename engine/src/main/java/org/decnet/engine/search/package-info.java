/** What is searched for in logs, and the words under which events are found. */
@NullMarked
package org.decnet.engine.search;

import org.jspecify.annotations.NullMarked;
