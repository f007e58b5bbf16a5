package org.decnet.engine.port;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.decnet.model.Page;
import org.decnet.model.bus.Message;
import org.decnet.model.decky.Decky;
import org.decnet.model.decky.DeckyLifecycle;
import org.jspecify.annotations.Nullable;

/** Keeps the decoys of this host and what is done to them (spec 01, section 11). */
public interface DeckyStore {
  /** What came of wanting something. */
  enum Outcome {
    /** It is taken down and will be done. */
    TAKEN,
    /** There is no such decoy. */
    UNKNOWN,
    /** Another decoy has the name. */
    NAME_TAKEN,
    /** There are as many as there may be. */
    LIMIT,
    /** Something else is being done to the decoy. */
    BUSY
  }

  /**
   * A wish, with all that is written about it.
   *
   * @param row the operation that somebody asks for; null if nothing has to be done
   * @param told messages about it
   * @param line line of the audit log; null if nobody asked
   */
  record Wish(@Nullable DeckyLifecycle row, List<Message> told, @Nullable AuditEntry line) {
    /** Copies the messages. */
    public Wish {
      told = List.copyOf(told);
    }
  }

  /**
   * Adds a decoy.
   *
   * @param most how many there may be with it
   */
  Outcome add(Decky decky, int most, Wish wish);

  /**
   * Changes what a decoy shall be, unless an operation on it has not ended.
   *
   * @param change makes of the decoy as it is what it shall be; null if that is against it
   */
  Outcome change(String name, Function<Decky, @Nullable Decky> change, Wish wish);

  /** The decoy of a name. */
  Optional<Decky> decky(String name);

  /** All decoys by their names. */
  List<Decky> all();

  /** A page of all decoys by their names. */
  Page<Decky> page(int limit, int offset);

  /** Operations of some ids, oldest first. */
  List<DeckyLifecycle> operations(Collection<UUID> ids);

  /** The newest operations, oldest of them first. */
  List<DeckyLifecycle> newest(int most);

  /** Operations that have not ended, oldest first. */
  List<DeckyLifecycle> open();

  /**
   * Writes how far an operation is.
   *
   * @param now the decoy as it is now; null if that did not change
   * @param gone whether the decoy is to be forgotten
   */
  void settle(DeckyLifecycle operation, @Nullable Decky now, boolean gone, List<Message> told);

  /** Writes how a decoy is, without any operation. */
  void found(Decky now, List<Message> told);
}
