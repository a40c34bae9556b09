package dev.tocsin.stack.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailSinkTest {
    @Test
    void keepsMailToAnybodyAndShowsIt() throws Exception {
        try (var sink = MailSink.start()) {
            send(sink, "dpo@bank.example", "Notice <1>", "Please read http://localhost/n/abc");

            assertThat(sink.mailsTo("somebody@else.example")).isEmpty();
            assertThat(sink.mailsTo("dpo@bank.example")).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).isEqualTo("Notice <1>");
                assertThat(mail.text()).contains("/n/abc");
                assertThat(mail.attachments().getFirst().content()).isEqualTo("%PDF".getBytes(UTF_8));
            });
            assertThat(get(sink, "/")).contains("Notice &lt;1&gt;", "<a href=\"http://localhost/n/abc\">");
            assertThat(get(sink, "/mails"))
                    .contains("\"to\":[\"dpo@bank.example\"]", "\"attachments\":[\"notice.pdf\"]");
            assertThat(get(sink, "/mails/0/attachments/0")).isEqualTo("%PDF");
            assertThat(get(sink, "/mails/7/attachments/0")).isEqualTo("nothing here");

            sink.clear();
            assertThat(sink.mails()).isEmpty();
        }
    }

    private static String get(MailSink sink, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sink.address() + path)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static void send(MailSink sink, String to, String subject, String text) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", Integer.toString(sink.smtpPort()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("tocsin@meridian.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject);
        var body = new MimeBodyPart();
        body.setText(text);
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource("%PDF".getBytes(UTF_8), "application/pdf")));
        file.setFileName("notice.pdf");
        message.setContent(new MimeMultipart(body, file));
        Transport.send(message);
    }
}
