/** Plain values as JSON, in a form in which no text of an attacker can do anything. */
@NullMarked
package org.decnet.export.json;

import org.jspecify.annotations.NullMarked;
