package dev.verbatim.project;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A disk that notes which files are read, and a machine on which an hour has passed since whatever
/// is done to files: no file has just been written.
final class ReadingFiles {
  /// Names of the files read since the last look, as often as they were.
  private final List<String> read = new ArrayList<>();

  final FileOperations files;

  ReadingFiles() {
    FileOperations disk = FileOperations.disk();
    InvocationHandler handler =
        (_, method, arguments) -> {
          if (method.getName().equals("read")) {
            read.add(String.valueOf(((Path) arguments[0]).getFileName()));
          }
          try {
            return method.invoke(disk, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    files =
        (FileOperations)
            Proxy.newProxyInstance(
                FileOperations.class.getClassLoader(),
                new Class<?>[] {FileOperations.class},
                handler);
  }

  /// @param state where the index is kept
  Machine machine(Path state) {
    return machine(state, Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
  }

  Machine machine(Path state, InstantSource clock) {
    return new Machine(files, new StateFolder(state, files), clock);
  }

  /// What was read since the last look.
  List<String> look() {
    List<String> names = List.copyOf(read);
    read.clear();
    return names;
  }

  /// Waits until the file system's clock has ticked, so that what is done to files from now on has
  /// another time than what was done before.
  static void tick(Path folder) throws IOException {
    Path probe = Files.createTempFile(folder, "tick", "");
    FileStamp before = FileOperations.disk().stamp(probe);
    while (FileOperations.disk().stamp(probe).changed() == before.changed()) {
      Files.writeString(probe, "tick");
    }
    Files.delete(probe);
  }
}
