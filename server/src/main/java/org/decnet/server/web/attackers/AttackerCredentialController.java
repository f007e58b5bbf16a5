package org.decnet.server.web.attackers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.Stores;
import org.decnet.model.Page;
import org.decnet.model.actor.Credential;
import org.decnet.server.web.finds.CredentialRow;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Credentials that an attacker tried (spec 05, section 5). */
@RestController
@RequestMapping("/attackers/{uuid}/credentials")
public final class AttackerCredentialController {
  private final Stores stores;
  private final AuditTrail trail;

  /** Serves the credentials of a node. */
  public AttackerCredentialController(ApiParts parts, AuditTrail trail) {
    this.stores = parts.stores();
    this.trail = trail;
  }

  /** Most attempts first. Who has secrets revealed is written down before he sees them. */
  @Operation(summary = "Credentials that an attacker tried; secrets are masked unless revealed")
  @Allow(Access.ADMIN)
  @GetMapping
  Page<CredentialRow> credentials(
      @PathVariable UUID uuid,
      @Parameter(description = "Show the secrets; written to the audit log")
          @RequestParam(defaultValue = "false")
          boolean reveal,
      @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset,
      Caller caller,
      HttpServletRequest request) {
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    KnownAttackers.of(stores.actors(), uuid);
    Page<Credential> page = stores.actors().credentials(uuid, slice.limit(), slice.offset());
    return reveal ? revealed(page, uuid, caller, request) : Paging.map(page, CredentialRow::of);
  }

  private Page<CredentialRow> revealed(
      Page<Credential> page, UUID uuid, Caller caller, HttpServletRequest request) {
    stores
        .audit()
        .add(
            trail.entry(
                request,
                caller,
                "credentials.reveal",
                "attacker " + uuid + ", " + page.data().size() + " from " + page.offset()));
    Map<Credential, String> secrets = stores.attackers().secrets(page.data());
    return Paging.map(page, credential -> CredentialRow.of(credential, secrets.get(credential)));
  }
}
