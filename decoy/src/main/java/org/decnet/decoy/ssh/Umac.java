package org.decnet.decoy.ssh;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.apache.sshd.common.mac.Mac;

/**
 * UMAC (RFC 4418) with AES-128, as OpenSSH uses it: the nonce is the number of the packet. OpenSSH
 * offers it before all others, and its clients take it.
 */
final class Umac implements Mac {
  private static final int BLOCK = 1024;
  private static final int AES_BLOCK = 16;
  private static final int KEY_BYTES = 16;
  private static final int WORD = 4;
  private static final int NH_WORDS = 8;
  private static final int L2_BYTES = 24;
  private static final int L3_BYTES = 64;
  private static final int L1_STEP = 16;

  /** Beyond that RFC 4418 hashes otherwise; packets of SSH are far smaller. */
  private static final int MOST = 1 << 24;

  private static final BigInteger P36 =
      BigInteger.ONE.shiftLeft(36).subtract(BigInteger.valueOf(5));
  private static final BigInteger TWO64 = BigInteger.ONE.shiftLeft(64);
  private static final BigInteger OFFSET = BigInteger.valueOf(59);
  private static final BigInteger P64 = TWO64.subtract(OFFSET);
  private static final BigInteger MARKER = P64.subtract(BigInteger.ONE);
  private static final BigInteger LARGEST_WORD = TWO64.subtract(BigInteger.ONE.shiftLeft(32));
  private static final BigInteger L2_MASK = new BigInteger("01ffffff01ffffff", 16);

  private final int tagBytes;
  private final boolean encryptThenMac;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private final byte[] nonce = new byte[8];
  private byte[] l1 = new byte[0];
  private byte[] l2 = new byte[0];
  private byte[] l3 = new byte[0];
  private byte[] l3Pad = new byte[0];
  private byte[] padKey = new byte[0];

  /**
   * A code that has no key yet.
   *
   * @param tagBytes 8 or 16
   */
  Umac(int tagBytes, boolean encryptThenMac) {
    this.tagBytes = tagBytes;
    this.encryptThenMac = encryptThenMac;
  }

  @Override
  public String getAlgorithm() {
    return "UMAC";
  }

  @Override
  public int getBlockSize() {
    return tagBytes;
  }

  /** How long its key is; the name is the library's. */
  @Override
  public int getDefaultBlockSize() {
    return KEY_BYTES;
  }

  @Override
  public boolean isEncryptThenMac() {
    return encryptThenMac;
  }

  @Override
  public void init(byte[] given) throws GeneralSecurityException {
    byte[] key = Arrays.copyOf(given, KEY_BYTES);
    int rounds = tagBytes / WORD;
    padKey = derived(key, 0, KEY_BYTES);
    l1 = derived(key, 1, BLOCK + (rounds - 1) * L1_STEP);
    l2 = derived(key, 2, rounds * L2_BYTES);
    l3 = derived(key, 3, rounds * L3_BYTES);
    l3Pad = derived(key, 4, rounds * WORD);
  }

  private static byte[] derived(byte[] key, int purpose, int bytes)
      throws GeneralSecurityException {
    ByteBuffer out = ByteBuffer.allocate((bytes + AES_BLOCK - 1) / AES_BLOCK * AES_BLOCK);
    for (long i = 1; out.hasRemaining(); i++) {
      byte[] block = ByteBuffer.allocate(AES_BLOCK).putLong(purpose).putLong(i).array();
      out.put(enciphered(key, block));
    }
    return Arrays.copyOf(out.array(), bytes);
  }

  private static byte[] enciphered(byte[] key, byte[] block) throws GeneralSecurityException {
    Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
    aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    return aes.doFinal(block);
  }

  /** The number of the packet, with which each begins. */
  @Override
  public void updateUInt(long number) {
    begin(ByteBuffer.allocate(nonce.length).putLong(number).array());
  }

  /** Begins a message. */
  void begin(byte[] newNonce) {
    System.arraycopy(newNonce, 0, nonce, 0, nonce.length);
    message.reset();
  }

  @Override
  public void update(byte[] bytes, int from, int count) {
    message.write(bytes, from, count);
  }

  @Override
  public void doFinal(byte[] into, int at) throws GeneralSecurityException {
    byte[] whole = message.toByteArray();
    if (whole.length > MOST) {
      throw new IllegalArgumentException("UMAC of more than 16 MiB");
    }
    byte[] pad = pad();
    for (int round = 0; round < tagBytes / WORD; round++) {
      int hash = hash(whole, round);
      for (int i = 0; i < WORD; i++) {
        int index = round * WORD + i;
        into[at + index] = (byte) ((hash >> (24 - 8 * i)) ^ pad[index]);
      }
    }
    message.reset();
  }

  /** What the hash is hidden with: some bytes of a block, of which one serves two short tags. */
  private byte[] pad() throws GeneralSecurityException {
    byte[] block = Arrays.copyOf(nonce, AES_BLOCK);
    int index = 0;
    if (tagBytes < AES_BLOCK) {
      index = nonce[nonce.length - 1] & (AES_BLOCK / tagBytes - 1);
      block[nonce.length - 1] ^= (byte) index;
    }
    byte[] all = enciphered(padKey, block);
    return Arrays.copyOfRange(all, index * tagBytes, (index + 1) * tagBytes);
  }

  private int hash(byte[] whole, int round) {
    int blocks = Math.max(1, (whole.length + BLOCK - 1) / BLOCK);
    BigInteger last = BigInteger.ZERO;
    BigInteger polynomial = BigInteger.ONE;
    BigInteger key = number(l2, round * L2_BYTES, 8).and(L2_MASK);
    for (int i = 0; i < blocks; i++) {
      last = unsigned(compressed(whole, i * BLOCK, round));
      polynomial = added(polynomial, key, last);
    }
    return folded(blocks == 1 ? last : polynomial, round);
  }

  /** NH of a block and its length in bits. */
  private long compressed(byte[] whole, int from, int round) {
    int count = Math.min(BLOCK, whole.length - from);
    int padded = Math.max(32, (count + 31) / 32 * 32);
    ByteBuffer words =
        ByteBuffer.wrap(Arrays.copyOfRange(whole, from, from + padded))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int i = count; i < padded; i++) {
      words.put(i, (byte) 0);
    }
    ByteBuffer keys = ByteBuffer.wrap(l1);
    int shift = round * L1_STEP;
    long sum = 8L * count;
    for (int at = 0; at < padded; at += NH_WORDS * WORD) {
      for (int i = 0; i < NH_WORDS / 2; i++) {
        int low = at + i * WORD;
        int high = low + NH_WORDS / 2 * WORD;
        long first = Integer.toUnsignedLong(words.getInt(low) + keys.getInt(shift + low));
        long second = Integer.toUnsignedLong(words.getInt(high) + keys.getInt(shift + high));
        sum += first * second;
      }
    }
    return sum;
  }

  private static BigInteger added(BigInteger sum, BigInteger key, BigInteger word) {
    if (word.compareTo(LARGEST_WORD) >= 0) {
      BigInteger marked = sum.multiply(key).add(MARKER).mod(P64);
      return marked.multiply(key).add(word.subtract(OFFSET)).mod(P64);
    }
    return sum.multiply(key).add(word).mod(P64);
  }

  private int folded(BigInteger hashed, int round) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < 8; i++) {
      int shift = 16 * (7 - i);
      BigInteger word = hashed.shiftRight(shift).and(BigInteger.valueOf(0xFFFF));
      BigInteger key = number(l3, round * L3_BYTES + i * 8, 8).mod(P36);
      sum = sum.add(word.multiply(key));
    }
    return sum.mod(P36).intValue() ^ ByteBuffer.wrap(l3Pad).getInt(round * WORD);
  }

  private static BigInteger number(byte[] bytes, int from, int count) {
    return new BigInteger(1, Arrays.copyOfRange(bytes, from, from + count));
  }

  private static BigInteger unsigned(long value) {
    return new BigInteger(Long.toUnsignedString(value));
  }
}
