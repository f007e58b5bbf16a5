package org.decnet.engine.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.decnet.engine.shell.decode.Decoding;
import org.jspecify.annotations.Nullable;

/** Names of calls, of whatever language, that run commands or code, or unfold hidden text. */
final class CodeNames {
  private static final Set<String> COMMAND_CALLS =
      Set.of(
          "system",
          "popen",
          "popen2",
          "popen3",
          "Popen",
          "check_output",
          "check_call",
          "getoutput",
          "getstatusoutput",
          "spawn",
          "exec",
          "execSync",
          "spawnSync",
          "execFile",
          "execFileSync",
          "shell_exec",
          "passthru",
          "proc_open",
          "execl",
          "execlp",
          "execle",
          "execv",
          "execvp",
          "execve",
          "execute",
          "qx");

  /** Calls whose names mean commands only in one library. */
  private static final Set<String> SUBPROCESS_CALLS = Set.of("call", "run");

  private static final Set<String> EVALUATORS =
      Set.of(
          "eval",
          "exec",
          "compile",
          "assert",
          "Function",
          "create_function",
          "loadstring",
          "load",
          "instance_eval",
          "class_eval",
          "module_eval",
          "runInThisContext",
          "runInNewContext");

  private static final Map<String, Decoding> DECODERS = decoders();

  private CodeNames() {}

  private static Map<String, Decoding> decoders() {
    Map<String, Decoding> decoders = new HashMap<>();
    put(
        decoders,
        Decoding.BASE64,
        List.of(
            "b64decode",
            "standard_b64decode",
            "decodebytes",
            "decodestring",
            "a2b_base64",
            "decode_base64",
            "base64_decode",
            "decode64",
            "strict_decode64",
            "atob"));
    put(decoders, Decoding.BASE32, List.of("b32decode", "decode_base32"));
    put(decoders, Decoding.HEX, List.of("fromhex", "unhexlify", "a2b_hex", "hex2bin"));
    put(decoders, Decoding.UUENCODED, List.of("a2b_uu", "convert_uudecode", "uudecode"));
    put(decoders, Decoding.ROTATED, List.of("str_rot13", "rot13"));
    put(
        decoders,
        Decoding.PACKED,
        List.of(
            "decompress",
            "gzinflate",
            "gzuncompress",
            "gzdecode",
            "inflate",
            "uncompress",
            "inflateSync",
            "inflateRawSync",
            "gunzipSync",
            "unzipSync",
            "memGunzip"));
    put(decoders, Decoding.REVERSED, List.of("strrev", "reverse", "reversed"));
    put(
        decoders,
        Decoding.PERCENT,
        List.of(
            "urldecode",
            "rawurldecode",
            "unquote",
            "unquote_plus",
            "unescape",
            "uri_unescape",
            "decodeURIComponent",
            "decodeURI"));
    return Map.copyOf(decoders);
  }

  private static void put(Map<String, Decoding> decoders, Decoding decoding, List<String> names) {
    names.forEach(name -> decoders.put(name, decoding));
  }

  /** What a call of a name does to its argument; null if nothing that is known. */
  static @Nullable Decoding decoding(String name) {
    return DECODERS.get(name);
  }

  /** Whether a call of the name that starts at an index runs commands. */
  static boolean runsCommands(String name, String text, int start) {
    return COMMAND_CALLS.contains(name)
        || (SUBPROCESS_CALLS.contains(name)
            && (text.startsWith("subprocess.", start - "subprocess.".length())
                || text.startsWith("sp.", start - 3)));
  }

  /** Whether code names a call that runs text as code. */
  static boolean evaluates(String text) {
    int i = 0;
    while (i < text.length()) {
      if (!Characters.startsName(text.charAt(i))) {
        i++;
        continue;
      }
      int end = Characters.nameEnd(text, i);
      if (end - i <= 16 && EVALUATORS.contains(text.substring(i, end))) {
        return true;
      }
      i = end;
    }
    return false;
  }
}
