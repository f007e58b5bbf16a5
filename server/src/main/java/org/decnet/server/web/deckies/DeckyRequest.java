package org.decnet.server.web.deckies;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.decoy.persona.Distro;
import org.decnet.model.decky.Decky;
import org.decnet.server.fleet.DeckyPlan;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * A decoy to be deployed.
 *
 * @param archetype what kind of host it is, which says its services unless they are named
 * @param services words of its services
 * @param distro what it claims to run; Debian unless said
 * @param address of this host, on which it listens; as the environment says unless given
 * @param ports where services listen, by service; as usual unless given
 * @param config settings of services, by service
 * @param mutateInterval minutes between two rotations of its services; 0 for none
 */
public record DeckyRequest(
    @Schema(pattern = Decky.NAME) @Nullable String name,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String archetype,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable List<String> services,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String distro,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable String address,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @Nullable Map<String, BigInteger> ports,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED)
        @Nullable Map<String, Map<String, String>> config,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED, minimum = "0", maximum = "10080")
        @Nullable Integer mutateInterval) {
  private static final int NO_PORT = -1;

  /**
   * The plan that it is.
   *
   * @param usualAddress where decoys listen unless somebody says otherwise
   * @throws ApiException 422 naming the field that is wrong
   */
  DeckyPlan plan(String usualAddress) {
    DeckyPlan plan =
        new DeckyPlan(
            name == null ? "" : name,
            distro == null ? Distro.DEBIAN.slug() : distro,
            archetype,
            whole("services", services),
            address == null ? usualAddress : address,
            numbers(values("ports", ports)),
            settings(),
            mutateInterval == null ? Decky.USUAL_MINUTES : mutateInterval);
    DeckyPlan.Problem problem = plan.problem();
    if (problem != null) {
      throw ApiException.invalidField(problem.field(), problem.expected());
    }
    return plan;
  }

  private Map<String, Map<String, String>> settings() {
    Map<String, Map<String, String>> all = new HashMap<>();
    values("config", config).forEach((service, said) -> all.put(service, values("config", said)));
    return all;
  }

  /** Ports as far as they can be any; others become one that is refused with a reason. */
  private static Map<String, Integer> numbers(Map<String, BigInteger> ports) {
    Map<String, Integer> numbers = new HashMap<>();
    ports.forEach((service, port) ->
        numbers.put(service, port.bitLength() < Integer.SIZE ? port.intValue() : NO_PORT));
    return numbers;
  }

  private static List<String> whole(String field, @Nullable List<String> list) {
    if (list != null && list.stream().anyMatch(one -> one == null)) {
      throw ApiException.invalidField(field, "hold no null");
    }
    return list == null ? List.of() : list;
  }

  /** A map without nulls. */
  static <T> Map<String, T> values(String field, @Nullable Map<String, T> map) {
    if (map != null && map.values().stream().anyMatch(one -> one == null)) {
      throw ApiException.invalidField(field, "hold no null");
    }
    return map == null ? Map.of() : map;
  }
}
