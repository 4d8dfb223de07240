package latchkey.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the document that the server makes of the resources. Called once, when somebody reads
 * the document for the first time: a start pays nothing for it.
 */
public class DocumentFilter implements OASFilter {
  private final Examples examples = new Examples();

  /** Made by the server. */
  public DocumentFilter() {}

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var parts = OASFactory.createComponents();
    parts.setSchemas(ErrorSchemas.all());
    parts.setSecuritySchemes(Keys.all());
    document.setComponents(parts);
    document.setSecurity(new ArrayList<>());
    // wherever it was read from: behind a proxy the server's own address is nobody's
    document.setServers(List.of(OASFactory.createServer().url("/")));
    var tags = new TreeSet<String>();
    document.getPaths().getPathItems().forEach((path, item) -> complete(path, item, tags));
    document.setTags(tags.stream().map(it -> OASFactory.createTag().name(it)).toList());
  }

  private void complete(String path, PathItem item, TreeSet<String> tags) {
    item.getOperations()
        .forEach((method, operation) -> tags.add(complete(path, method.name(), operation)));
  }

  private String complete(String path, String method, Operation operation) {
    var door = Door.of(path);
    var tag = door.tag(path);
    operation.setTags(List.of(tag));
    operation.setSecurity(
        door.keys(path).stream()
            .map(it -> OASFactory.createSecurityRequirement().addScheme(it))
            .toList());
    if (door == Door.SCIM) ScimSummaries.of(method, path).ifPresent(operation::setSummary);
    Parameters.complete(operation, method, path);
    operation.setResponses(errors(door, method, path));
    examples.of(tag, method + " " + path).ifPresent(it -> show(operation, door, it));
    return tag;
  }

  private static APIResponses errors(Door door, String method, String path) {
    var responses = OASFactory.createAPIResponses();
    var schema = OASFactory.createSchema().ref(door.errors().schema());
    var content = content(door.errors().media(), OASFactory.createMediaType().schema(schema));
    door.errors()
        .of(method, path)
        .forEach(
            (status, meaning) ->
                responses.addAPIResponse(
                    status, OASFactory.createAPIResponse().description(meaning).content(content)));
    return responses;
  }

  private static void show(Operation operation, Door door, Example it) {
    operation.setRequestBody(null);
    it.request()
        .ifPresent(
            body ->
                operation.setRequestBody(
                    OASFactory.createRequestBody()
                        .required(true)
                        .content(content(it.requestMedia().orElse(door.media()), body))));
    var answer = OASFactory.createAPIResponse().description("As it was asked for");
    it.answer()
        .ifPresent(body -> answer.content(content(it.answerMedia().orElse(door.media()), body)));
    operation.getResponses().addAPIResponse("" + it.status(), answer);
  }

  private static Content content(String media, JsonNode example) {
    return content(
        media, OASFactory.createMediaType().schema(Shapes.of(example)).example(Plain.of(example)));
  }

  private static Content content(
      String media, org.eclipse.microprofile.openapi.models.media.MediaType type) {
    return OASFactory.createContent().addMediaType(media, type);
  }
}
