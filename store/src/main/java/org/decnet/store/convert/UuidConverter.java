package org.decnet.store.convert;

import java.util.UUID;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Uuids as columns keep them: 36 lower-case characters (spec 01, section 1). */
public final class UuidConverter extends AbstractConverter<String, UUID> {
  private static final long serialVersionUID = 1L;

  /** A converter; jOOQ's generated classes make their own. */
  public UuidConverter() {
    super(String.class, UUID.class);
  }

  @Override
  public @Nullable UUID from(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }

  @Override
  public @Nullable String to(@Nullable UUID uuid) {
    return uuid == null ? null : uuid.toString();
  }
}
