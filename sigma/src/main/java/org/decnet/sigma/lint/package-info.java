/**
 * A linter: finds what is legal in rules but surely not meant. It works on what the parser has
 * read, so that it never stops a rule from loading.
 */
@NullMarked
package org.decnet.sigma.lint;

import org.jspecify.annotations.NullMarked;
