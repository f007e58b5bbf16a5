package org.decnet.server.node;

import java.time.Duration;
import java.util.Map;
import org.decnet.engine.port.NodeLimits;
import org.decnet.model.error.DecnetException;
import org.decnet.server.artifact.ArtifactSettings;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the environment, and how those that an admin has set while the node runs take their
 * place.
 */
public record UsualLimits(RetentionSettings retention, ArtifactSettings artifacts) {
  /** Most decoys at once unless an admin says otherwise. */
  public static final int DEPLOYMENT = 10;

  /**
   * Reads the limits of an environment.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public static UsualLimits of(Map<String, String> environment) {
    return new UsualLimits(RetentionSettings.of(environment), ArtifactSettings.of(environment));
  }

  /** Most decoys at once. */
  public int deployment(NodeLimits set) {
    return or(set.deploymentLimit(), DEPLOYMENT);
  }

  /** How long data is kept. */
  public RetentionSettings retention(NodeLimits set) {
    return over(retention, set);
  }

  /** How many captured files are kept. */
  public ArtifactSettings artifacts(NodeLimits set) {
    return over(artifacts, set);
  }

  /** Settings of the environment with what is set in their place. */
  public static RetentionSettings over(RetentionSettings usual, NodeLimits set) {
    return new RetentionSettings(
        days(set.eventsDays(), usual.events()),
        days(set.findingsDays(), usual.findings()),
        or(set.databaseMib(), usual.mostMebibytes()));
  }

  /** Settings of the environment with what is set in their place. */
  public static ArtifactSettings over(ArtifactSettings usual, NodeLimits set) {
    return new ArtifactSettings(
        or(set.artifactsMib(), usual.mostMebibytes()),
        or(set.artifactsDeckyMib(), usual.mostDeckyMebibytes()),
        or(set.artifactsFiles(), usual.mostFiles()),
        usual.mostPinnedMebibytes());
  }

  private static Duration days(@Nullable Integer set, Duration usual) {
    return set == null ? usual : Duration.ofDays(set);
  }

  private static int or(@Nullable Integer set, int usual) {
    return set == null ? usual : set;
  }
}
