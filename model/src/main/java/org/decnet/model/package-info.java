/** Records, ids, enums and the error catalogue that every module shares. */
@NullMarked
package org.decnet.model;

import org.jspecify.annotations.NullMarked;
