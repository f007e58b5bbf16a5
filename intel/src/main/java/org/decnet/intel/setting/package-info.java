/**
 * What an operator decides about intelligence: who is asked, with which keys, which files are read.
 */
@NullMarked
package org.decnet.intel.setting;

import org.jspecify.annotations.NullMarked;
