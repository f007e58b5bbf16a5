package org.decnet.export.misp;

import java.util.Optional;
import org.decnet.export.stix.Tlp;
import org.decnet.model.fact.Breadth;
import org.decnet.model.setting.SettingReader;

/**
 * What events say.
 *
 * @param breadth the widest thing that one event of the fleet is about; {@code DECNET_MISP_SCOPE}
 * @param credentials whether hashes of what attackers log in with are told; {@code
 *     DECNET_MISP_CREDENTIALS}
 * @param tlp who may see them; {@code DECNET_MISP_TLP}
 */
public record MispSettings(Breadth breadth, boolean credentials, Tlp tlp) {
  /** What holds when nothing is set. */
  public static final MispSettings DEFAULTS = new MispSettings(Breadth.CAMPAIGN, false, Tlp.GREEN);

  private static final String SCOPE = "DECNET_MISP_SCOPE";
  private static final String LIGHT = "DECNET_MISP_TLP";

  /** Reads what an environment says; what it does not name keeps its default. */
  public static MispSettings of(SettingReader reader) {
    Optional<Breadth> breadth = Breadth.ofWord(reader.text(SCOPE, DEFAULTS.breadth.word()));
    if (breadth.isEmpty()) {
      reader.wrong(SCOPE + " must be attacker, identity or campaign");
    }
    Optional<Tlp> light = Tlp.ofWord(reader.text(LIGHT, DEFAULTS.tlp.name()));
    if (light.isEmpty()) {
      reader.wrong(LIGHT + " must be white, green, amber or red");
    }
    return new MispSettings(
        breadth.orElse(DEFAULTS.breadth),
        reader.flag("DECNET_MISP_CREDENTIALS", DEFAULTS.credentials),
        light.orElse(DEFAULTS.tlp));
  }

  /** The same, for others to see. */
  public MispSettings with(Tlp other) {
    return new MispSettings(breadth, credentials, other);
  }
}
