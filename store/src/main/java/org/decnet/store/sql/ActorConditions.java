package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.ATTACKER_CONTACT;
import static org.decnet.store.generated.Tables.ATTACKER_INTEL;
import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.SESSION;
import static org.decnet.store.generated.Tables.TTP_TAG;
import static org.decnet.store.generated.Tables.TTP_TALLY;

import java.util.function.Function;
import org.decnet.engine.port.AttackerQuery;
import org.decnet.engine.port.CredentialQuery;
import org.decnet.engine.port.SessionQuery;
import org.decnet.engine.port.TagStore;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.intel.Verdict;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What queries about actors ask for. */
final class ActorConditions {
  /** What lists show unless somebody says otherwise (spec 01, section 6). */
  private static final double SHOWN_FROM = 0.6;

  private ActorConditions() {}

  static Condition of(AttackerQuery query) {
    String search = query.search();
    return of(query, when(search == null || search.isEmpty() ? null : search, ActorConditions::in));
  }

  /** Addresses that hold a text. */
  static Condition in(String text) {
    return ATTACKERS.IP.contains(text); // escapes % and _
  }

  /** What a query asks for, with another condition on addresses. */
  static Condition of(AttackerQuery query, Condition addresses) {
    return DSL.and(
        addresses,
        when(query.service(), ActorConditions::touched),
        when(query.country(), ATTACKERS.COUNTRY_CODE::eq),
        when(query.asn(), ATTACKERS.ASN::eq),
        when(query.technique(), ActorConditions::showed),
        when(query.verdict(), ActorConditions::judged));
  }

  static Condition of(SessionQuery query) {
    return DSL.and(
        when(query.attacker(), SESSION.ATTACKER_UUID::eq),
        when(query.decky(), SESSION.DECKY::eq),
        when(query.service(), SESSION.SERVICE::eq),
        when(query.technique(), ActorConditions::inSession),
        query.recorded() ? SESSION.RECORDING_REF.isNotNull() : DSL.noCondition());
  }

  static Condition of(CredentialQuery query) {
    String search = query.search();
    return DSL.and(
        when(
            search == null || search.isEmpty() ? null : search,
            text -> CREDENTIALS.PRINCIPAL.contains(text).or(CREDENTIALS.SECRET_SHA256.eq(text))),
        when(query.service(), CREDENTIALS.SERVICE::eq),
        when(query.attackerIp(), CREDENTIALS.ATTACKER_IP::eq),
        when(query.secretKind(), CREDENTIALS.SECRET_KIND::eq),
        when(query.attacker(), CREDENTIALS.ATTACKER_UUID::eq));
  }

  private static <T> Condition when(@Nullable T value, Function<T, Condition> condition) {
    return value == null ? DSL.noCondition() : condition.apply(value);
  }

  private static Condition touched(String service) {
    return DSL.exists(
        DSL.selectOne()
            .from(ATTACKER_CONTACT)
            .where(ATTACKER_CONTACT.ATTACKER_UUID.eq(ATTACKERS.UUID))
            .and(ATTACKER_CONTACT.SERVICE.eq(service)));
  }

  private static Condition showed(TechniqueId technique) {
    Condition same = TTP_TALLY.TECHNIQUE.eq(technique.value());
    return ATTACKERS.UUID.in(
        DSL.select(TTP_TALLY.OWNER_UUID)
            .from(TTP_TALLY)
            .where(
                technique.isSub()
                    ? same
                    : same.or(TTP_TALLY.TECHNIQUE.startsWith(technique.value() + ".")))
            .and(JooqTagStore.COUNTED)
            .and(JooqTagStore.SHOWN.ge(SHOWN_FROM)));
  }

  private static Condition judged(Verdict verdict) {
    Condition so = ATTACKER_INTEL.AGGREGATE_VERDICT.eq(verdict.word());
    return verdict == Verdict.UNKNOWN
        ? ATTACKERS.UUID.notIn(
            DSL.select(ATTACKER_INTEL.ATTACKER_UUID).from(ATTACKER_INTEL).where(DSL.not(so)))
        : ATTACKERS.UUID.in(
            DSL.select(ATTACKER_INTEL.ATTACKER_UUID).from(ATTACKER_INTEL).where(so));
  }

  private static Condition inSession(TechniqueId technique) {
    return SESSION.SESSION_ID.in(
        DSL.select(TTP_TAG.SESSION_ID)
            .from(TTP_TAG)
            .where(
                technique.isSub()
                    ? TTP_TAG.SUB_TECHNIQUE_ID.eq(technique.value())
                    : TTP_TAG.TECHNIQUE_ID.eq(technique.value()))
            .and(TTP_TAG.CONFIDENCE.ge(TagStore.FLOOR)));
  }
}
