package dev.verbatim.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ui.Fx;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A table as text for other programs.
@ExtendWith(Fx.class)
class AgreementExportTest {
  @Test
  void inPlaceOfAFigureThatThereIsNotStandsWhy() {
    String text =
        Fx.get(
            () -> {
              GridPane table = FigureCells.table(3);
              table.addRow(0, new Label("tag"), new Label("marks"), new Label("F1"));
              Button none = new Button(AgreementWords.NONE);
              none.setAccessibleText("Nothing was marked.");
              table.addRow(1, new Label("Quote"), new Label("0"), none);
              table.addRow(2, new Label("all"), new Label("4"), new Button(".75"));
              FigureCells.rule(table);
              return AgreementExport.text(table);
            });
    assertThat(text).isEqualTo("tag\tmarks\tF1\nQuote\t0\tNothing was marked.\nall\t4\t.75\n");
  }
}
