package dev.verbatim.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Ids made of names, the same for the same name each time: those of [UUID#nameUUIDFromBytes]
/// (version 3 of RFC 9562) for a beginning that all names share, of which the hash is taken once.
final class NamedIds {
  private static final byte VERSION_3 = 0x30;
  private static final byte VARIANT = (byte) 0x80;

  private final MessageDigest begun;

  NamedIds(String beginning) {
    try {
      this.begun = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform offers MD5", e);
    }
    begun.update(beginning.getBytes(StandardCharsets.UTF_8));
  }

  String of(String name) {
    byte[] hash = copy().digest(name.getBytes(StandardCharsets.UTF_8));
    hash[6] = (byte) ((hash[6] & 0x0F) | VERSION_3);
    hash[8] = (byte) ((hash[8] & 0x3F) | VARIANT);
    ByteBuffer halves = ByteBuffer.wrap(hash);
    return new UUID(halves.getLong(), halves.getLong()).toString();
  }

  private MessageDigest copy() {
    try {
      return (MessageDigest) begun.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's MD5 can be copied", e);
    }
  }
}
