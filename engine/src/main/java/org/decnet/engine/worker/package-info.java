/** What workers do in one turn: hear messages, tag what they tell. Knows no thread and no clock. */
@NullMarked
package org.decnet.engine.worker;

import org.jspecify.annotations.NullMarked;
