package dev.verbatim.exchange;

import dev.verbatim.format.ArticleFile;
import dev.verbatim.format.AssignmentsFile;
import dev.verbatim.format.BundleFile;
import dev.verbatim.format.BundleFile.Listed;
import dev.verbatim.format.BundleFile.Manifest;
import dev.verbatim.format.CodebookFile;
import dev.verbatim.format.FormatException;
import dev.verbatim.model.ArticleText;
import dev.verbatim.model.AssignmentPlan;
import dev.verbatim.model.Codebook;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Reads a bundle as a whole, into memory, and refuses it where anything of it is not as it says.
public final class BundleReader {
  /// How the name of a bundle's file ends.
  public static final String ENDING = ".verbatim";

  /// To whom one article can be given at most.
  private static final int MOST_ANNOTATORS = 1000;

  private final String file;
  private final Map<String, byte[]> files;

  private BundleReader(String file, Map<String, byte[]> files) {
    this.file = file;
    this.files = files;
  }

  /// Reads a bundle.
  ///
  /// @throws IOException where the disk does not give it
  /// @throws FormatException where it is no bundle, is too large, or does not hold together
  public static Bundle read(Path path) throws IOException, FormatException {
    return read(path, Bounds.USUAL);
  }

  static Bundle read(Path path, Bounds bounds) throws IOException, FormatException {
    String name = String.valueOf(path.getFileName());
    return new BundleReader(name, ZipFiles.read(path, bounds)).read();
  }

  private Bundle read() throws FormatException {
    byte[] json = files.remove(EntryName.MANIFEST);
    if (json == null) {
      throw refused("This is no bundle: it has no table of contents.");
    }
    Manifest manifest = BundleFile.read(json, within(EntryName.MANIFEST));
    requireAsListed(manifest);
    byte[] codebook = files.get(EntryName.CODEBOOK_NAME);
    if (codebook == null) {
      throw refused("This bundle holds no codebook.");
    }
    Codebook scheme = CodebookFile.read(codebook, within(EntryName.CODEBOOK_NAME));
    Map<String, Listed> articles = new HashMap<>();
    manifest.articles().forEach(article -> articles.put(article.id(), article));
    return new Bundle(
        file,
        manifest,
        scheme,
        plan(articles),
        texts(articles),
        sets(manifest, articles),
        reviews(manifest, articles));
  }

  private void requireAsListed(Manifest manifest) throws FormatException {
    Set<String> unlisted = new TreeSet<>(files.keySet());
    Set<String> listed = new TreeSet<>();
    for (BundleFile.Entry entry : manifest.entries()) {
      byte[] bytes = files.get(entry.name());
      if (bytes == null || !listed.add(entry.name())) {
        throw refused("A file that this bundle lists is not in it, “%s”.".formatted(entry.name()));
      }
      if (bytes.length != entry.size() || !Sha256.of(bytes).equals(entry.sha256())) {
        throw refused(
            "“%s” in this bundle is not what was put into it: it was damaged or changed on its way. Ask for it to be sent again."
                .formatted(entry.name()));
      }
      unlisted.remove(entry.name());
    }
    if (!unlisted.isEmpty()) {
      throw refused(
          "This bundle holds a file that it does not list, “%s”."
              .formatted(unlisted.iterator().next()));
    }
  }

  private AssignmentPlan plan(Map<String, Listed> articles) throws FormatException {
    byte[] json = files.get(EntryName.PLAN_NAME);
    if (json == null) {
      return AssignmentPlan.NONE;
    }
    AssignmentPlan plan = AssignmentsFile.read(json, within(EntryName.PLAN_NAME));
    for (AssignmentPlan.Row row : plan.rows()) {
      listed(articles, row.articleId());
      if (row.annotators().size() > MOST_ANNOTATORS) {
        throw refused(
            "This bundle gives the article “%s” to %,d annotators, which is more than Verbatim takes in."
                .formatted(row.articleId(), row.annotators().size()));
      }
    }
    return plan.of(articles.keySet());
  }

  private Map<String, Bundle.Text> texts(Map<String, Listed> articles) throws FormatException {
    Map<String, Bundle.Text> texts = new HashMap<>();
    for (String name : files.keySet()) {
      if (EntryName.of(name).orElseThrow() instanceof EntryName.Text(String id)) {
        texts.put(id, new Bundle.Text(text(name, listed(articles, id)), metadata(id)));
      }
    }
    return texts;
  }

  private ArticleText text(String name, Listed article) throws FormatException {
    byte[] bytes = Objects.requireNonNull(files.get(name), name);
    ArticleText text;
    try {
      String decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      text = ArticleText.of(decoded);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      FormatException refusal =
          refused("The text “%s” in this bundle is no plain text in UTF-8.".formatted(name));
      refusal.initCause(e);
      throw refusal;
    }
    if (!text.sha256().equals(article.textSha256())) {
      throw refused(
          "The text “%s” in this bundle is not the one that its marks were made on."
              .formatted(name));
    }
    return text;
  }

  private Metadata metadata(String id) throws FormatException {
    String name = new EntryName.Metadata(id).name();
    byte[] json = files.get(name);
    return json == null ? Metadata.titled(id) : ArticleFile.read(json, within(name)).metadata();
  }

  private List<Bundle.SentSet> sets(Manifest manifest, Map<String, Listed> articles)
      throws FormatException {
    List<Bundle.SentSet> sets = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      if (EntryName.of(entry.getKey()).orElseThrow()
          instanceof EntryName.Set(String annotator, String article)) {
        listed(articles, article);
        requireKnown(manifest, annotator);
        sets.add(new Bundle.SentSet(annotator, article, new Bundle.Json(entry.getValue())));
      }
    }
    return sets;
  }

  private List<Bundle.SentReview> reviews(Manifest manifest, Map<String, Listed> articles)
      throws FormatException {
    List<Bundle.SentReview> reviews = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      if (EntryName.of(entry.getKey()).orElseThrow()
          instanceof EntryName.Review(String reviewer, String annotator, String article)) {
        listed(articles, article);
        requireKnown(manifest, reviewer);
        Bundle.Json json = new Bundle.Json(entry.getValue());
        reviews.add(new Bundle.SentReview(reviewer, annotator, article, json));
      }
    }
    return reviews;
  }

  private void requireKnown(Manifest manifest, String annotatorId) throws FormatException {
    if (manifest.annotators().stream().noneMatch(a -> a.id().equals(annotatorId))) {
      throw refused("This bundle does not say who “%s” is.".formatted(annotatorId));
    }
  }

  private Listed listed(Map<String, Listed> articles, String id) throws FormatException {
    Listed article = articles.get(id);
    if (article == null) {
      throw refused("This bundle does not list the article “%s”.".formatted(id));
    }
    return article;
  }

  private FormatException refused(String sentence) {
    return new FormatException(file, sentence + " Nothing was taken in.");
  }

  private String within(String name) {
    return file + " (" + name + ")";
  }
}
