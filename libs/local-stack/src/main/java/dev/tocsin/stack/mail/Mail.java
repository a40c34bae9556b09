package dev.tocsin.stack.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One mail as it arrived.
 *
 * @param text the plain text, empty where there is none
 * @param html the page, empty where there is none
 */
public record Mail(
        String messageId,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        List<Attachment> attachments) {

    /** A file that came with a mail. */
    public static final class Attachment {
        private final String name;
        private final String type;
        private final byte[] content;

        Attachment(String name, String type, byte[] content) {
            this.name = name;
            this.type = type;
            this.content = content;
        }

        public String name() {
            return name;
        }

        public String type() {
            return type;
        }

        public byte[] content() {
            return content.clone();
        }
    }

    /** Reads a received message; each recipient is a bare address. */
    static Mail of(MimeMessage message) {
        var parts = new Parts();
        try {
            parts.take(message);
            return new Mail(
                    Objects.requireNonNullElse(message.getMessageID(), ""),
                    String.join(", ", addresses(message.getFrom())),
                    addresses(message.getRecipients(Message.RecipientType.TO)),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    parts.text.toString(),
                    parts.html.toString(),
                    List.copyOf(parts.attachments));
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail arrived that cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(a -> a instanceof InternetAddress i ? i.getAddress() : a.toString())
                        .toList();
    }

    private static final class Parts {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Attachment> attachments = new ArrayList<>();

        void take(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart several) {
                for (var i = 0; i < several.getCount(); i++) {
                    BodyPart one = several.getBodyPart(i);
                    take(one);
                }
            } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attachments.add(attachment(part));
            } else if (part.isMimeType("text/html")) {
                html.append(part.getContent());
            } else if (part.isMimeType("text/*")) {
                text.append(part.getContent());
            } else {
                attachments.add(attachment(part));
            }
        }

        private static Attachment attachment(Part part) throws MessagingException, IOException {
            var name = Objects.requireNonNullElse(part.getFileName(), "unnamed");
            var type = part.getContentType().split(";", 2)[0].strip();
            try (var in = part.getInputStream()) {
                return new Attachment(name, type, in.readAllBytes());
            }
        }
    }
}
