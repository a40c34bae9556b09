package dev.tocsin.notification.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts pages into bytes, without a look at the clock. */
@ApplicationScoped
public class Renderer {

    private final Template html;
    private final Template text;
    private final ObjectMapper json;

    Renderer(
            @Location("notice/document.html") Template html,
            @Location("notice/document.txt") Template text,
            ObjectMapper json) {
        this.html = html;
        this.text = text;
        this.json = json;
    }

    /** Returns the page in that rendering. */
    public byte[] render(Page page, Rendering rendering) {
        return switch (rendering) {
            case PDF -> PdfWriter.write(html(page));
            case HTML -> html(page).getBytes(UTF_8);
            case TXT -> text.data("page", page).render().getBytes(UTF_8);
            case JSON -> json(page);
        };
    }

    private String html(Page page) {
        return html.data("page", page).render();
    }

    private byte[] json(Page page) {
        try {
            return json.writeValueAsBytes(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A page cannot be written as JSON", e);
        }
    }
}
