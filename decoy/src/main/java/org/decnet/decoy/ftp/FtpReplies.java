package org.decnet.decoy.ftp;

import java.util.Locale;

/** Answers to commands that change nothing. */
final class FtpReplies {
  private FtpReplies() {}

  /** The answer to a verb, perhaps of several lines. */
  static String of(String verb, String argument, String folder) {
    return switch (verb) {
      case "SYST" -> "215 UNIX Type: L8";
      case "FEAT" ->
          "211-Features:\r\n EPRT\r\n EPSV\r\n MDTM\r\n PASV\r\n REST STREAM\r\n SIZE\r\n TVFS\r\n"
              + " UTF8\r\n211 End";
      case "OPTS" ->
          argument.toUpperCase(Locale.ROOT).startsWith("UTF8 ON")
              ? "200 Always in UTF8 mode."
              : "501 Option not understood.";
      case "PWD", "XPWD" -> "257 \"" + folder.replace("\"", "\"\"") + "\" is the current directory";
      case "TYPE" -> type(argument);
      case "PORT" -> "500 Illegal PORT command.";
      case "EPRT" -> "500 Illegal EPRT command.";
      case "NOOP" -> "200 NOOP ok.";
      case "ALLO" -> "202 ALLO command ignored.";
      case "ABOR" -> "225 No transfer to ABOR.";
      case "REST" -> "350 Restart position accepted (0).";
      case "MODE" ->
          argument.equalsIgnoreCase("S") ? "200 Mode set to S." : "504 Bad MODE command.";
      case "STRU" ->
          argument.equalsIgnoreCase("F") ? "200 Structure set to F." : "504 Bad STRU command.";
      case "MDTM" -> "550 Could not get file modification time.";
      case "SITE" -> "550 Permission denied.";
      case "STAT" -> "211-FTP server status:\r\n     TYPE: ASCII\r\n211 End of status";
      case "HELP" ->
          "214-The following commands are recognized.\r\n ABOR CDUP CWD  DELE EPSV FEAT HELP LIST MKD"
              + "  NLST NOOP OPTS PASS PASV\r\n PWD  QUIT REST RETR RMD  RNFR RNTO SIZE STOR SYST TYPE"
              + " USER\r\n214 Help OK.";
      default -> "500 Unknown command.";
    };
  }

  private static String type(String argument) {
    return switch (argument.toUpperCase(Locale.ROOT)) {
      case "I", "L8", "L 8" -> "200 Switching to Binary mode.";
      case "A", "A N" -> "200 Switching to ASCII mode.";
      default -> "500 Unrecognised TYPE command.";
    };
  }
}
