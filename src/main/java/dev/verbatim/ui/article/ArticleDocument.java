package dev.verbatim.ui.article;

import dev.verbatim.ui.kit.Pieces;
import java.util.ArrayList;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TextOps;

/// An article as the text pane's document: text without styles, set once.
final class ArticleDocument {
  /// Neighbours of one style are joined by the pane, so pieces that must stay apart take turns.
  enum Turn {
    ODD,
    EVEN
  }

  static final TextOps<String, Turn> SEGMENTS = SegmentOps.styledTextOps();

  private ArticleDocument() {}

  static ReadOnlyStyledDocument<ViewParagraph, String, Turn> of(ViewText text) {
    ReadOnlyStyledDocumentBuilder<ViewParagraph, String, Turn> builder =
        new ReadOnlyStyledDocumentBuilder<>(SEGMENTS, ViewParagraph.NONE, text.paragraphs().size());
    for (ViewParagraph paragraph : text.paragraphs()) {
      String string = text.string(paragraph);
      if (paragraph.shaped()) {
        builder.addParagraph(pieces(string), paragraph);
      } else {
        builder.addParagraph(string, Turn.ODD, paragraph);
      }
    }
    return builder.build();
  }

  private static List<StyledSegment<String, Turn>> pieces(String string) {
    List<StyledSegment<String, Turn>> segments = new ArrayList<>();
    Turn turn = Turn.ODD;
    for (String piece : Pieces.of(string)) {
      segments.add(new StyledSegment<>(piece, turn));
      turn = turn == Turn.ODD ? Turn.EVEN : Turn.ODD;
    }
    return segments;
  }
}
