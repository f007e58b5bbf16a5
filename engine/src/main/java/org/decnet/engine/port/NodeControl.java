package org.decnet.engine.port;

import java.util.List;
import java.util.Set;
import org.decnet.model.bus.Message;

/**
 * What admins want of the processes of a node: limits, and workers that shall rest. Kept in the
 * database, so that it reaches every process and outlives them.
 */
public interface NodeControl {
  /** The limits that are set. */
  NodeLimits limits();

  /** Sets the limits, in place of all that were set before. */
  void setLimits(NodeLimits limits, AuditEntry entry);

  /** Workers that shall rest. */
  Set<WorkerName> resting();

  /**
   * Says whether a worker shall rest.
   *
   * @param told what is told of it in the same transaction
   */
  void setResting(WorkerName worker, boolean rests, List<Message> told, AuditEntry entry);
}
