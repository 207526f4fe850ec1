package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EnginesTest {
  @Test
  void jupiterRuns() {
    assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
  }

  @Property
  boolean jqwikRuns(@ForAll int n) {
    return n == n + 0;
  }
}
