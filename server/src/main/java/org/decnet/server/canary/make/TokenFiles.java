package org.decnet.server.canary.make;

import java.util.Set;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryToken;

/** Makes up the file of a token: the same token and settings always give the same bytes. */
public final class TokenFiles {
  private final Callback callback;

  /** Files whose tokens call some place. */
  public TokenFiles(Callback callback) {
    this.callback = callback;
  }

  /** The generators that there are so far. */
  public static Set<CanaryGenerator> available() {
    return Set.of(CanaryGenerator.values());
  }

  /** Whether the files of a generator can hold tokens of a kind. */
  public static boolean fits(CanaryGenerator generator, CanaryKind kind) {
    return switch (kind) {
      case AWS_PASSIVE -> generator == CanaryGenerator.AWS_CREDS;
      case DNS -> !generator.fingerprints(); // what browsers tell comes with a request
      case HTTP -> true;
    };
  }

  /** The file of a token that has a generator. */
  public TokenFile make(CanaryToken token, CanaryGenerator generator) {
    return switch (generator) {
      case GIT_CONFIG -> new PlainFiles(token, callback).gitConfig();
      case ENV_FILE -> new PlainFiles(token, callback).envFile();
      case AWS_CREDS -> new PlainFiles(token, callback).awsCredentials();
      case MYSQL_DUMP -> new PlainFiles(token, callback).mysqlDump();
      case SSH_KEY -> SshKeyFile.of(token, callback);
      case HONEYDOC -> new Pages(token, callback).honeydoc();
      case HONEYDOC_DOCX -> WordDocument.of(token, callback);
      case HONEYDOC_PDF -> PdfDocument.of(token, callback);
      case FINGERPRINT_HTML -> new Pages(token, callback).fingerprintPage();
      case FINGERPRINT_SVG -> new Pages(token, callback).fingerprintPicture();
    };
  }
}
