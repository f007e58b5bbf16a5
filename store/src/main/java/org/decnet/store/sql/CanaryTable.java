package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.CANARY_BLOBS;
import static org.decnet.store.generated.Tables.CANARY_TOKENS;
import static org.decnet.store.generated.Tables.CANARY_TRIGGERS;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryInstrumenter;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryState;
import org.decnet.model.canary.CanaryToken;
import org.decnet.model.canary.TokenTrigger;
import org.decnet.store.json.JsonText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of the tables of planted tokens. */
final class CanaryTable {
  private static final int LONGEST_ERROR = 255;

  private CanaryTable() {}

  static CanaryBlob blob(Record row) {
    return new CanaryBlob(
        row.get(CANARY_BLOBS.UUID),
        row.get(CANARY_BLOBS.SHA256),
        row.get(CANARY_BLOBS.FILENAME),
        row.get(CANARY_BLOBS.CONTENT_TYPE),
        row.get(CANARY_BLOBS.SIZE_BYTES),
        row.get(CANARY_BLOBS.UPLOADED_BY),
        row.get(CANARY_BLOBS.UPLOADED_AT));
  }

  static Map<Field<?>, Object> values(CanaryToken token, String sealedSeed) {
    Map<Field<?>, Object> values = new HashMap<>();
    values.put(CANARY_TOKENS.UUID, token.uuid());
    values.put(CANARY_TOKENS.KIND, token.kind().word());
    values.put(CANARY_TOKENS.DECKY_NAME, token.deckyName());
    values.put(CANARY_TOKENS.BLOB_UUID, token.blob());
    CanaryGenerator generator = token.generator();
    values.put(CANARY_TOKENS.GENERATOR, generator == null ? null : generator.word());
    CanaryInstrumenter instrumenter = token.instrumenter();
    values.put(CANARY_TOKENS.INSTRUMENTER, instrumenter == null ? null : instrumenter.word());
    values.put(CANARY_TOKENS.PLACEMENT_PATH, token.placementPath());
    values.put(CANARY_TOKENS.CALLBACK_TOKEN, token.slug());
    values.put(CANARY_TOKENS.SECRET_SEED, sealedSeed);
    values.put(CANARY_TOKENS.FINGERPRINT_NONCE, token.nonce());
    values.put(CANARY_TOKENS.PARAMS, JsonText.ofMap(token.params()));
    values.put(CANARY_TOKENS.PLACED_AT, token.placedAt());
    values.put(CANARY_TOKENS.LAST_TRIGGERED_AT, token.lastTriggeredAt());
    values.put(CANARY_TOKENS.TRIGGER_COUNT, token.triggerCount());
    values.put(CANARY_TOKENS.CREATED_BY, token.createdBy());
    values.put(CANARY_TOKENS.STATE, token.state().word());
    String error = token.lastError();
    values.put(CANARY_TOKENS.LAST_ERROR, error == null ? null : Widths.fit(error, LONGEST_ERROR));
    return values;
  }

  static CanaryToken token(Record row, SecretColumns secrets) {
    return new CanaryToken(
        row.get(CANARY_TOKENS.UUID),
        CanaryKind.named(row.get(CANARY_TOKENS.KIND)).orElseThrow(),
        row.get(CANARY_TOKENS.DECKY_NAME),
        row.get(CANARY_TOKENS.BLOB_UUID),
        word(row.get(CANARY_TOKENS.GENERATOR), word -> CanaryGenerator.named(word).orElseThrow()),
        word(
            row.get(CANARY_TOKENS.INSTRUMENTER),
            word -> CanaryInstrumenter.named(word).orElseThrow()),
        row.get(CANARY_TOKENS.PLACEMENT_PATH),
        row.get(CANARY_TOKENS.CALLBACK_TOKEN),
        secrets.openSeed(row.get(CANARY_TOKENS.UUID), row.get(CANARY_TOKENS.SECRET_SEED)),
        row.get(CANARY_TOKENS.FINGERPRINT_NONCE),
        params(row.get(CANARY_TOKENS.PARAMS)),
        row.get(CANARY_TOKENS.PLACED_AT),
        row.get(CANARY_TOKENS.LAST_TRIGGERED_AT),
        row.get(CANARY_TOKENS.TRIGGER_COUNT),
        row.get(CANARY_TOKENS.CREATED_BY),
        CanaryState.named(row.get(CANARY_TOKENS.STATE)).orElseThrow(),
        row.get(CANARY_TOKENS.LAST_ERROR));
  }

  private static <T> @Nullable T word(@Nullable String word, Function<String, T> named) {
    return word == null ? null : named.apply(word);
  }

  private static Map<String, String> params(String json) {
    Map<String, String> params = new TreeMap<>();
    JsonText.map(json).forEach((name, value) -> params.put(name, value.toString()));
    return params;
  }

  /** Adds a use unless it is there. */
  static boolean add(DSLContext dsl, TokenTrigger trigger) {
    return dsl.insertInto(CANARY_TRIGGERS)
            .set(CANARY_TRIGGERS.UUID, trigger.uuid())
            .set(CANARY_TRIGGERS.TOKEN_UUID, trigger.token())
            .set(CANARY_TRIGGERS.OCCURRED_AT, trigger.occurredAt())
            .set(CANARY_TRIGGERS.SRC_IP, trigger.ip())
            .set(CANARY_TRIGGERS.ATTACKER_UUID, trigger.attacker())
            .set(CANARY_TRIGGERS.USER_AGENT, trigger.userAgent())
            .set(CANARY_TRIGGERS.REQUEST_PATH, trigger.requestPath())
            .set(CANARY_TRIGGERS.DNS_QNAME, trigger.dnsQname())
            .set(CANARY_TRIGGERS.RAW_HEADERS, JsonText.ofTexts(trigger.rawHeaders()))
            .set(CANARY_TRIGGERS.FINGERPRINT, trigger.fingerprint())
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  static TokenTrigger trigger(Record row) {
    return new TokenTrigger(
        row.get(CANARY_TRIGGERS.UUID),
        row.get(CANARY_TRIGGERS.TOKEN_UUID),
        row.get(CANARY_TRIGGERS.OCCURRED_AT),
        row.get(CANARY_TRIGGERS.SRC_IP),
        row.get(CANARY_TRIGGERS.ATTACKER_UUID),
        row.get(CANARY_TRIGGERS.USER_AGENT),
        row.get(CANARY_TRIGGERS.REQUEST_PATH),
        row.get(CANARY_TRIGGERS.DNS_QNAME),
        JsonText.texts(row.get(CANARY_TRIGGERS.RAW_HEADERS)),
        row.get(CANARY_TRIGGERS.FINGERPRINT));
  }
}
