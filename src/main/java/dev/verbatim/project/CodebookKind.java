package dev.verbatim.project;

import dev.verbatim.edit.CodebookMerge;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.Codebook;
import java.util.List;

/// The codebook's file, which all annotators share.
record CodebookKind() implements SharedFile.Kind<Codebook> {

  static SharedFile<Codebook> file(Layout.Folder layout, AtomicFile atomic) {
    return new SharedFile<>(layout.codebook(), new CodebookKind(), atomic);
  }

  @Override
  public Codebook read(byte[] bytes, String fileName) throws FormatException {
    return CodebookFile.read(bytes, fileName);
  }

  @Override
  public byte[] write(Codebook value) {
    return CodebookFile.write(value);
  }

  @Override
  public Codebook merge(Codebook base, Codebook mine, Codebook theirs, List<String> collisions) {
    return CodebookMerge.merge(base, mine, theirs, collisions);
  }
}
