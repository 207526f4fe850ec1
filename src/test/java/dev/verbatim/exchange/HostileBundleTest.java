package dev.verbatim.exchange;

import dev.verbatim.project.ProjectException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bundles whose packing somebody made to do harm, or that came to harm. Each is refused with a
/// sentence, and the project and everything around it is byte for byte what it was.
class HostileBundleTest {
  @TempDir private Path temporary;
  private HostileBundle bundle;

  @BeforeEach
  void open() throws ProjectException {
    bundle = new HostileBundle(temporary);
  }

  @AfterEach
  void nothingWasWritten() {
    bundle.assertNothingWasWritten();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.json",
        "articles/../../outside.txt",
        "annotations/../../outside.json",
        "annotations/analyst-b/../../../outside.json",
        "/etc/harm.json",
        "//host/share/harm.json",
        "C:/harm.json",
        "C:\\harm.json",
        "articles/C:harm.txt",
        "articles\\harm.txt",
        "articles/..\\harm.txt",
        "articles/.hidden.txt",
        "articles/ blank.txt",
        "articles/stop..txt",
        "articles/nul.txt",
        "articles/COM1.notes.txt",
        "articles/bell\u0007.txt",
        "articles/over\u202eride.txt",
        "articles/stream.txt:harm.txt",
        "articles//harm.txt",
        "articles/deep/er.txt",
        "annotations/Analyst-B/harbour.json",
        "annotations/analyst-b/.lock",
        "annotations/analyst-b/x/harbour.json",
        "removed/harbour.json",
        "recipes.json",
        "deep/assignments.json",
        "harm.exe",
        "articles/",
        ""
      })
  void aNameThatIsNoneOfABundle(String name) throws IOException {
    bundle.add(name);
    bundle.refused("is no name of a file in a bundle");
  }

  @Test
  void aNameThatIsTooLong() throws IOException {
    bundle.add("articles/" + "x".repeat(4000) + ".txt");
    bundle.refused("is no name of a file in a bundle");
  }

  @Test
  void aLink() throws IOException {
    bundle.rewrite(
        Map.of(),
        zip -> {
          ZipArchiveEntry link = new ZipArchiveEntry("articles/link.txt");
          link.setUnixMode(UnixStat.LINK_FLAG | 0777);
          HostileBundle.put(zip, link, "/etc/passwd".getBytes(StandardCharsets.UTF_8));
        });
    bundle.refused("holds a link, “articles/link.txt”");
  }

  @Test
  void aDevice() throws IOException {
    bundle.rewrite(
        Map.of(),
        zip -> {
          ZipArchiveEntry device = new ZipArchiveEntry("articles/device.txt");
          device.setUnixMode(0020666);
          HostileBundle.put(zip, device, new byte[0]);
        });
    bundle.refused("is no name of a file in a bundle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"codebook.json", "annotations/analyst-b/harbour.json", "articles/HARBOUR.txt"})
  void aNameTwice(String name) throws IOException {
    bundle.add(name);
    bundle.refused("have the same name");
  }

  @Test
  void namesThatDifferInTheWayAnAccentIsWritten() throws IOException {
    bundle.rewrite(
        Map.of(),
        zip -> {
          HostileBundle.entry(zip, "articles/caf\u00e9.txt", new byte[0]);
          HostileBundle.entry(zip, "articles/cafe\u0301.txt", new byte[0]);
        });
    bundle.refused("have the same name");
  }

  @Test
  void aHundredThousandEntries() throws IOException {
    bundle.rewrite(
        Map.of(),
        zip -> {
          for (int i = 0; i < 100_000; i++) {
            HostileBundle.entry(zip, "articles/x" + i + ".txt", new byte[0]);
          }
        });
    bundle.refused("holds 100,005 files");
  }

  @Test
  void aBombOfOneFile() throws IOException {
    bundle.rewrite(
        Map.of(), zip -> HostileBundle.entry(zip, "articles/zeros.txt", new byte[50 << 20]));
    bundle.refused("unpacks to more than 200 times its size");
  }

  @Test
  void aBombOfManyFiles() throws IOException {
    bundle.rewrite(
        Map.of(),
        zip -> {
          for (int i = 0; i < 40; i++) {
            byte[] noise = new byte[900];
            new java.util.Random(i).nextBytes(noise);
            HostileBundle.entry(zip, "articles/x" + i + ".txt", Arrays.copyOf(noise, 9_000));
          }
        });
    bundle.refused(HostileBundle.SMALL, "unpacks to more than 0 MB");
  }

  @Test
  void aFileThatIsLongerThanItSays() throws IOException {
    bundle.rewrite(Map.of(), zip -> HostileBundle.entry(zip, "articles/long.txt", new byte[5000]));
    byte[] bytes = Files.readAllBytes(bundle.file);
    int directory = lastIndexOf(bytes, "articles/long.txt");
    bytes[directory - 46 + 24] = 10; // the unpacked length in the directory: 10 instead of 5000
    bytes[directory - 46 + 25] = 0;
    Files.write(bundle.file, bytes);
    bundle.refused("has another length than it says");
  }

  private static int lastIndexOf(byte[] bytes, String name) {
    byte[] sought = name.getBytes(StandardCharsets.UTF_8);
    for (int i = bytes.length - sought.length; i >= 0; i--) {
      if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
        return i;
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void aBundleThatIsTooLarge() throws IOException {
    byte[] noise = new byte[150_000];
    new java.util.Random(1).nextBytes(noise);
    bundle.rewrite(Map.of(), zip -> HostileBundle.entry(zip, "articles/noise.txt", noise));
    bundle.refused(HostileBundle.SMALL, "is larger than 0 MB");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 60, 99})
  void aBundleThatWasCutOff(int percent) throws IOException {
    byte[] bytes = Files.readAllBytes(bundle.file);
    Files.write(bundle.file, Arrays.copyOf(bytes, bytes.length * percent / 100));
    bundle.refused("is no bundle, or it was cut off");
  }

  @Test
  void somethingElseOfThatName() throws IOException {
    Files.writeString(bundle.file, "Dear colleague, ");
    bundle.refused("is no bundle, or it was cut off");
  }

  @Test
  void aPackingThatIsNotRead() throws IOException {
    byte[] bytes = Files.readAllBytes(bundle.file);
    int directory = lastIndexOf(bytes, "codebook.json");
    bytes[directory - 46 + 8] |= 1; // encrypted, says the directory
    Files.write(bundle.file, bytes);
    bundle.refused("packed by another program");
  }
}
