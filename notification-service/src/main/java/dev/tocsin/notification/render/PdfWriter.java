package dev.tocsin.notification.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes a page as tagged PDF (PDF/UA-1, ISO 14289-1) with its font embedded; the same page gives the same bytes. */
final class PdfWriter {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PdfWriter() {}

    static byte[] write(String html) {
        var builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .useFont(PdfWriter::font, "Liberation Sans")
                .usePdfUaAccessibility(true)
                .withProducer("Tocsin");
        try (var renderer = builder.buildPdfRenderer();
                var bytes = new ByteArrayOutputStream()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            makeTimeless(document, html);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A notice could not be written as PDF", e);
        }
    }

    private static InputStream font() {
        var font = PDDocument.class.getResourceAsStream(FONT);
        if (font == null) {
            throw new IllegalStateException("The font is not there: " + FONT);
        }
        return font;
    }

    /** The id of a document and its dates would else come from the clock. */
    private static void makeTimeless(PDDocument document, String html) {
        var sum = new CRC32();
        sum.update(html.getBytes(UTF_8));
        document.setDocumentId(sum.getValue());
        var epoch = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        epoch.setTimeInMillis(Instant.EPOCH.toEpochMilli());
        document.getDocumentInformation().setCreationDate(epoch);
        document.getDocumentInformation().setModificationDate(epoch);
    }
}
