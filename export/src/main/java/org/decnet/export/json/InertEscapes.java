package org.decnet.export.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;

/** Escapes what markup is made of, beside what JSON asks for. */
final class InertEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private final int[] escapes;

  InertEscapes() {
    escapes = standardAsciiEscapesForJSON();
    for (char mark : new char[] {'<', '>', '&', 0x7F}) {
      escapes[mark] = ESCAPE_STANDARD;
    }
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return escapes.clone();
  }

  /** The usual escape is right for all of them. */
  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return null;
  }
}
