package org.decnet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;
import org.decnet.model.attack.TacticId;
import org.decnet.model.attack.TechniqueId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules R0001 to R0059 emit (spec 02, section 4) must exist in both releases. */
class RulePackEmissionsTest {
  private static final String EMISSIONS =
      """
      R0001 TA0006 T1110
      R0002 TA0006 T1110.001
      R0003 TA0006 T1110.003
      R0004 TA0006 T1110.004
      R0005 TA0001 T1078
      R0006 TA0001 T1078.001
      R0007 TA0001 T1190
      R0007 TA0043 T1595.002
      R0008 TA0001 T1190
      R0009 TA0001 T1190
      R0010 TA0002 T1059.004
      R0011 TA0002 T1059
      R0012 TA0011 T1105
      R0013 TA0007 T1083
      R0014 TA0006 T1003.008
      R0015 TA0007 T1083
      R0015 TA0004 T1548.001
      R0016 TA0007 T1083
      R0017 TA0007 T1046
      R0017 TA0043 T1595
      R0018 TA0007 T1082
      R0019 TA0007 T1033
      R0020 TA0007 T1016
      R0021 TA0007 T1049
      R0022 TA0007 T1087.002
      R0022 TA0007 T1482
      R0023 TA0007 T1135
      R0024 TA0003 T1136.001
      R0025 TA0003 T1053.003
      R0026 TA0003 T1098.004
      R0027 TA0003 T1505.003
      R0028 TA0005 T1070.003
      R0029 TA0004 T1548.003
      R0030 TA0011 T1071
      R0030 TA0011 T1071.001
      R0031 TA0011 T1071
      R0031 TA0010 T1029
      R0032 TA0040 T1485
      R0033 TA0040 T1486
      R0034 TA0010 T1567
      R0035 TA0009 T1213
      R0036 TA0006 T1552.001
      R0037 TA0006 T1552.007
      R0038 TA0004 T1611
      R0039 TA0009 T1557.001
      R0040 TA0009 T1602.002
      R0041 TA0040 T1496
      R0041 TA0042 T1586.002
      R0042 TA0001 T1566
      R0043 TA0001 T1566
      R0043 TA0042 T1588.001
      R0044 TA0005 T1036.005
      R0044 TA0001 T1566.002
      R0045 TA0005 T1036
      R0046 TA0002 T1204.002
      R0046 TA0001 T1566.001
      R0047 TA0001 T1566.003
      R0048 TA0011 T1071.003
      R0048 TA0005 T1027
      R0049 TA0002 T1059
      R0050 TA0002 T1059
      R0050 TA0042 T1588.002
      R0051 TA0011 T1090
      R0052 TA0011 T1090
      R0053 TA0005 T1036
      R0054 TA0006 T1110
      R0054 TA0001 T1190
      R0054 TA0001 T1566
      R0054 TA0007 T1046
      R0054 TA0001 T1078
      R0054 TA0011 T1090
      R0054 TA0040 T1496
      R0054 TA0043 T1595
      R0055 TA0043 T1595.002
      R0055 TA0011 T1071
      R0055 TA0011 T1090
      R0055 TA0006 T1110
      R0055 TA0042 T1588
      R0056 TA0011 T1071.001
      R0056 TA0042 T1588.001
      R0057 TA0011 T1071
      R0057 TA0042 T1588.001
      R0057 TA0011 T1105
      R0057 TA0009 T1056
      R0058 TA0042 T1588
      R0059 TA0011 T1090
      """;

  private record Emission(String rule, TacticId tactic, TechniqueId technique) {}

  private final AttackCatalogs catalogs = new AttackCatalogs();

  @ParameterizedTest
  @ValueSource(strings = {"18.1", "15.1"})
  void everyEmissionIsAnActiveTechniqueUnderItsTactic(String release) {
    AttackCatalog catalog = catalogs.load(new Release(release));
    assertThat(emissions())
        .allSatisfy(emission -> {
          assertThat(catalog.isActive(emission.technique())).isTrue();
          assertThat(catalog.lists(emission.tactic(), emission.technique())).isTrue();
        });
  }

  @Test
  void listAgreesWithTheCountsOfTheSpec() {
    Set<TechniqueId> parents = new TreeSet<>();
    Set<TechniqueId> subs = new TreeSet<>();
    for (Emission emission : emissions()) {
      parents.add(emission.technique().parent());
      if (emission.technique().isSub()) {
        subs.add(emission.technique());
      }
    }
    assertThat(emissions()).hasSize(86);
    assertThat(parents).hasSize(41);
    assertThat(subs).hasSize(29);
  }

  private static List<Emission> emissions() {
    List<Emission> emissions = new ArrayList<>();
    StringTokenizer words = new StringTokenizer(EMISSIONS);
    while (words.hasMoreTokens()) {
      emissions.add(
          new Emission(
              words.nextToken(),
              new TacticId(words.nextToken()),
              new TechniqueId(words.nextToken())));
    }
    return emissions;
  }
}
