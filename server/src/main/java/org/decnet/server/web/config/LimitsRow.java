package org.decnet.server.web.config;

import org.decnet.engine.port.NodeLimits;
import org.decnet.server.node.UsualLimits;

/**
 * The limits in force.
 *
 * @param deploymentLimit most decoys at once
 * @param eventsDays days that events are kept
 * @param findingsDays days that tags, sessions, credentials and observations are kept
 * @param databaseMib size of the database in mebibytes above which the oldest events go
 * @param artifactsMib room for captured files in mebibytes
 * @param artifactsDeckyMib room for captured files of one decoy in mebibytes
 * @param artifactsFiles most captured files
 */
public record LimitsRow(
    int deploymentLimit,
    int eventsDays,
    int findingsDays,
    int databaseMib,
    int artifactsMib,
    int artifactsDeckyMib,
    int artifactsFiles) {

  static LimitsRow of(UsualLimits usual, NodeLimits set) {
    return new LimitsRow(
        usual.deployment(set),
        Math.toIntExact(usual.retention(set).events().toDays()),
        Math.toIntExact(usual.retention(set).findings().toDays()),
        usual.retention(set).mostMebibytes(),
        usual.artifacts(set).mostMebibytes(),
        usual.artifacts(set).mostDeckyMebibytes(),
        usual.artifacts(set).mostFiles());
  }
}
