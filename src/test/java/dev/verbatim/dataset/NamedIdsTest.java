package dev.verbatim.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NamedIdsTest {
  @Property
  void theyAreThoseOfTheWholeName(@ForAll String beginning, @ForAll String a, @ForAll String b) {
    NamedIds ids = new NamedIds(beginning + "\n");
    assertThat(ids.of(a)).isEqualTo(whole(beginning + "\n" + a));
    assertThat(ids.of(b)).isEqualTo(whole(beginning + "\n" + b));
  }

  private static String whole(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }
}
