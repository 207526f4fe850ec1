package dev.verbatim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// An independent processor of JSON-LD understands what we write: every field that is not ours is a
/// term of the model, every name an absolute IRI. The context is one of our own that says of the
/// terms we use what the W3C's does; no other is asked for.
class LinkedDataTest {
  private static final String OA = "http://www.w3.org/ns/oa#";

  private static final DocumentLoader CONTEXT =
      (url, _) -> {
        assertThat(url).isEqualTo(URI.create(WebAnnotation.CONTEXT));
        InputStream context =
            LinkedDataTest.class.getResourceAsStream("web-annotation-context.json");
        return JsonDocument.of(Objects.requireNonNull(context));
      };

  private static List<JsonObject> expanded() throws Exception {
    Memory memory =
        Memory.written(new WebAnnotation(), SmallWork.CODEBOOK, List.of(SmallWork.work()));
    byte[] json = Objects.requireNonNull(memory.files.get("analyst-a/small.jsonld"));
    JsonArray all =
        JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(json))).loader(CONTEXT).get();
    return all.getValuesAs(JsonObject.class);
  }

  private static String only(JsonObject of, String name, String part) {
    JsonArray values = of.getJsonArray(name.startsWith("http") ? name : OA + name);
    assertThat(values).hasSize(1);
    JsonValue value = Objects.requireNonNull(values.getJsonObject(0).get(part));
    return value instanceof JsonString text ? text.getString() : value.toString();
  }

  @Test
  void everyAnnotationIsOneOfTheModelsAndHasAnAbsoluteName() throws Exception {
    assertThat(expanded()).hasSize(4);
    for (JsonObject annotation : expanded()) {
      assertThat(annotation.getJsonArray("@type").getString(0)).isEqualTo(OA + "Annotation");
      assertThat(URI.create(annotation.getString("@id")).isAbsolute()).isTrue();
      assertThat(only(annotation, "motivatedBy", "@id")).startsWith(OA);
      assertThat(annotation.getJsonArray(OA + "hasTarget")).isNotEmpty();
      assertThat(annotation.getJsonArray(OA + "hasBody")).isNotEmpty();
    }
  }

  @Test
  void aMarksTargetsSelectItsFragments() throws Exception {
    JsonObject quote = expanded().get(1);
    List<JsonObject> targets = quote.getJsonArray(OA + "hasTarget").getValuesAs(JsonObject.class);
    assertThat(targets).hasSize(2);
    List<JsonObject> selectors =
        targets.getLast().getJsonArray(OA + "hasSelector").getValuesAs(JsonObject.class);
    assertThat(only(selectors.getFirst(), "exact", "@value")).isEqualTo("“and no.”");
    assertThat(only(selectors.getLast(), "start", "@value")).isEqualTo("19");
    assertThat(only(targets.getLast(), "hasSource", "@id")).isEqualTo("urn:verbatim:article:small");
    assertThat(only(quote, "http://purl.org/dc/terms/created", "@value"))
        .isEqualTo("2026-01-02T03:04:05Z");
  }

  @Test
  void aLinksEndsAreTheNamesOfMarks() throws Exception {
    List<JsonObject> all = expanded();
    JsonObject link = all.getLast();
    assertThat(only(link, "motivatedBy", "@id")).isEqualTo(OA + "linking");
    assertThat(only(link, "hasTarget", "@id")).isEqualTo(all.get(1).getString("@id"));
    JsonObject end = link.getJsonArray(OA + "hasBody").getJsonObject(0);
    assertThat(only(end, "hasSource", "@id")).isEqualTo(all.get(2).getString("@id"));
  }

  @Test
  void whatIsCarriedIsJsonAndNoLinkedData() throws Exception {
    JsonObject carried =
        expanded().getFirst().getJsonArray("urn:verbatim:carried").getJsonObject(0);
    assertThat(carried.getString("@type")).isEqualTo("@json");
    assertThat(carried.getJsonObject("@value").getString("format"))
        .isEqualTo("verbatim-annotations");
  }
}
