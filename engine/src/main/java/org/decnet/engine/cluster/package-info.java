/**
 * What clustering observations and clustering identities share: explained edges, union-find,
 * analysts' constraints, confidence, and the ledger of who belongs where.
 *
 * <p>Nothing here depends on the order in which nodes arrive.
 */
@NullMarked
package org.decnet.engine.cluster;

import org.jspecify.annotations.NullMarked;
