package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.SSE_TICKETS;

import java.time.Instant;
import java.util.Optional;
import org.decnet.engine.port.StreamTicket;
import org.decnet.engine.port.TicketStore;
import org.jooq.Record;

/** Tickets of streams, in SQL. There is one writer at a time, so a row is deleted once. */
final class JooqTicketStore implements TicketStore {
  private final Database database;

  JooqTicketStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(String ticketHash, StreamTicket ticket, Instant now) {
    database.write((connection, dsl) -> {
      dsl.deleteFrom(SSE_TICKETS).where(SSE_TICKETS.EXPIRES_AT.le(now)).execute();
      return dsl.insertInto(SSE_TICKETS)
          .set(SSE_TICKETS.TICKET_HASH, ticketHash)
          .set(SSE_TICKETS.HOLDER_UUID, ticket.holder())
          .set(SSE_TICKETS.BY_KEY, ticket.byKey())
          .set(SSE_TICKETS.TOKEN_ID, ticket.tokenId())
          .set(SSE_TICKETS.TOKEN_EXPIRES_AT, ticket.tokenExpiresAt())
          .set(SSE_TICKETS.ISSUED_AT, ticket.issuedAt())
          .set(SSE_TICKETS.EXPIRES_AT, ticket.expiresAt())
          .execute();
    });
  }

  @Override
  public Optional<StreamTicket> take(String ticketHash, Instant now) {
    return database.write((connection, dsl) -> {
      Optional<StreamTicket> ticket =
          dsl.selectFrom(SSE_TICKETS)
              .where(SSE_TICKETS.TICKET_HASH.eq(ticketHash))
              .and(SSE_TICKETS.EXPIRES_AT.gt(now))
              .fetchOptional(JooqTicketStore::ticket);
      dsl.deleteFrom(SSE_TICKETS).where(SSE_TICKETS.TICKET_HASH.eq(ticketHash)).execute();
      return ticket;
    });
  }

  private static StreamTicket ticket(Record row) {
    return new StreamTicket(
        row.get(SSE_TICKETS.HOLDER_UUID),
        row.get(SSE_TICKETS.BY_KEY),
        row.get(SSE_TICKETS.TOKEN_ID),
        row.get(SSE_TICKETS.TOKEN_EXPIRES_AT),
        row.get(SSE_TICKETS.ISSUED_AT),
        row.get(SSE_TICKETS.EXPIRES_AT));
  }
}
