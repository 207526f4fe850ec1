package dev.verbatim.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The pictures of commands, by what they mean.
public enum Icon {
  UNDO(Feather.CORNER_UP_LEFT),
  REDO(Feather.CORNER_UP_RIGHT),
  DELETE(Feather.TRASH_2),
  PERSON(Feather.USER),
  SAMPLE(Feather.BOOK_OPEN),
  PASTE(Feather.CLIPBOARD),
  ADD_FILE(Feather.FILE_PLUS),
  TEXT(Feather.FILE_TEXT),
  FOLDER(Feather.FOLDER),
  NEW_FOLDER(Feather.FOLDER_PLUS),
  SAVE(Feather.SAVE),
  SHARE(Feather.UPLOAD),
  EXPORT(Feather.DATABASE),
  RECEIVE(Feather.DOWNLOAD),
  ABOUT(Feather.INFO),
  LARGER(Feather.ZOOM_IN),
  SMALLER(Feather.ZOOM_OUT);

  private final Feather glyph;

  Icon(Feather glyph) {
    this.glyph = glyph;
  }

  FontIcon node() {
    return new FontIcon(glyph);
  }
}
