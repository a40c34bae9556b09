package dev.tocsin.stack.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The OpenAPI document of the service under test, so that a change of the API shows in review. */
public final class OpenApiDocument {
    private OpenApiDocument() {}

    /** As it is served now; the system property {@code openapi.write} names a file to write it to as well. */
    public static String served() {
        var served =
                RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();
        var target = System.getProperty("openapi.write");
        if (target != null) {
            write(Path.of(target), served);
        }
        return served;
    }

    /** As it was committed among the contracts, under the name of the service such as {@code incident-service}. */
    public static String committed(String service) {
        var document = "/contracts/openapi/" + service + ".yaml";
        try (var in = OpenApiDocument.class.getResourceAsStream(document)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + document);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
