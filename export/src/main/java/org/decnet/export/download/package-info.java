/** What is known of attackers as files for people and scripts. */
@NullMarked
package org.decnet.export.download;

import org.jspecify.annotations.NullMarked;
