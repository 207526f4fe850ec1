import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

/// Copies a library's jar as the program needs it.
///
/// - Data that nothing here asks for are left out: what ICU knows beside where words and sentences
///   end is a quarter of all libraries' size.
/// - Class files from before Java 6 get the stack maps that later ones have. Without, a JVM takes
///   them into no AOT cache, and verifies them slowly at each start: picocli is compiled for Java
///   5, and was two thirds of a small command's time.
final class LeanJar {
  /// Names of languages, regions, units, currencies and time zones, sorting, transliteration,
  /// numbers in words.
  private static final Pattern UNUSED =
      Pattern.compile(
          "com/ibm/icu/impl/data/icudata/(coll|curr|lang|rbnf|region|translit|unit|zone)/.+");

  private final JarFile jar;
  private final ClassFile classes;

  private LeanJar(JarFile jar) {
    this.jar = jar;
    this.classes =
        ClassFile.of(
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(this::bytes)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /// Copies a jar.
  static void copy(Path from, Path to) throws IOException {
    try (JarFile jar = new JarFile(from.toFile())) {
      LeanJar lean = new LeanJar(jar);
      if (jar.stream().noneMatch(lean::isToChange)) {
        Files.copy(from, to);
        return;
      }
      try (JarOutputStream copy = new JarOutputStream(Files.newOutputStream(to))) {
        for (JarEntry entry : Collections.list(jar.entries())) {
          if (!UNUSED.matcher(entry.getName()).matches()) {
            JarEntry same = new JarEntry(entry.getName());
            same.setTime(entry.getTime());
            copy.putNextEntry(same);
            copy.write(lean.isOld(entry) ? lean.renewed(entry) : lean.bytes(entry));
            copy.closeEntry();
          }
        }
      }
    }
  }

  private boolean isToChange(JarEntry entry) {
    return UNUSED.matcher(entry.getName()).matches() || isOld(entry);
  }

  /// Whether it is a class file without stack maps; a module's has no code.
  private boolean isOld(JarEntry entry) {
    String name = entry.getName();
    if (!name.endsWith(".class") || name.endsWith("module-info.class")) {
      return false;
    }
    byte[] bytes = bytes(entry);
    return ((bytes[6] & 0xFF) << 8 | bytes[7] & 0xFF) < ClassFile.JAVA_6_VERSION;
  }

  /// Code that is passed on one by one is built anew, and gets its stack map.
  private byte[] renewed(JarEntry entry) {
    CodeTransform same = (code, element) -> code.with(element);
    return classes.transformClass(
        classes.parse(bytes(entry)),
        (builder, element) -> {
          switch (element) {
            case ClassFileVersion _ -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
            case MethodModel method ->
                builder.transformMethod(method, MethodTransform.transformingCode(same));
            default -> builder.with(element);
          }
        });
  }

  private InputStream bytes(ClassDesc name) {
    String descriptor = name.descriptorString();
    JarEntry entry = jar.getJarEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
    return entry == null ? null : new ByteArrayInputStream(bytes(entry));
  }

  private byte[] bytes(JarEntry entry) {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
