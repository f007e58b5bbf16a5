/** Where rules are kept: in a folder that is watched, or in the database. */
@NullMarked
package org.decnet.store.rules;

import org.jspecify.annotations.NullMarked;
