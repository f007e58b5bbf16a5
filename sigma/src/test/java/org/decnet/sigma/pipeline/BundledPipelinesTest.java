package org.decnet.sigma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;
import org.decnet.sigma.RuleParser;
import org.decnet.sigma.json.JsonEvent;
import org.decnet.sigma.json.JsonReader;
import org.decnet.sigma.json.JsonRules;
import org.decnet.sigma.json.MalformedJson;
import org.junit.jupiter.api.Test;

/** What the bundled pipelines make of events of their sources. */
class BundledPipelinesTest {
  private static final List<Rule> RULES =
      List.of(
          rule(
              "whoami",
              "category: process_creation, product: windows",
              "Image|endswith: \\whoami.exe, ParentImage|endswith: \\cmd.exe, CommandLine|contains: ' /priv'"),
          rule("trusted", "category: process_creation, product: windows", "IntegrityLevel: High"),
          rule("sysmon", "product: windows, service: sysmon", "EventID: 1"),
          rule("windows", "product: windows", "Computer: host1"),
          rule("linux", "category: process_creation, product: linux", "Image|endswith: /id"),
          rule("script", "category: ps_script, product: windows", "ScriptBlockText|contains: IEX"),
          rule(
              "service",
              "product: windows, service: system",
              "Provider_Name: Service Control Manager, EventID: 7045, ImagePath|contains: psexe"),
          rule(
              "wmi", "product: windows, service: wmi", "EventID: 5858, Operation|contains: Select"),
          rule(
              "regset",
              "category: registry_set, product: windows",
              "Details|contains: DWORD, TargetObject|endswith: \\Enabled"),
          rule("regadd", "category: registry_add, product: windows", "TargetObject|contains: Run"),
          rule(
              "regdel",
              "category: registry_delete, product: windows",
              "TargetObject|contains: Run"),
          rule("dns", "category: dns_query, product: windows", "QueryName: evil.example"),
          rule("web", "category: webserver", "cs-uri-query|contains: union, sc-status: 200"),
          rule("defender", "category: antivirus", "Signature|contains: Mimikatz"));

  private static Rule rule(String title, String logsource, String selection) {
    String yaml =
        "title: "
            + title
            + "\nlogsource: { "
            + logsource
            + " }\ndetection: { sel: { "
            + selection
            + " }, condition: sel }\n";
    return new RuleParser().parse(title + ".yml", yaml).rules().getFirst();
  }

  private static List<String> matching(String pipeline, String json) throws MalformedJson {
    JsonRules rules = JsonRules.compile(RULES, BundledPipelines.named(pipeline));
    JsonEvent event = new JsonEvent(rules.fields());
    new JsonReader(rules.fields()).read(json, event);
    List<String> titles = new ArrayList<>();
    rules.match(event, rule -> titles.add(rule.title()));
    return titles;
  }

  private static String evtx(String channel, String provider, String eventId, String data) {
    return "{\"Event\": {\"System\": {\"Provider\": {\"#attributes\": {\"Name\": \""
        + provider
        + "\"}}, \"EventID\": "
        + eventId
        + ", \"Channel\": \""
        + channel
        + "\", \"Computer\": \"host1\"}, "
        + data
        + "}}";
  }

  private static String sysmon(String eventId, String data) {
    return evtx(
        "Microsoft-Windows-Sysmon/Operational",
        "Microsoft-Windows-Sysmon",
        eventId,
        "\"EventData\": {" + data + "}");
  }

  @Test
  void aProcessStartOfSysmonAnswersToItsCategoryItsServiceAndItsProduct() throws MalformedJson {
    String event =
        sysmon(
            "1",
            "\"Image\": \"C:\\\\Windows\\\\whoami.exe\", \"ParentImage\": \"C:\\\\cmd.exe\","
                + " \"CommandLine\": \"whoami /priv\", \"IntegrityLevel\": \"High\"");
    assertThat(matching("evtx", event)).containsExactly("whoami", "trusted", "sysmon", "windows");
  }

  @Test
  void aProcessStartOfAuditingAnswersToTheSameRules() throws MalformedJson {
    String event =
        evtx(
            "Security",
            "Microsoft-Windows-Security-Auditing",
            "4688",
            "\"EventData\": {\"NewProcessName\": \"C:\\\\Windows\\\\whoami.exe\","
                + " \"ParentProcessName\": \"C:\\\\cmd.exe\", \"CommandLine\": \"whoami /priv\","
                + " \"MandatoryLabel\": \"S-1-16-12288\"}");
    assertThat(matching("evtx", event)).containsExactly("whoami", "trusted", "windows");
  }

  @Test
  void anEventIdMayCarryAttributes() throws MalformedJson {
    String id = "{\"#attributes\": {\"Qualifiers\": 16384}, \"#text\": 7045}";
    String data = "\"EventData\": {\"ImagePath\": \"%SystemRoot%\\\\psexesvc.exe\"}";
    assertThat(matching("evtx", evtx("System", "Service Control Manager", id, data)))
        .containsExactly("windows", "service");
  }

  @Test
  void someChannelsKeepTheirDataInAnElementOfTheirOwn() throws MalformedJson {
    String data =
        "\"UserData\": {\"Operation_ClientFailure\": {\"Operation\": \"Start: Select *\"}}";
    assertThat(
            matching("evtx", evtx("Microsoft-Windows-WMI-Activity/Operational", "x", "5858", data)))
        .containsExactly("windows", "wmi");
  }

  @Test
  void registryEventsAreToldApartByWhatWasDone() throws MalformedJson {
    String key = ", \"TargetObject\": \"HKLM\\\\Run\"";
    assertThat(matching("evtx", sysmon("12", "\"EventType\": \"CreateKey\"" + key)))
        .containsExactly("windows", "regadd");
    assertThat(matching("evtx", sysmon("12", "\"EventType\": \"DeleteValue\"" + key)))
        .containsExactly("windows", "regdel");
    assertThat(
            matching(
                "evtx",
                sysmon(
                    "13",
                    "\"Details\": \"DWORD (0x1)\", \"TargetObject\": \"HKLM\\\\Run\\\\Enabled\"")))
        .containsExactly("windows", "regset");
  }

  @Test
  void defenderNamesAreThoseOfAntivirusRules() throws MalformedJson {
    String data = "\"EventData\": {\"Threat Name\": \"HackTool:Win32/Mimikatz\"}";
    assertThat(
            matching(
                "evtx", evtx("Microsoft-Windows-Windows Defender/Operational", "x", "1116", data)))
        .containsExactly("windows", "defender");
  }

  @Test
  void channelsNobodyKnowsAreWindowsAllTheSame() throws MalformedJson {
    assertThat(matching("evtx", evtx("Contoso/Admin", "x", "1", "\"EventData\": {}")))
        .containsExactly("windows");
    assertThat(matching("evtx", "{\"Event\": {}}")).isEmpty();
  }

  @Test
  void winlogbeatEventsAreFoundUnderTheirEcsNames() throws MalformedJson {
    String event =
        "{\"winlog\": {\"channel\": \"Microsoft-Windows-Sysmon/Operational\", \"event_id\": \"1\","
            + " \"computer_name\": \"host1\", \"event_data\": {\"IntegrityLevel\": \"High\"}},"
            + " \"process\": {\"executable\": \"C:\\\\whoami.exe\", \"command_line\": \"whoami /priv\","
            + " \"parent\": {\"executable\": \"C:\\\\cmd.exe\"}}}";
    assertThat(matching("ecs", event)).containsExactly("whoami", "trusted", "sysmon", "windows");
    String flat =
        "{\"winlog.channel\": \"Microsoft-Windows-Sysmon/Operational\", \"event.code\": \"22\","
            + " \"dns.question.name\": \"evil.example\"}";
    assertThat(matching("ecs", flat)).containsExactly("dns");
  }

  @Test
  void otherEcsEventsAreToldApartByTheirCategory() throws MalformedJson {
    assertThat(
            matching(
                "ecs",
                "{\"event\": {\"category\": [\"process\"], \"type\": [\"start\"]},"
                    + " \"host\": {\"os\": {\"type\": \"linux\"}},"
                    + " \"process\": {\"executable\": \"/usr/bin/id\"}}"))
        .containsExactly("linux");
    assertThat(
            matching(
                "ecs",
                "{\"event\": {\"dataset\": \"nginx.access\"}, \"url\": {\"query\": \"a=union\"},"
                    + " \"http\": {\"response\": {\"status_code\": 200}}}"))
        .containsExactly("web");
  }

  @Test
  void decnetsOwnEventsKeepTheirNames() throws MalformedJson {
    assertThat(matching("decnet", "{\"kind\": \"process\", \"Image\": \"/usr/bin/id\"}"))
        .containsExactly("linux");
    assertThat(
            matching(
                "decnet",
                "{\"kind\": \"http_request\", \"cs_uri_query\": \"/?a=union\", \"status\": 200}"))
        .containsExactly("web");
  }

  @Test
  void everyLogOfWindowsIsListedOnceForEachTest() {
    List<EventSource> sources = BundledPipelines.named("evtx").getFirst().sources();
    assertThat(sources).hasSizeGreaterThan(70);
    assertThat(sources)
        .allSatisfy(source ->
            assertThat(source.logsources()).extracting(Logsource::product).containsOnly("windows"));
  }
}
