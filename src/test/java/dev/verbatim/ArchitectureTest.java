package dev.verbatim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Who may use whom. The two tables are the whole rule: what they do not allow fails, and so does a
/// package that they do not name.
class ArchitectureTest {
  private static final String ROOT = "dev.verbatim";

  /// The one package of ours outside the root: its class reads what RichTextFX keeps to its own.
  private static final String BESIDE_RICHTEXTFX = "org.fxmisc.richtext";

  private static final Set<String> CORE =
      Set.of(
          "model",
          "text",
          "edit",
          "check",
          "render",
          "review",
          "agreement",
          "format",
          "project",
          "search",
          "dataset",
          "intake",
          "exchange");

  private static final Set<String> UI =
      Set.of(
          "ui.kit",
          "ui.article",
          "ui.panel",
          "ui.annotate",
          "ui.review",
          "ui.codebook",
          "ui.exchange",
          "ui.app");

  /// Each package, and which others of ours it may use.
  private static final Map<String, Set<String>> PACKAGES =
      Map.ofEntries(
          entry("model", Set.of()),
          entry("text", Set.of("model")),
          entry("edit", Set.of("model")),
          entry("check", Set.of("model", "text", "edit")),
          entry("render", Set.of("model")),
          entry("review", Set.of("model", "text", "edit")),
          entry("agreement", Set.of("model", "text", "review")),
          entry("format", Set.of("model", "text", "render")),
          entry("project", Set.of("model", "edit", "format")),
          entry("search", Set.of("model", "text", "edit", "project")),
          entry("dataset", Set.of("model", "text", "render", "format")),
          entry("intake", Set.of("model", "format", "project")),
          entry("exchange", CORE),
          entry("cli", CORE),
          entry("ui.kit", Set.of()),
          entry("ui.article", Set.of("model", "text", "render", "ui.kit", BESIDE_RICHTEXTFX)),
          entry("ui.panel", and(CORE, Set.of("ui.kit"))),
          entry("ui.annotate", and(CORE, Set.of("ui.article", "ui.panel", "ui.kit"))),
          entry("ui.review", and(CORE, Set.of("ui.article", "ui.panel", "ui.kit"))),
          entry("ui.codebook", and(CORE, Set.of("ui.kit"))),
          entry("ui.exchange", and(CORE, Set.of("ui.kit"))),
          entry("ui.app", and(CORE, UI)),
          entry(ROOT, Set.of("cli", "ui.app")),
          entry(BESIDE_RICHTEXTFX, Set.of()));

  /// Each library, by the start of its packages' names, and where it may be used.
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          entry("java", PACKAGES.keySet()),
          entry("javax", PACKAGES.keySet()),
          entry("org.xml.sax", Set.of("dataset")),
          entry("org.w3c.dom", Set.of("intake")),
          entry("org.jspecify", PACKAGES.keySet()),
          entry("com.ibm.icu", Set.of("text")),
          entry("org.tartarus.snowball", Set.of("text")),
          entry("tools.jackson", Set.of("format")),
          entry("picocli", Set.of("cli")),
          entry("org.apache.commons.compress", Set.of("dataset", "exchange")),
          entry("org.jsoup", Set.of("intake")),
          entry("org.apache.poi", Set.of("dataset", "intake")),
          entry("org.openxmlformats.schemas", Set.of("intake")),
          entry("org.apache.pdfbox", Set.of("intake")),
          entry("de.siegmar.fastcsv", Set.of("dataset", "intake")),
          entry("javafx", and(UI, Set.of(BESIDE_RICHTEXTFX))),
          entry("atlantafx", Set.of("ui.kit")),
          entry("org.commonmark", Set.of("intake", "ui.kit")),
          entry("org.kordamp.ikonli", Set.of("ui.kit")),
          entry("org.fxmisc", Set.of("ui.article", BESIDE_RICHTEXTFX)),
          entry("org.reactfx", Set.of("ui.article", BESIDE_RICHTEXTFX)));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages(ROOT, BESIDE_RICHTEXTFX);

  @Test
  void packagesUseOnlyWhatTheTablesAllow() {
    classes().should(useOnlyWhatTheTablesAllow()).check(OURS);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, ROOT + ".cli")
        .should(ACCESS_STANDARD_STREAMS)
        .check(OURS);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(OURS.stream().map(JavaClass::getPackage).distinct())
        .filteredOn(ours -> !ours.getName().equals(BESIDE_RICHTEXTFX))
        .filteredOn(ours -> !ours.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getName)
        .isEmpty();
  }

  private static ArchCondition<JavaClass> useOnlyWhatTheTablesAllow() {
    return new ArchCondition<>("use only what the tables allow") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        String from = shortName(user.getPackageName());
        if (!PACKAGES.containsKey(from)) {
          events.add(violation(user, user.getName() + " is in a package that no table names"));
          return;
        }
        user.getDirectDependenciesFromSelf().stream()
            .filter(use -> !allowed(from, use.getTargetClass().getBaseComponentType()))
            .forEach(use -> events.add(violation(user, use.getDescription())));
      }
    };
  }

  private static ConditionEvent violation(JavaClass user, String what) {
    return SimpleConditionEvent.violated(user, what);
  }

  private static boolean allowed(String from, JavaClass used) {
    String to = shortName(used.getPackageName());
    return used.isPrimitive()
        || to.equals(from)
        || PACKAGES.getOrDefault(from, Set.of()).contains(to)
        || LIBRARIES.entrySet().stream()
            .filter(library -> (used.getPackageName() + ".").startsWith(library.getKey() + "."))
            .anyMatch(library -> library.getValue().contains(from));
  }

  /// The name as the tables have it: without the root, except the root's own.
  private static String shortName(String packageName) {
    return packageName.startsWith(ROOT + ".")
        ? packageName.substring(ROOT.length() + 1)
        : packageName;
  }

  private static Set<String> and(Collection<String> some, Collection<String> more) {
    return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
