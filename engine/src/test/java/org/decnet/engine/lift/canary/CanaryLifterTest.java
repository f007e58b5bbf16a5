package org.decnet.engine.lift.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.decnet.engine.lift.Lifter;
import org.decnet.engine.lift.LifterContract;
import org.decnet.model.event.Event;
import org.decnet.model.event.Field;
import org.decnet.testkit.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanaryLifterTest extends LifterContract<CanaryTrigger> {
  private static final UUID ID = new UUID(3, 4);

  @Override
  protected Lifter<CanaryTrigger> lifter() {
    return new CanaryLifter();
  }

  @Override
  protected CanaryTrigger artefact() {
    return trigger("curl/8.5", "/a/b.PDF?t=secret");
  }

  @Override
  protected CanaryTrigger bareArtefact() {
    return new CanaryTrigger(
        ID, "token-5", "dns", null, "web-1", null, Scene.START, "198.51.100.7", null, null, true);
  }

  @Override
  protected List<String> artefactIds() {
    return List.of(ID.toString());
  }

  static CanaryTrigger trigger(@Nullable String agent, @Nullable String path) {
    return new CanaryTrigger(
        ID,
        "token-5",
        "http",
        "honeydoc",
        "web-1",
        Scene.START,
        Scene.second(90),
        "198.51.100.7",
        agent,
        path,
        true);
  }

  @Test
  void theUseShowsWhenAndHowButNotThePath() {
    Event event = new CanaryLifter().lift(artefact()).getFirst();
    assertThat(event.number(Field.SECONDS_SINCE_PLACED)).isEqualTo(90.0);
    assertThat(event.decky()).isEqualTo("web-1");
    StringBuilder all = new StringBuilder();
    event.forEach((field, value) -> all.append(value));
    assertThat(all.toString()).doesNotContain("secret").doesNotContain("b.PDF");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "curl/8.5, /, curl, root",
        "Mozilla/5.0 Chrome/120 Safari/537, /x.gif, chrome, image",
        "Mozilla/5.0 Chrome/120 Safari/537 Edg/120, /x.js, edge, script",
        "Mozilla/5.0 HeadlessChrome/120, /x, headless, other",
        "python-requests/2, /a.docx?x, python, document",
        "none, none, none, none"
      })
  void agentsAndPathsHaveFamilies(
      @Nullable String agent,
      @Nullable String path,
      @Nullable String family,
      @Nullable String kind) {
    Event event = new CanaryLifter().lift(trigger(agent, path)).getFirst();
    assertThat(event.text(Field.USER_AGENT_FAMILY)).isEqualTo(family == null ? "none" : family);
    assertThat(event.text(Field.REQUEST_PATH_CLASS)).isEqualTo(kind);
  }
}
