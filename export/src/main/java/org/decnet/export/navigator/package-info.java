/** ATT&amp;CK Navigator layers in format 4.5 (spec 06, section 3). */
@NullMarked
package org.decnet.export.navigator;

import org.jspecify.annotations.NullMarked;
