/// What tests of the user interface stand on: the headless toolkit, a window with a real mouse and
/// keys, and pictures to look at.
///
/// A test class says `@ExtendWith(Fx.class)`, opens a [dev.verbatim.ui.TestWindow] and acts as a
/// person would. Whatever is thrown on the JavaFX thread, a layout pulse included, and whatever a
/// style sheet gets wrong fails the test it happened in. Not there on the headless platform:
/// Shift+click, scrolling by a drag beyond the edge, and a screen larger than 1000 × 1000.
@NullMarked
package dev.verbatim.ui;

import org.jspecify.annotations.NullMarked;
