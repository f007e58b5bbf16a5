package org.decnet.engine.shell.decode;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What openssl decodes without a key: base64 and zlib. */
final class OpenSsl {
  private OpenSsl() {}

  static @Nullable Written apply(
      List<String> arguments, byte @Nullable [] input, Filter.Files files, int limit) {
    boolean decodes = arguments.contains("-d");
    String command = arguments.isEmpty() ? "" : arguments.getFirst();
    boolean base64 =
        command.equals("base64") || arguments.contains("-base64") || arguments.contains("-a");
    boolean zlib = command.equals("zlib") || arguments.contains("-zlib");
    byte[] read = input(arguments, input, files);
    if (!decodes || read == null || base64 == zlib || hasCipher(arguments)) {
      return null;
    }
    return Filter.decoded(base64 ? Radix64.decode64(read) : Inflated.zlib(read, limit));
  }

  private static byte @Nullable [] input(
      List<String> arguments, byte @Nullable [] input, Filter.Files files) {
    int in = arguments.indexOf("-in");
    return in < 0 || in + 1 >= arguments.size() ? input : files.read(arguments.get(in + 1));
  }

  private static boolean hasCipher(List<String> arguments) {
    return arguments.stream()
        .anyMatch(a -> a.startsWith("-aes") || a.startsWith("-des") || a.equals("-k"));
  }
}
