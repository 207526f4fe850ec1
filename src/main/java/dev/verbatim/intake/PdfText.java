package dev.verbatim.intake;

import java.util.ArrayList;
import java.util.List;

/// What a PDF says, put together of the words on its pages.
///
/// @param text a line for each paragraph
/// @param pagesWithText how many pages there are on which words stand
/// @param remarks what was done to it
record PdfText(String text, int pagesWithText, List<String> remarks) {
  PdfText {
    remarks = List.copyOf(remarks);
  }

  static PdfText of(List<List<PdfWord>> pages) {
    List<List<PdfWord>> pieces =
        pages.stream().filter(page -> !page.isEmpty()).map(ReadingOrder::pieces).toList();
    RunningHeads heads = new RunningHeads(pieces);
    List<List<PdfWord>> columns = new ArrayList<>();
    boolean several = false;
    for (List<PdfWord> page : pieces) {
      List<List<PdfWord>> ofPage = ReadingOrder.columns(heads.without(page));
      several |= ofPage.size() > 1;
      columns.addAll(ofPage);
    }
    PdfParagraphs paragraphs = new PdfParagraphs(columns);
    List<String> remarks = new ArrayList<>(heads.remarks());
    remarks.addAll(paragraphs.remarks());
    if (several) {
      remarks.add("It is set in columns; see whether they follow each other as they are read.");
    }
    return new PdfText(paragraphs.text(), pieces.size(), remarks);
  }
}
