package org.decnet.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.decnet.engine.coverage.CoverageCount;
import org.decnet.engine.coverage.Producer;
import org.decnet.engine.coverage.RuleCoverage;
import org.decnet.engine.pipeline.PipelineListener;
import org.decnet.engine.pipeline.TaggingPipeline;
import org.decnet.engine.port.MalwareHashes;
import org.decnet.engine.tag.TaggingListener;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.IngestListener;
import org.decnet.ingest.IngestReport;
import org.decnet.ingest.formats.Codecs;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.SessionLookup;
import org.decnet.server.node.Knowledge;
import org.decnet.server.node.NodeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every rule of the pack fires on raw lines, read by the codecs of their sensors. What workers make
 * of stored rows is not in lines: IntelligenceTest shows the rules about providers, from their
 * answers on, and the tests of the tagging worker those about identities.
 */
class EveryRuleFiresTest {
  @TempDir private Path folder;

  @Test
  void everyRuleThatClaimsSomethingFiresOnRawLines() throws IOException {
    Path logs = Files.createDirectories(folder.resolve("logs"));
    CommandLog.write(logs.resolve("commands.json"));
    SampleLogs.write(logs);
    CoverageCount count = new CoverageCount();
    Knowledge knowledge = Knowledge.load();
    IngestReport report = read(logs, knowledge, count);
    assertThat(report.malformed()).isZero();
    assertThat(report.hasFileProblems()).isFalse();
    assertThat(silent(count.of(knowledge.rules()))).isEmpty();
  }

  private IngestReport read(Path logs, Knowledge knowledge, CoverageCount count)
      throws IOException {
    Path catalogue = folder.resolve("fingerprints.tsv");
    Files.writeString(
        catalogue, "jarm\t" + SampleLogs.JARM + "\texample-c2\tframework\n" + SampleLogs.DRIVER);
    NodeSettings settings =
        NodeSettings.of(folder, Map.of("DECNET_FINGERPRINTS", catalogue.toString()));
    TaggingPipeline pipeline =
        new TaggingPipeline(
            knowledge.tagger(TaggingListener.SILENT),
            count,
            1000,
            PipelineListener.SILENT,
            settings.catalogues(MalwareHashes.NONE));
    Ingest ingest =
        new Ingest(Codecs.all(SessionLookup.NONE), DeadLetters.none(), IngestListener.NONE);
    IngestReport report = ingest.run(List.of(logs), pipeline);
    pipeline.finish();
    return report;
  }

  private static Set<String> silent(List<RuleCoverage> rules) {
    return rules.stream()
        .filter(rule -> rule.claims() && rule.firings() == 0)
        .filter(rule -> !rule.kinds().stream().allMatch(EveryRuleFiresTest::isOfWorkers))
        .map(rule -> rule.rule().id().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOfWorkers(EventKind kind) {
    return Producer.of(kind) == Producer.WORKER;
  }
}
