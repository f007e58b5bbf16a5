package org.decnet.server.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.decnet.engine.port.Account;
import org.decnet.engine.port.AccountStore;
import org.decnet.engine.port.AuditEntry;

/** Accounts in memory. */
final class MemoryAccounts implements AccountStore {
  private final Map<UUID, Account> accounts = new LinkedHashMap<>();
  private final Set<UUID> revoked = new HashSet<>();
  private final Map<String, List<Instant>> uses = new LinkedHashMap<>();
  private final List<AuditEntry> audit = new ArrayList<>();

  @Override
  public synchronized boolean isEmpty() {
    return accounts.isEmpty();
  }

  @Override
  public synchronized Optional<Account> account(String username) {
    return accounts.values().stream().filter(a -> a.username().equals(username)).findFirst();
  }

  @Override
  public synchronized Optional<Account> account(UUID uuid) {
    return Optional.ofNullable(accounts.get(uuid));
  }

  @Override
  public synchronized boolean add(Account account) {
    return account(account.username()).isEmpty() && accounts.put(account.uuid(), account) == null;
  }

  @Override
  public synchronized void changePassword(
      UUID uuid, String passwordHash, boolean mustChange, Instant tokensValidFrom) {
    accounts.computeIfPresent(
        uuid,
        (id, old) ->
            new Account(
                id,
                old.username(),
                passwordHash,
                old.role(),
                mustChange,
                tokensValidFrom,
                old.createdAt()));
  }

  @Override
  public synchronized void revokeToken(UUID tokenId, Instant expiresAt) {
    revoked.add(tokenId);
  }

  @Override
  public synchronized boolean isRevoked(UUID tokenId) {
    return revoked.contains(tokenId);
  }

  @Override
  public synchronized int countUse(String bucket, Instant at, Instant windowStart) {
    List<Instant> times = uses.computeIfAbsent(bucket, b -> new ArrayList<>());
    times.removeIf(time -> time.isBefore(windowStart));
    times.add(at);
    return times.size();
  }

  @Override
  public synchronized void audit(AuditEntry entry) {
    audit.add(entry);
  }
}
