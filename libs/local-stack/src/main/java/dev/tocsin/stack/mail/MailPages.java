package dev.tocsin.stack.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.tocsin.stack.mail.Mail.Attachment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The list of mails as a page ({@code /}) and as JSON ({@code /mails}), and each attachment ({@code /mails/0/attachments/0}). */
final class MailPages implements HttpHandler {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ATTACHMENT = Pattern.compile("/mails/([0-9]{1,6})/attachments/([0-9]{1,6})");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

    private final MailSink sink;

    MailPages(MailSink sink) {
        this.sink = sink;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var attachment = ATTACHMENT.matcher(path);
            if (path.equals("/")) {
                answer(exchange, 200, "text/html; charset=utf-8", page().getBytes(UTF_8));
            } else if (path.equals("/mails")) {
                answer(exchange, 200, "application/json", JSON.writeValueAsBytes(list()));
            } else if (attachment.matches()) {
                attachment(exchange, Integer.parseInt(attachment.group(1)), Integer.parseInt(attachment.group(2)));
            } else {
                nothing(exchange);
            }
        }
    }

    private void attachment(HttpExchange exchange, int mail, int number) throws IOException {
        var mails = sink.mails();
        if (mail >= mails.size() || number >= mails.get(mail).attachments().size()) {
            nothing(exchange);
            return;
        }
        var attachment = mails.get(mail).attachments().get(number);
        answer(exchange, 200, attachment.type(), attachment.content());
    }

    private List<Map<String, Object>> list() {
        var list = new ArrayList<Map<String, Object>>();
        for (var mail : sink.mails()) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("message_id", mail.messageId());
            entry.put("from", mail.from());
            entry.put("to", mail.to());
            entry.put("subject", mail.subject());
            entry.put("text", mail.text());
            entry.put("html", mail.html());
            entry.put(
                    "attachments",
                    mail.attachments().stream().map(Attachment::name).toList());
            list.add(entry);
        }
        return list;
    }

    private String page() {
        var mails = sink.mails();
        var page = new StringBuilder("""
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mails</title>
                <meta http-equiv="refresh" content="5"><style>
                body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
                article{border:1px solid #888;border-radius:4px;padding:1rem;margin:1rem 0}
                h2{font-size:1.1rem;margin:0} pre{white-space:pre-wrap;overflow-wrap:anywhere}
                </style></head><body><h1>Mails that would have been sent</h1>
                """);
        if (mails.isEmpty()) {
            page.append("<p>None so far.</p>");
        }
        for (var i = mails.size() - 1; i >= 0; i--) {
            article(page, mails.get(i), i);
        }
        return page.append("</body></html>").toString();
    }

    private static void article(StringBuilder page, Mail mail, int number) {
        var text = mail.text().isBlank() ? mail.html().replaceAll("<[^>]*>", " ") : mail.text();
        page.append("<article><h2>").append(escaped(mail.subject())).append("</h2><p>To ");
        page.append(escaped(String.join(", ", mail.to()))).append(", from ").append(escaped(mail.from()));
        page.append("</p><pre>").append(linked(text)).append("</pre>");
        for (var i = 0; i < mail.attachments().size(); i++) {
            page.append("<p><a href=\"/mails/" + number + "/attachments/" + i + "\">")
                    .append(escaped(mail.attachments().get(i).name()))
                    .append("</a></p>");
        }
        page.append("</article>\n");
    }

    private static String linked(String text) {
        return LINK.matcher(escaped(text)).replaceAll("<a href=\"$0\">$0</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void nothing(HttpExchange exchange) throws IOException {
        answer(exchange, 404, "text/plain; charset=utf-8", "nothing here".getBytes(UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
