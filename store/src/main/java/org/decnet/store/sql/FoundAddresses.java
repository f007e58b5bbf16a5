package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;

import java.util.List;
import org.decnet.engine.port.AttackerQuery;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Finds addresses by a part of them first. Going through attackers in the order of a list instead
 * would read nearly all rows for a part that few addresses have.
 */
final class FoundAddresses {
  /** Where more have the part, a list soon comes upon enough of them. */
  private static final int FEW = 500;

  private FoundAddresses() {}

  /** What a query asks for; the few addresses that it can mean are named. */
  static Condition narrowed(DSLContext dsl, AttackerQuery query) {
    String search = query.search();
    if (search == null || search.isEmpty()) {
      return ActorConditions.of(query);
    }
    return ActorConditions.of(query, holding(dsl, search));
  }

  /** Attackers whose address holds a text; few of them are named. */
  static Condition holding(DSLContext dsl, String text) {
    List<String> addresses = AddressIndex.holding(dsl, text, FEW + 1);
    return addresses.size() > FEW ? ActorConditions.in(text) : ATTACKERS.IP.in(addresses);
  }
}
