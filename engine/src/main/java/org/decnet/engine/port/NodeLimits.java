package org.decnet.engine.port;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Limits that an admin has set while the node runs. Each that is null is as the environment says.
 *
 * @param deploymentLimit most decoys at once
 * @param eventsDays days that events are kept
 * @param findingsDays days that tags, sessions, credentials and observations are kept
 * @param databaseMib size of the database in mebibytes above which the oldest events go
 * @param artifactsMib room for captured files in mebibytes
 * @param artifactsDeckyMib room for captured files of one decoy in mebibytes
 * @param artifactsFiles most captured files
 */
public record NodeLimits(
    @Nullable Integer deploymentLimit,
    @Nullable Integer eventsDays,
    @Nullable Integer findingsDays,
    @Nullable Integer databaseMib,
    @Nullable Integer artifactsMib,
    @Nullable Integer artifactsDeckyMib,
    @Nullable Integer artifactsFiles) {
  /** Nothing is set. */
  public static final NodeLimits NONE = new NodeLimits(null, null, null, null, null, null, null);

  private static final String DEPLOYMENT = "deployment_limit";
  private static final String EVENTS = "events_days";
  private static final String FINDINGS = "findings_days";
  private static final String DATABASE = "database_mib";
  private static final String ARTIFACTS = "artifacts_mib";
  private static final String DECKY = "artifacts_decky_mib";
  private static final String FILES = "artifacts_files";

  /** What is set, by the names that the API uses. */
  public Map<String, Object> values() {
    Map<String, Object> values = new TreeMap<>();
    put(values, DEPLOYMENT, deploymentLimit);
    put(values, EVENTS, eventsDays);
    put(values, FINDINGS, findingsDays);
    put(values, DATABASE, databaseMib);
    put(values, ARTIFACTS, artifactsMib);
    put(values, DECKY, artifactsDeckyMib);
    put(values, FILES, artifactsFiles);
    return values;
  }

  /** The limits of values as {@link #values} gives them; what is no number is not set. */
  public static NodeLimits of(Map<String, Object> values) {
    return new NodeLimits(
        number(values, DEPLOYMENT),
        number(values, EVENTS),
        number(values, FINDINGS),
        number(values, DATABASE),
        number(values, ARTIFACTS),
        number(values, DECKY),
        number(values, FILES));
  }

  private static void put(Map<String, Object> values, String name, @Nullable Integer value) {
    if (value != null) {
      values.put(name, (long) value);
    }
  }

  private static @Nullable Integer number(Map<String, Object> values, String name) {
    return values.get(name) instanceof Long number ? Math.toIntExact(number) : null;
  }
}
