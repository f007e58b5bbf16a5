package org.decnet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.decnet.model.event.SessionLookup;
import org.junit.jupiter.api.Test;

class CodecRegistryTest {
  private final CodecRegistry registry = new CodecRegistry(List.of(factory("kv"), factory("kw")));

  @Test
  void codecsAreMadeAfreshForEveryRun() {
    assertThat(registry.sources()).containsExactly("kv", "kw");
    List<Codec> first = registry.codecs(SessionLookup.NONE);
    assertThat(first).extracting(Codec::source).containsExactly("kv", "kw");
    assertThat(registry.codecs(SessionLookup.NONE)).doesNotContainAnyElementsOf(first);
  }

  @Test
  void codecIsFoundByName() {
    assertThat(registry.codec("kw", SessionLookup.NONE).map(Codec::source)).contains("kw");
    assertThat(registry.codec("other", SessionLookup.NONE)).isEmpty();
  }

  @Test
  void twoCodecsOfOneNameAreRefused() {
    assertThatThrownBy(() -> new CodecRegistry(List.of(factory("kv"), factory("kv"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void codecThatRecognisesMostIsSelected() {
    assertThat(select("kv 1", "kw 1", "noise", "kw 2")).isEqualTo("kw");
    assertThat(select("noise", "kv 1")).isEqualTo("kv");
  }

  @Test
  void drawAndNoiseSelectNothing() {
    assertThat(select("kv 1", "kw 1")).isEqualTo("none");
    assertThat(select("noise", "sniffboom")).isEqualTo("none");
    assertThat(select()).isEqualTo("none");
  }

  private String select(String... records) {
    List<byte[]> sample =
        List.of(records).stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    return CodecRegistry.select(registry.codecs(SessionLookup.NONE), sample)
        .map(Codec::source)
        .orElse("none");
  }

  private static CodecFactory factory(String name) {
    return new CodecFactory() {
      @Override
      public String source() {
        return name;
      }

      @Override
      public Codec create(SessionLookup sessions) {
        return new KeyValueCodec(name);
      }
    };
  }
}
