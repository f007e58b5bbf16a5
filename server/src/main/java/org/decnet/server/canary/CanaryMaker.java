package org.decnet.server.canary;

import java.io.IOException;
import org.decnet.engine.port.CanaryStore;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.model.canary.CanaryInstrumenter;
import org.decnet.model.canary.CanaryToken;
import org.decnet.server.canary.make.Callback;
import org.decnet.server.canary.make.Instruments;
import org.decnet.server.canary.make.TokenFile;
import org.decnet.server.canary.make.TokenFiles;

/** Makes the file of a token, whether it is made up or was uploaded. */
public final class CanaryMaker {
  private final CanaryStore store;
  private final CanaryFiles files;
  private final TokenFiles generators;
  private final Instruments instruments;

  /** Makes files whose tokens call some place. */
  public CanaryMaker(CanaryStore store, CanaryFiles files, Callback callback) {
    this.store = store;
    this.files = files;
    this.generators = new TokenFiles(callback);
    this.instruments = new Instruments(callback);
  }

  /**
   * The file of a token.
   *
   * @throws IOException if what it lies in cannot be read
   */
  public TokenFile make(CanaryToken token) throws IOException {
    if (token.generator() != null) {
      return generators.make(token, token.generator());
    }
    CanaryBlob blob = token.blob() == null ? null : store.blob(token.blob()).orElse(null);
    if (blob == null) {
      throw new IOException("The blob of token " + token.uuid() + " is gone");
    }
    CanaryInstrumenter instrumenter = token.instrumenter();
    return instruments.put(
        token,
        instrumenter == null ? CanaryInstrumenter.PASSTHROUGH : instrumenter,
        blob,
        files.read(blob));
  }
}
