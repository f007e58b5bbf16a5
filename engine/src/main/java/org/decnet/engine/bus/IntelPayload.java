package org.decnet.engine.bus;

import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;

/** What providers say, as a payload; their raw answers stay in the row. */
final class IntelPayload {
  private IntelPayload() {}

  static Payload of(AttackerIntel intel) {
    Payload payload =
        new Payload()
            .uuid("attacker_uuid", intel.attackerUuid())
            .text("attacker_ip", intel.attackerIp())
            .text("aggregate_verdict", intel.aggregateVerdict().word());
    intel.answers().forEach(answer -> add(answer, payload));
    return payload;
  }

  private static void add(ProviderAnswer answer, Payload payload) {
    switch (answer) {
      case ProviderAnswer.GreyNoise noise ->
          payload
              .text("greynoise_classification", noise.classification())
              .text("greynoise_name", noise.name())
              .texts("greynoise_tags", noise.tags());
      case ProviderAnswer.AbuseIpdb abuse ->
          payload
              .number("abuseipdb_score", abuse.score())
              .texts(
                  "abuseipdb_categories",
                  abuse.categories().stream().map(Object::toString).toList());
      case ProviderAnswer.Feodo feodo ->
          payload
              .flag("feodo_listed", feodo.listed())
              .text("feodo_malware_family", feodo.malwareFamily());
      case ProviderAnswer.ThreatFox fox ->
          payload
              .texts("threatfox_threat_types", fox.threatTypes())
              .texts("threatfox_ioc_types", fox.iocTypes())
              .texts("threatfox_malware_families", fox.malwareFamilies());
    }
  }
}
