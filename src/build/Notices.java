import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// Gathers what the libraries in the program ask to be told of them: `licences/THIRD-PARTY.txt`
/// names each with its licence, and beside it stand the licence texts and notices that their jars
/// bring.
///
/// The licence is the one that a library's POM names, or its parent's; one that is not among
/// [#KNOWN] fails the build, so that somebody looks at it before it is passed on. The same jars
/// give the same files.
final class Notices {
  /// Licences under which a library may go along, by how POMs name them: in lower case, without
  /// what is no letter or digit.
  private static final Map<Pattern, String> KNOWN = new LinkedHashMap<>();

  static {
    know(
        "apache2|apachelicense2|(the)?apache(software)?licen[sc]e(version)?2(0)?|apache20",
        "Apache-2.0");
    know("(the)?bsd2clause(licen[sc]e)?", "BSD-2-Clause");
    know(
        "(the)?(new|revised|modified)?bsd3?(clause)?(licen[sc]e)?|3clausebsdlicen[sc]e",
        "BSD-3-Clause");
    know("(the)?mit(licen[sc]e)?", "MIT");
    know("unicode30|unicodeicu(licen[sc]e)?", "Unicode-3.0");
    know(
        "gplv2(\\+ce|withtheclasspathexception|ce)|gpl20withclasspathexception",
        "GPL-2.0 with Classpath Exception");
    know("eclipsepubliclicen[sc]e(v|version)?20?|epl20", "EPL-2.0");
    know("mozillapubliclicen[sc]e(version)?20|mpl20", "MPL-2.0");
    know("cc0(10)?(universal)?", "CC0-1.0");
  }

  private static final Pattern TEXT =
      Pattern.compile("(?i)(META-INF/)?[^/]*(licen[sc]e|notice|copying)[^/]*(?<!\\.class)");

  private final Path target;
  private final StringBuilder list = new StringBuilder();
  private final List<String> unknown = new ArrayList<>();

  private Notices(Path target) {
    this.target = target;
  }

  private static void know(String names, String licence) {
    KNOWN.put(Pattern.compile(names), licence);
  }

  /// Writes all into a folder, which is empty or not there.
  ///
  /// @param jars as they stand in the local repository, beside their POMs
  /// @throws IllegalStateException where a licence is not known
  static void write(Path target, Collection<Path> jars) throws IOException {
    Notices notices = new Notices(target);
    Files.createDirectories(target);
    notices.head();
    Map<String, Path> byName = new TreeMap<>();
    jars.forEach(jar -> byName.putIfAbsent(name(jar), jar)); // a jar's natives are the same library
    for (Map.Entry<String, Path> jar : byName.entrySet()) {
      notices.library(jar.getKey(), jar.getValue());
    }
    if (!notices.unknown.isEmpty()) {
      throw new IllegalStateException(
          "These licences are not known; look at them, and add them in src/build/Notices.java:\n"
              + String.join("\n", notices.unknown));
    }
    Files.writeString(target.resolve("THIRD-PARTY.txt"), notices.list);
  }

  private void head() {
    list.append(
        """
        What Verbatim is made with, and under which licences that goes along. Verbatim itself is under
        the Apache License 2.0, whose text is in LICENSE. The Java runtime has its own notices, in
        runtime/legal; runtime/legal/java.base/LICENSE is the text of the GPL 2.0 with the Classpath
        Exception, which is also that of JavaFX.
        """);
  }

  /// The artifact with its version, as the repository's folders have them.
  private static String name(Path jar) {
    Path version = jar.getParent();
    return version.getParent().getFileName() + "-" + version.getFileName();
  }

  private void library(String name, Path jar) throws IOException {
    Path pom = jar.resolveSibling(name + ".pom");
    Path repository = repository(pom);
    list.append("\n").append(name).append("\n");
    String url = inherited(pom, repository, "url");
    if (!url.isEmpty()) {
      list.append("    from     ").append(url).append("\n");
    }
    List<Element> licences = licences(pom, repository);
    if (licences.isEmpty()) {
      unknown.add(name + ": its POM names none");
    }
    for (Element licence : licences) {
      String said = text(licence, "name");
      list.append("    licence  ").append(known(name, said));
      list.append(", ").append(text(licence, "url")).append("\n");
    }
    texts(name, jar);
  }

  private String known(String library, String said) {
    String plain = said.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+]", "");
    for (Map.Entry<Pattern, String> known : KNOWN.entrySet()) {
      if (known.getKey().matcher(plain).matches()) {
        return known.getValue();
      }
    }
    unknown.add(library + ": " + said);
    return said;
  }

  private void texts(String name, Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry :
          file.stream()
              .filter(e -> !e.isDirectory() && TEXT.matcher(e.getName()).matches())
              .sorted((a, b) -> a.getName().compareTo(b.getName()))
              .toList()) {
        Path copy = target.resolve(name).resolve(Path.of(entry.getName()).getFileName().toString());
        Files.createDirectories(copy.getParent());
        try (InputStream in = file.getInputStream(entry)) {
          Files.write(copy, in.readAllBytes());
        }
        list.append("    text     ")
            .append(name)
            .append("/")
            .append(copy.getFileName())
            .append("\n");
      }
    }
  }

  /// The repository's root: above version, artifact and the parts of the group.
  private static Path repository(Path pom) throws IOException {
    Element project = project(pom);
    String group = text(project, "groupId");
    if (group.isEmpty()) {
      group = text(child(project, "parent"), "groupId");
    }
    Path root = pom.getParent().getParent().getParent();
    for (int i = group.split("\\.").length; i > 0; i--) {
      root = root.getParent();
    }
    return root;
  }

  private static List<Element> licences(Path pom, Path repository) throws IOException {
    Element project = project(pom);
    List<Element> named = children(child(project, "licenses"), "license");
    Path parent = parent(project, repository);
    return named.isEmpty() && parent != null ? licences(parent, repository) : named;
  }

  private static String inherited(Path pom, Path repository, String field) throws IOException {
    Element project = project(pom);
    String said = text(project, field);
    Path parent = parent(project, repository);
    return said.isEmpty() && parent != null ? inherited(parent, repository, field) : said;
  }

  private static Path parent(Element project, Path repository) {
    Element parent = child(project, "parent");
    if (parent == null) {
      return null;
    }
    String artifact = text(parent, "artifactId");
    String version = text(parent, "version");
    return repository
        .resolve(text(parent, "groupId").replace('.', '/'))
        .resolve(artifact)
        .resolve(version)
        .resolve(artifact + "-" + version + ".pom");
  }

  private static Element project(Path pom) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(pom + " cannot be read", e);
    }
  }

  private static Element child(Element parent, String name) {
    List<Element> children = children(parent, name);
    return children.isEmpty() ? null : children.getFirst();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent == null ? null : parent.getFirstChild();
        n != null;
        n = n.getNextSibling()) {
      if (n instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    Element child = child(parent, name);
    return child == null ? "" : child.getTextContent().strip().replaceAll("\\s+", " ");
  }
}
