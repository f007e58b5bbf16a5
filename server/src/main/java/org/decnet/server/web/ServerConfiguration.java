package org.decnet.server.web;

import java.security.SecureRandom;
import org.decnet.server.canary.CanaryFiles;
import org.decnet.server.canary.CanaryMaker;
import org.decnet.server.fleet.DeckyWishes;
import org.decnet.server.intake.PushIntake;
import org.decnet.server.node.Node;
import org.decnet.server.random.RandomIds;
import org.decnet.server.selftest.SelfTester;
import org.decnet.server.swarm.Enroller;
import org.decnet.server.web.attackers.AttackerController;
import org.decnet.server.web.attackers.AttackerCredentialController;
import org.decnet.server.web.attackers.AttackerFindsController;
import org.decnet.server.web.attackers.AttackerProfileController;
import org.decnet.server.web.auth.ApiKeyController;
import org.decnet.server.web.auth.AuthController;
import org.decnet.server.web.auth.FirstAdmin;
import org.decnet.server.web.canary.CanaryBlobController;
import org.decnet.server.web.canary.CanaryPlanting;
import org.decnet.server.web.canary.CanaryTokenController;
import org.decnet.server.web.clusters.CampaignController;
import org.decnet.server.web.clusters.DecisionController;
import org.decnet.server.web.clusters.IdentityController;
import org.decnet.server.web.config.AuditController;
import org.decnet.server.web.config.ConfigController;
import org.decnet.server.web.config.UserController;
import org.decnet.server.web.config.WorkerController;
import org.decnet.server.web.deckies.DeckyCatalogueController;
import org.decnet.server.web.deckies.DeckyController;
import org.decnet.server.web.docs.DocsController;
import org.decnet.server.web.exports.ActivitiesController;
import org.decnet.server.web.exports.ExportAnswers;
import org.decnet.server.web.exports.FindingsController;
import org.decnet.server.web.exports.FleetExportController;
import org.decnet.server.web.exports.ScopeExportController;
import org.decnet.server.web.finds.ArtifactController;
import org.decnet.server.web.finds.BountyController;
import org.decnet.server.web.finds.CredentialController;
import org.decnet.server.web.finds.ReuseController;
import org.decnet.server.web.finds.TranscriptController;
import org.decnet.server.web.health.HealthController;
import org.decnet.server.web.health.NodeHealth;
import org.decnet.server.web.health.SelfTestController;
import org.decnet.server.web.health.SensorController;
import org.decnet.server.web.http.HttpConfiguration;
import org.decnet.server.web.intake.PushController;
import org.decnet.server.web.logs.EventController;
import org.decnet.server.web.logs.LogController;
import org.decnet.server.web.logs.LogIndexing;
import org.decnet.server.web.misp.MispPushController;
import org.decnet.server.web.rules.CoverageController;
import org.decnet.server.web.rules.ExplainController;
import org.decnet.server.web.rules.FeedbackController;
import org.decnet.server.web.rules.RuleController;
import org.decnet.server.web.rules.RuleStateController;
import org.decnet.server.web.rules.RuleTagController;
import org.decnet.server.web.rules.RuleValidationController;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.Passwords;
import org.decnet.server.web.security.SecurityConfiguration;
import org.decnet.server.web.sessions.RecordingController;
import org.decnet.server.web.sessions.SessionController;
import org.decnet.server.web.sessions.StatementController;
import org.decnet.server.web.setup.ApiParts;
import org.decnet.server.web.status.StatusController;
import org.decnet.server.web.stream.StreamController;
import org.decnet.server.web.stream.Streams;
import org.decnet.server.web.swarm.RedeemController;
import org.decnet.server.web.swarm.SwarmController;
import org.decnet.server.web.tags.TagRows;
import org.decnet.server.web.taxii.TaxiiConfiguration;
import org.decnet.server.web.ttp.HistogramController;
import org.decnet.server.web.ttp.MatrixController;
import org.decnet.server.web.ttp.NavigatorController;
import org.decnet.server.web.ttp.ReleaseController;
import org.decnet.server.web.ttp.Releases;
import org.decnet.server.web.ttp.ScopeReader;
import org.decnet.server.web.ttp.TagDetails;
import org.decnet.server.web.ttp.TtpController;
import org.decnet.server.web.webhooks.WebhookController;
import org.decnet.server.webhook.subscribe.Subscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Everything the server is made of, by name: no class path is searched and no automatic
 * configuration runs, so a start costs what is listed here and nothing appears by accident.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  HttpConfiguration.class,
  SecurityConfiguration.class,
  AuthController.class,
  ApiKeyController.class,
  ConfigController.class,
  UserController.class,
  AuditController.class,
  WorkerController.class,
  StreamController.class,
  HealthController.class,
  StatusController.class,
  AttackerController.class,
  SessionController.class,
  IdentityController.class,
  CampaignController.class,
  DecisionController.class,
  TtpController.class,
  NavigatorController.class,
  MatrixController.class,
  HistogramController.class,
  ReleaseController.class,
  FleetExportController.class,
  ScopeExportController.class,
  MispPushController.class,
  RuleController.class,
  RuleTagController.class,
  DocsController.class,
  FindingsController.class,
  ActivitiesController.class,
  TaxiiConfiguration.class,
  AttackerFindsController.class,
  AttackerProfileController.class,
  AttackerCredentialController.class,
  StatementController.class,
  RecordingController.class,
  BountyController.class,
  CredentialController.class,
  ArtifactController.class,
  TranscriptController.class,
  ReuseController.class,
  LogController.class,
  EventController.class,
  SensorController.class,
  SelfTestController.class,
  RuleStateController.class,
  RuleValidationController.class,
  ExplainController.class,
  CoverageController.class,
  FeedbackController.class,
  WebhookController.class,
  PushController.class,
  CanaryBlobController.class,
  CanaryTokenController.class,
  DeckyController.class,
  DeckyCatalogueController.class,
  SwarmController.class,
  RedeemController.class,
})
class ServerConfiguration {
  @Bean
  FirstAdmin firstAdmin(ApiParts parts, Passwords passwords, RandomIds ids) {
    return new FirstAdmin(parts.stores().accounts(), passwords, ids, parts.clock());
  }

  @Bean
  Streams streams(ApiParts parts) {
    return new Streams(parts.stores().outbox());
  }

  @Bean
  TagRows tagRows(ApiParts parts) {
    return new TagRows(parts);
  }

  @Bean
  ScopeReader scopeReader(ApiParts parts) {
    return new ScopeReader(parts);
  }

  @Bean
  Releases releases(ApiParts parts) {
    return new Releases(parts);
  }

  @Bean
  TagDetails tagDetails(ApiParts parts, TagRows rows) {
    return new TagDetails(parts, rows);
  }

  /** Runs as long as the server does. */
  @Bean(destroyMethod = "close")
  LogIndexing logIndexing(ApiParts parts) {
    return new LogIndexing(parts.stores().logs(), LogIndexing.USUAL_REST);
  }

  /** Ends before the store does. */
  @Bean(destroyMethod = "close")
  PushIntake pushIntake(ApiParts parts) {
    return new PushIntake(
        parts.ingest(),
        parts.stores().events(),
        Node.deadLetters(parts.dataFolder()),
        parts.clock());
  }

  @Bean
  SelfTester selfTester(ApiParts parts, PushIntake intake, SecureRandom random) {
    return SelfTester.of(parts.stores(), intake, parts.selfTest(), random, parts.clock());
  }

  @Bean
  ExportAnswers exportAnswers(ApiParts parts) {
    return new ExportAnswers(parts);
  }

  @Bean
  Subscriptions subscriptions(ApiParts parts, SecureRandom random, RandomIds ids) {
    return new Subscriptions(parts.stores(), parts.webhooks(), parts.clock(), random, ids::next);
  }

  @Bean
  CanaryFiles canaryFiles(ApiParts parts) {
    return new CanaryFiles(parts.dataFolder().resolve(CanaryFiles.FOLDER));
  }

  @Bean
  CanaryMaker canaryMaker(ApiParts parts, CanaryFiles files) {
    return new CanaryMaker(parts.stores().canaries(), files, parts.canary().callback());
  }

  @Bean
  CanaryPlanting canaryPlanting(
      ApiParts parts, CanaryMaker maker, SecureRandom random, RandomIds ids, AuditTrail audit) {
    return new CanaryPlanting(parts, maker, random, ids, audit);
  }

  @Bean
  DeckyWishes deckyWishes(ApiParts parts, SecureRandom random) {
    return new DeckyWishes(parts.stores().deckies(), random, parts.clock());
  }

  @Bean
  Enroller enroller(ApiParts parts, SecureRandom random, RandomIds ids) {
    return new Enroller(
        parts.stores().swarm(), parts.dataFolder(), parts.swarm(), random, ids, parts.clock());
  }

  @Bean
  NodeHealth nodeHealth(ApiParts parts) {
    return new NodeHealth(parts);
  }
}
