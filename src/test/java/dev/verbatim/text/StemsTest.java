package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StemsTest {
  private final Stems english = Stems.of(Language.DEFAULT);

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, alleges alleged alleging alleg",
    "ENGLISH, ministers minister minister's minister’s Minister MINISTERS",
    "GERMAN, Häuser Hauses Haus",
    "FRENCH, accusation accusations",
    "SPANISH, detenida detenidas detenido",
    "RUSSIAN, министр министра министры",
    "TURKISH, KIRIK kırık",
    "SWEDISH, anklagelse anklagelser anklagelserna"
  })
  void inflectedFormsHaveOneStem(Language language, String forms) {
    Stems stems = Stems.of(language);

    assertThat(Stream.of(forms.split(" ", -1)).map(stems::stem).distinct()).hasSize(1);
  }

  @Test
  void otherWordsHaveOtherStems() {
    assertThat(Stream.of("minister", "ministry", "said", "quoted").map(english::stem))
        .doesNotHaveDuplicates();
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    assertThat(Stems.of(Language.FRENCH).stem("e\u0301le\u0300ves"))
        .isEqualTo(Stems.of(Language.FRENCH).stem("élève"));
  }

  @Test
  void aStemIsTheSameWheneverItIsAskedFor() {
    String first = english.stem("quotations");
    for (int i = 0; i < 60_000; i++) {
      english.stem("word" + i);
    }

    assertThat(english.stem("quotations")).isEqualTo(first).isEqualTo("quotat");
  }

  @Test
  void whatIsTooLongForAWordIsItsOwnStem() {
    String line = "running".repeat(100);

    assertThat(english.stem(line)).isEqualTo(line);
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageIsFoundByItsCodeAndIsOneThatJavaKnows(Language language) {
    assertThat(Language.of(language.code())).contains(language);
    assertThat(Locale.of(language.code()).getDisplayLanguage(Locale.ENGLISH))
        .isEqualToIgnoringCase(language.name());
  }

  @Test
  void anUnknownCodeIsNoLanguage() {
    assertThat(Language.of("xx")).isEmpty();
  }

  @Property(tries = 300)
  void anyTextHasAStemInEveryLanguage(@ForAll String text) {
    List<String> stems =
        Arrays.stream(Language.values()).map(Stems::of).map(s -> s.stem(text)).toList();

    assertThat(stems).doesNotContainNull();
  }

  @Property(tries = 300)
  void caseMakesNoDifference(@ForAll("words") String word) {
    assertThat(english.stem(word.toUpperCase(Locale.ROOT))).isEqualTo(english.stem(word));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(12);
  }
}
