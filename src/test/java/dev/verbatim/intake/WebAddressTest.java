package dev.verbatim.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"https://example.com/a?b=c#d", "HTTP://example.com", "http://[::1]/"})
  void aPageHasOne(String words) {
    assertThat(WebAddress.isOne(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https:///nowhere",
        "https://example.com/a b",
        "see https://example.com"
      })
  void nothingElseIsOne(String words) {
    assertThat(WebAddress.isOne(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1980, 1981})
  void itIsOfBoundedLength(int length) {
    assertThat(WebAddress.isOne("https://example.com/" + "a".repeat(length)))
        .isEqualTo(length == 1980);
  }
}
