package org.decnet.ingest.formats;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.decnet.ingest.Codec;
import org.decnet.ingest.adbhoney.AdbhoneyCodec;
import org.decnet.ingest.ciscoasa.CiscoasaCodec;
import org.decnet.ingest.citrixhoneypot.CitrixhoneypotCodec;
import org.decnet.ingest.conpot.ConpotCodec;
import org.decnet.ingest.cowrie.CowrieCodec;
import org.decnet.ingest.decky.DeckyCodec;
import org.decnet.ingest.dicompot.DicompotCodec;
import org.decnet.ingest.dionaea.DionaeaCodec;
import org.decnet.ingest.elasticpot.ElasticpotCodec;
import org.decnet.ingest.fatt.FattCodec;
import org.decnet.ingest.glastopf.GlastopfCodec;
import org.decnet.ingest.heralding.HeraldingCodec;
import org.decnet.ingest.honeytrap.HoneytrapCodec;
import org.decnet.ingest.ipphoney.IpphoneyCodec;
import org.decnet.ingest.mailoney.MailoneyCodec;
import org.decnet.ingest.opencanary.OpencanaryCodec;
import org.decnet.ingest.p0f.P0fCodec;
import org.decnet.ingest.redishoneypot.RedishoneypotCodec;
import org.decnet.ingest.sentrypeer.SentrypeerCodec;
import org.decnet.ingest.suricata.SuricataCodec;
import org.decnet.ingest.tanner.TannerCodec;
import org.decnet.model.event.SessionLookup;

/** The sensor formats that this program reads. */
public final class Codecs {
  private Codecs() {}

  /** Names of all formats. */
  public static Set<String> sources() {
    return all(SessionLookup.NONE).stream()
        .map(Codec::source)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A codec of each format, for one run. */
  public static List<Codec> all(SessionLookup sessions) {
    return List.of(
        new AdbhoneyCodec(),
        new ConpotCodec(),
        new CowrieCodec(sessions),
        new DeckyCodec(),
        new DicompotCodec(),
        new DionaeaCodec(),
        new ElasticpotCodec(),
        new HeraldingCodec(),
        new IpphoneyCodec(),
        new RedishoneypotCodec(),
        new SentrypeerCodec(),
        new FattCodec(),
        new HoneytrapCodec(),
        new P0fCodec(),
        new CiscoasaCodec(),
        new CitrixhoneypotCodec(),
        new GlastopfCodec(),
        new MailoneyCodec(),
        new OpencanaryCodec(),
        new SuricataCodec(),
        new TannerCodec());
  }
}
