package org.decnet.server.web.clusters;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.decnet.engine.port.IdentityStore;
import org.decnet.model.cluster.StoredDecision;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions about identities and campaigns, each by itself (spec 05, section 6). */
@RestController
@RequestMapping("/cluster/decisions")
public final class DecisionController {
  private final IdentityStore store;
  private final Runnable decided;

  /** Serves the decisions of a node. */
  public DecisionController(ApiParts parts) {
    this.store = parts.stores().identities();
    this.decided = parts.decided();
  }

  /** Takes a decision back. */
  @Operation(summary = "Take a merge, a split or a lock back")
  @Allow(Access.ADMIN)
  @PostMapping("/{id}/revert")
  DecisionRow revert(@PathVariable UUID id, Caller caller) {
    StoredDecision decision =
        store.decisionsLike(id.toString()).stream()
            .findFirst()
            .orElseThrow(() -> ApiException.notFound("decision"));
    return new ClusterActions(store, decision.decision().level(), decided).revert(decision, caller);
  }
}
