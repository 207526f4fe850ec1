package dev.verbatim.format;

/// What kind of file of ours some JSON is, by what it says of itself.
public enum FileKind {
  ANNOTATIONS,
  CODEBOOK,
  ARTICLE,
  REVIEW,
  ASSIGNMENTS,
  RECIPES,

  /// Of no kind that is known here.
  OTHER;

  /// Looks what a file says that it is; nothing else of it is checked.
  ///
  /// @param fileName as the person knows it, for errors
  /// @throws FormatException where it is no JSON object
  public static FileKind of(byte[] json, String fileName) throws FormatException {
    return JsonReader.value(
        JsonSource.of(json, fileName),
        in -> {
          String format = "";
          in.enterObject();
          while (in.nextField()) {
            if (in.field().equals("format")) {
              format = in.id();
            } else {
              in.skip();
            }
          }
          return switch (format) {
            case AnnotationFile.FORMAT -> ANNOTATIONS;
            case CodebookFile.FORMAT -> CODEBOOK;
            case ArticleFile.FORMAT -> ARTICLE;
            case ReviewFile.FORMAT -> REVIEW;
            case AssignmentsFile.FORMAT -> ASSIGNMENTS;
            case RecipesFile.FORMAT -> RECIPES;
            default -> OTHER;
          };
        });
  }
}
