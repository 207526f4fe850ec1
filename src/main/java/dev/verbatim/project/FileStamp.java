package dev.verbatim.project;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// What a file system says of a file without its being read, by which it is seen whether the file
/// is still what it was.
///
/// Two equal stamps mean the same content but for one case, which Git calls *racily clean*: file
/// systems count time in ticks, of some milliseconds mostly and of two seconds at worst (FAT), so a
/// file that is changed twice within one tick, to the same size, looks the same after each of the
/// changes. What was read between the two would then be taken for what is there. So a stamp says
/// something only where it had settled before the file was read: where even its last tick was over,
/// any later change has another time. What is younger must be read again. (On a drive whose clock
/// is behind this machine's, a tick may seem to be over that is not; there two such changes, one
/// just before the reading and one just after it, could go unnoticed.)
///
/// @param size in bytes; -1 where there is no such file
/// @param modified when its content was last changed, in nanoseconds since 1970, as far as the file
///   system tells them. Programs may set it back
/// @param changed when anything of it was changed, also its name or its times; nobody can set it
///   back. Where the system tells no such thing, as on Windows, it is the same as `modified`
/// @param number by which the file system tells the file from others, which may have been put into
///   its place; 0 where it tells none
public record FileStamp(long size, long modified, long changed, long number) {
  /// That there is no such file.
  static final FileStamp NONE = new FileStamp(-1, 0, 0, 0);

  /// The longest tick of a file system's clock.
  private static final Duration TICK = Duration.ofSeconds(2);

  /// Whether the last change was over for good at some moment, so that what is read later is what
  /// the stamp stands for.
  boolean hadSettled(Instant moment) {
    long nanos =
        TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano() - TICK.toNanos();
    return equals(NONE) || Math.max(modified, changed) < nanos;
  }
}
