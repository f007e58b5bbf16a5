package org.decnet.server.canary.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryToken;
import org.decnet.server.canary.TestTokens;
import org.decnet.server.canary.browser.MintId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenFilesTest {
  private static final Callback CALLBACK =
      new Callback("https://files.example:8443/x", "t.example.net");
  private static final String URL = "https://files.example:8443/x/c/" + TestTokens.slug(1);
  private final TokenFiles files = new TokenFiles(CALLBACK);

  @ParameterizedTest
  @EnumSource(CanaryGenerator.class)
  void aFileFollowsFromItsTokenAndCallsItsUrl(CanaryGenerator generator) throws IOException {
    CanaryToken token = TestTokens.token(1, CanaryKind.HTTP, generator);
    TokenFile file = files.make(token, generator);
    assertThat(files.make(token, generator).content()).isEqualTo(file.content());
    assertThat(file.content().length).isBetween(100, 8000);
    assertThat(text(file))
        .contains(TestTokens.slug(1))
        .doesNotContain("@TITLE@", "@URL@", "@USER@");
    assertThat(file.name()).isNotEmpty();
    CanaryToken other = TestTokens.token(2, CanaryKind.HTTP, generator);
    assertThat(text(files.make(other, generator)))
        .contains(TestTokens.slug(2))
        .doesNotContain(TestTokens.slug(1));
  }

  @ParameterizedTest
  @EnumSource(CanaryGenerator.class)
  void aFileOfANameHoldsTheName(CanaryGenerator generator) throws IOException {
    if (TokenFiles.fits(generator, CanaryKind.DNS)) {
      CanaryToken token = TestTokens.token(1, CanaryKind.DNS, generator);
      assertThat(text(files.make(token, generator)))
          .contains(TestTokens.slug(1) + ".t.example.net")
          .doesNotContain("files.example");
    }
  }

  @Test
  void whatAUseAsksForIsAUrlANameOrNothing() {
    CanaryToken http = TestTokens.token(1, CanaryKind.HTTP, CanaryGenerator.ENV_FILE);
    CanaryToken dns = TestTokens.token(1, CanaryKind.DNS, CanaryGenerator.ENV_FILE);
    CanaryToken passive = TestTokens.token(1, CanaryKind.AWS_PASSIVE, CanaryGenerator.AWS_CREDS);
    assertThat(CALLBACK.address(http)).isEqualTo(URL);
    assertThat(CALLBACK.address(dns)).isEqualTo(TestTokens.slug(1) + ".t.example.net");
    assertThat(CALLBACK.address(passive)).isNull();
    Callback alone = new Callback(null, null);
    assertThat(alone.address(http)).as("the setting is gone").isNull();
    assertThat(alone.address(dns)).isNull();
  }

  @Test
  void whatIsMadeUpDiffersFromTokenToToken() throws IOException {
    List<String> passwords = new ArrayList<>();
    for (int number = 1; number <= 2; number++) {
      CanaryToken token = TestTokens.token(number, CanaryKind.HTTP, CanaryGenerator.ENV_FILE);
      String env = text(files.make(token, CanaryGenerator.ENV_FILE));
      int start = env.indexOf("DB_PASSWORD=") + 12;
      passwords.add(env.substring(start, env.indexOf('\n', start)));
    }
    assertThat(passwords).doesNotHaveDuplicates().allSatisfy(one -> assertThat(one).hasSize(20));
  }

  @Test
  void aPassiveKeyIsTheWordItselfAndNamesNoPlace() {
    CanaryToken token = TestTokens.token(1, CanaryKind.AWS_PASSIVE, CanaryGenerator.AWS_CREDS);
    TokenFiles alone = new TokenFiles(new Callback(null, null));
    assertThat(
            new String(
                alone.make(token, CanaryGenerator.AWS_CREDS).content(), StandardCharsets.UTF_8))
        .startsWith("[default]\naws_access_key_id = AKIA234567ABCDEFGH1\n")
        .doesNotContain("endpoint_url");
  }

  @Test
  void nothingThatIsGivenBreaksOutOfItsPlace() throws Exception {
    String hostile = "</title>\"'&]]>@URL@@SCRIPT@\\)(";
    CanaryToken svg =
        TestTokens.token(
            1, CanaryKind.HTTP, CanaryGenerator.FINGERPRINT_SVG, Map.of("title", hostile));
    DocumentBuilderFactory xml = DocumentBuilderFactory.newDefaultInstance();
    xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    byte[] picture = files.make(svg, CanaryGenerator.FINGERPRINT_SVG).content();
    var root = xml.newDocumentBuilder().parse(new ByteArrayInputStream(picture));
    assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(hostile);
    assertThat(root.getElementsByTagName("script").getLength()).isEqualTo(1);

    for (CanaryGenerator generator :
        new CanaryGenerator[] {CanaryGenerator.HONEYDOC, CanaryGenerator.FINGERPRINT_HTML}) {
      CanaryToken token = TestTokens.token(1, CanaryKind.HTTP, generator, Map.of("title", hostile));
      assertThat(text(files.make(token, generator)))
          .contains("<h1>&lt;/title&gt;&quot;&#39;&amp;]]&gt;@URL@@SCRIPT@\\)(</h1>");
    }
    CanaryToken pdf =
        TestTokens.token(
            1, CanaryKind.HTTP, CanaryGenerator.HONEYDOC_PDF, Map.of("title", hostile));
    assertThat(text(files.make(pdf, CanaryGenerator.HONEYDOC_PDF))).contains("\\\\\\)\\() Tj");
  }

  @Test
  void aWordDocumentLoadsAPictureFromElsewhere() throws Exception {
    CanaryToken token = TestTokens.token(1, CanaryKind.HTTP, CanaryGenerator.HONEYDOC_DOCX);
    Map<String, String> parts = unzip(files.make(token, CanaryGenerator.HONEYDOC_DOCX).content());
    assertThat(parts.keySet())
        .containsExactlyInAnyOrder(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/document.xml",
            "word/_rels/document.xml.rels");
    for (String part : parts.values()) {
      DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(parts.get("word/_rels/document.xml.rels"))
        .contains("Target=\"" + URL + "\" TargetMode=\"External\"");
  }

  @Test
  void thePlacesInAPdfAreWhereItsTableSays() {
    CanaryToken token = TestTokens.token(1, CanaryKind.HTTP, CanaryGenerator.HONEYDOC_PDF);
    String pdf =
        new String(
            files.make(token, CanaryGenerator.HONEYDOC_PDF).content(), StandardCharsets.US_ASCII);
    int table = pdf.indexOf("xref\n");
    assertThat(pdf).endsWith("startxref\n" + table + "\n%%EOF\n");
    int line = pdf.indexOf(" f \n", table) + 4;
    for (int object = 1; object <= 5; object++) {
      int place = Integer.parseInt(pdf.substring(line, line + 10));
      assertThat(pdf.substring(place)).startsWith(object + " 0 obj\n");
      line += 20;
    }
  }

  @Test
  void aKeyOfSshIsOneAndHoldsThePlaceInItsComment() {
    CanaryToken token = TestTokens.token(1, CanaryKind.HTTP, CanaryGenerator.SSH_KEY);
    String pem =
        new String(files.make(token, CanaryGenerator.SSH_KEY).content(), StandardCharsets.UTF_8);
    byte[] key = decoded(pem);
    String plain = new String(key, StandardCharsets.ISO_8859_1);
    assertThat(plain).startsWith("openssh-key-v1\0\0\0\0\u0004none").contains("@" + URL);
    int open = plain.indexOf("ssh-ed25519") + 11;
    int hidden = plain.lastIndexOf("ssh-ed25519") + 11;
    String publicHalf = plain.substring(open + 4, open + 36);
    assertThat(plain.substring(hidden + 4, hidden + 36)).isEqualTo(publicHalf);
    assertThat(plain.substring(hidden + 40 + 32, hidden + 40 + 64)).isEqualTo(publicHalf);
  }

  @Test
  void pagesThatAskKnowNonceAndMint() throws IOException {
    for (CanaryGenerator generator :
        new CanaryGenerator[] {CanaryGenerator.FINGERPRINT_HTML, CanaryGenerator.FINGERPRINT_SVG}) {
      CanaryToken token = TestTokens.token(1, CanaryKind.HTTP, generator);
      assertThat(text(files.make(token, generator)))
          .contains("'" + URL + "'", "'" + TestTokens.NONCE + "'")
          .contains("'" + MintId.of(token.slug()) + "'")
          .doesNotContain("@AND@");
    }
  }

  private static byte[] decoded(String pem) {
    String body = pem.substring(pem.indexOf('\n'), pem.indexOf("-----END"));
    return Base64.getMimeDecoder().decode(body);
  }

  /** What can be read of a file. */
  private static String text(TokenFile file) throws IOException {
    if (file.name().endsWith(".docx")) {
      return unzip(file.content()).toString();
    }
    String text = new String(file.content(), StandardCharsets.UTF_8);
    return text.startsWith("-----BEGIN")
        ? new String(decoded(text), StandardCharsets.ISO_8859_1)
        : text;
  }

  private static Map<String, String> unzip(byte[] bytes) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
