package org.decnet.decoy.ssh;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BaseCipher;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.compression.Compression;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.kex.KeyExchangeFactory;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.mac.Mac;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.server.ServerBuilder;
import org.jspecify.annotations.Nullable;

/** Algorithms by their names: the library's, and those of OpenSSH that it lacks. */
final class Algorithms {
  private static final String ETM = "-etm@openssh.com";

  private Algorithms() {}

  /** An algorithm of a name. */
  private record Named<T>(String getName, Supplier<T> maker) implements NamedFactory<T> {
    @Override
    public T create() {
      return maker.get();
    }
  }

  static List<KeyExchangeFactory> exchanges(List<String> names) {
    return names.stream()
        .map(name ->
            ServerBuilder.DH2KEX.apply(known(name, BuiltinDHFactories.fromFactoryName(name))))
        .toList();
  }

  static List<NamedFactory<Cipher>> ciphers(List<String> names) {
    return names.stream().map(Algorithms::cipher).toList();
  }

  private static NamedFactory<Cipher> cipher(String name) {
    if (name.equals("cast128-cbc")) {
      return new Named<>(
          name, () -> new BaseCipher(8, 0, 16, "CAST5", 128, "CAST5/CBC/NoPadding", 8));
    }
    return known(name, BuiltinCiphers.fromFactoryName(name));
  }

  static List<NamedFactory<Mac>> macs(List<String> names) {
    return names.stream().map(Algorithms::mac).toList();
  }

  private static NamedFactory<Mac> mac(String name) {
    if (name.startsWith("umac-")) {
      int bytes = name.startsWith("umac-64") ? 8 : 16;
      return new Named<>(name, () -> new Umac(bytes, name.endsWith(ETM)));
    }
    return known(name, BuiltinMacs.fromFactoryName(name));
  }

  static List<NamedFactory<Compression>> compressions() {
    return List.of(BuiltinCompressions.none, new Named<>("zlib@openssh.com", Inflating::new));
  }

  static List<NamedFactory<Signature>> signatures(List<String> names) {
    return names.stream()
        .<NamedFactory<Signature>>map(name -> known(name, BuiltinSignatures.fromFactoryName(name)))
        .toList();
  }

  private static <T> T known(String name, @Nullable T algorithm) {
    return Objects.requireNonNull(algorithm, () -> "There is no algorithm " + name);
  }
}
