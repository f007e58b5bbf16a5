package org.decnet.sigma.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pipelines that come with this module, by the name of what they are for. */
public final class BundledPipelines {
  private static final Map<String, List<String>> FILES = files();

  private BundledPipelines() {}

  private static Map<String, List<String>> files() {
    Map<String, List<String>> files = new LinkedHashMap<>();
    files.put("decnet", List.of("decnet.yml"));
    files.put("ecs", List.of("windows-logs.yml", "ecs.yml"));
    files.put("evtx", List.of("windows-logs.yml", "evtx.yml"));
    return files;
  }

  /** The names: decnet, ecs and evtx. */
  public static Set<String> names() {
    return FILES.keySet();
  }

  /**
   * The pipelines of a name, to be applied in this order.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static List<Pipeline> named(String name) {
    List<String> files = FILES.get(name);
    if (files == null) {
      throw new IllegalArgumentException("no pipeline is called '" + name + "'");
    }
    return files.stream().map(BundledPipelines::read).toList();
  }

  private static Pipeline read(String file) {
    PipelineResult result = new PipelineReader().read(file, text(file));
    if (result.pipeline() == null) {
      throw new IllegalStateException(result.problems().getFirst().describe());
    }
    return result.pipeline();
  }

  private static String text(String file) {
    try (InputStream in = BundledPipelines.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the module lacks its pipeline " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("pipeline " + file, e);
    }
  }
}
