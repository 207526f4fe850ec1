package dev.verbatim.edit;

import dev.verbatim.model.Annotation;
import dev.verbatim.model.Attribute;
import dev.verbatim.model.AttributeValue;
import dev.verbatim.model.RelationType;
import dev.verbatim.model.Span;
import dev.verbatim.model.Status;
import dev.verbatim.model.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// Someone who marks at random: every kind of gesture that changes a set, undo and redo among them.
public final class Gestures {
  private final Random random;

  public Gestures(Random random) {
    this.random = random;
  }

  /// Makes gestures until one changes something.
  ///
  /// @return what the menu would say of it
  public String next(AnnotationSession session) {
    while (true) {
      try {
        Optional<String> made =
            switch (random.nextInt(12)) {
              case 0 -> session.undo().map(c -> "undo " + c.label());
              case 1 -> session.redo().map(c -> "redo " + c.label());
              default -> dispatch(session);
            };
        if (made.isPresent()) {
          return made.get();
        }
      } catch (RefusedException _) {
        // a link that the codebook does not have, say: try something else
      }
    }
  }

  /// Makes edits, neither undo nor redo, until one changes something.
  public String nextEdit(AnnotationSession session) {
    while (true) {
      try {
        Optional<String> made = dispatch(session);
        if (made.isPresent()) {
          return made.get();
        }
      } catch (RefusedException _) {
        // as above
      }
    }
  }

  private Optional<String> dispatch(AnnotationSession session) throws RefusedException {
    return session
        .dispatch(new Transaction("gesture", edits(session), Optional.empty()))
        .map(Change::label);
  }

  private List<Edit> edits(AnnotationSession session) {
    List<Annotation> marks = session.set().annotations();
    if (marks.isEmpty()) {
      return List.of(mark(session));
    }
    String one = any(marks).id();
    return switch (random.nextInt(12)) {
      case 0 -> List.of(new Edit.Retag(one, any(session.codebook().tags()).id()));
      case 1 -> List.of(new Edit.Reshape(one, List.of(span(session), span(session))));
      case 2 -> List.of(new Edit.SetNote(one, "note " + random.nextInt(1000)));
      case 3 -> List.of(new Edit.Remove(one));
      case 4 -> List.of(new Edit.SetStatus(any(List.of(Status.values()))));
      case 5 -> List.of(new Edit.SetArticleNote("note-" + random.nextInt(3), remark()));
      case 6, 7 -> List.of(link(session, one));
      case 8 -> List.of(mark(session), new Edit.Remove(one), mark(session));
      case 9 -> attribute(session, any(marks));
      case 10 -> label(session);
      default -> List.of(mark(session));
    };
  }

  private String remark() {
    return random.nextInt(4) == 0 ? "" : "remark " + random.nextInt(1000);
  }

  private List<Edit> attribute(AnnotationSession session, Annotation mark) {
    List<Attribute> attributes =
        session.codebook().tag(mark.tag()).map(Tag::attributes).orElse(List.of());
    if (attributes.isEmpty()) {
      return List.of();
    }
    Attribute attribute = any(attributes);
    return List.of(new Edit.SetAttribute(mark.id(), attribute.id(), value(session, attribute)));
  }

  private List<Edit> label(AnnotationSession session) {
    List<Attribute> labels = session.codebook().labels();
    if (labels.isEmpty()) {
      return List.of();
    }
    Attribute label = any(labels);
    return List.of(new Edit.SetLabel(label.id(), value(session, label)));
  }

  private Optional<AttributeValue> value(AnnotationSession session, Attribute attribute) {
    if (random.nextInt(4) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (attribute.type()) {
          case CHOICE -> new AttributeValue.Text(any(attribute.values()).id());
          case FLAG -> new AttributeValue.Flag(random.nextBoolean());
          case TEXT -> new AttributeValue.Text("text " + random.nextInt(1000));
          case NUMBER -> new AttributeValue.Numeric(BigDecimal.valueOf(random.nextInt(1000), 1));
          case WORDS -> new AttributeValue.Words(List.of(span(session)));
        });
  }

  private Edit mark(AnnotationSession session) {
    Tag tag = any(session.codebook().tags());
    List<Span> spans =
        random.nextInt(4) == 0 ? List.of(span(session), span(session)) : List.of(span(session));
    return new Edit.Mark(
        new UUID(random.nextLong(), random.nextLong()).toString(), tag.id(), spans);
  }

  private Edit link(AnnotationSession session, String from) {
    RelationType type = any(session.codebook().relationTypes());
    String id = new UUID(random.nextLong(), random.nextLong()).toString();
    return new Edit.Link(id, type.id(), from, any(session.set().annotations()).id());
  }

  /// Whole graphemes, as a selection in the window would be.
  private Span span(AnnotationSession session) {
    var text = session.article().text();
    int start = text.graphemeFloor(random.nextInt(text.length() - 1));
    int end = text.graphemeCeiling(Math.min(text.length(), start + 1 + random.nextInt(20)));
    return new Span(start, end);
  }

  private <T> T any(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
