package dev.tocsin.stack.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import dev.tocsin.stack.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * A mail server that takes mail to anybody and delivers to nobody; a page on another port of this machine lists what arrived
 * (for programs: {@code /mails} as JSON). Mails are gone when it stops.
 */
public final class MailSink implements AutoCloseable {
    private final GreenMail smtp;
    private final HttpServer web;

    private MailSink(GreenMail smtp, HttpServer web) {
        this.smtp = smtp;
        this.web = web;
    }

    /** Starts on two free ports. */
    public static MailSink start() {
        var ports = Ports.free(2);
        return start(ports.getFirst(), ports.getLast());
    }

    /** Starts on these ports, for mail and for the page. */
    public static MailSink start(int smtpPort, int webPort) {
        var smtp = new GreenMail(new ServerSetup(smtpPort, "localhost", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        try {
            var web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), webPort), 0);
            var sink = new MailSink(smtp, web);
            web.createContext("/", new MailPages(sink));
            web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            web.start();
            return sink;
        } catch (IOException e) {
            smtp.stop();
            throw new UncheckedIOException("nothing can listen on port " + webPort, e);
        }
    }

    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    /** Where the page is. */
    public String address() {
        return "http://localhost:" + web.getAddress().getPort();
    }

    /** What has arrived, oldest first. */
    public List<Mail> mails() {
        return Arrays.stream(smtp.getReceivedMessages()).map(Mail::of).toList();
    }

    /** What has arrived for one address. */
    public List<Mail> mailsTo(String address) {
        return mails().stream().filter(m -> m.to().contains(address)).toList();
    }

    /** Forgets what has arrived. */
    public void clear() {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("the mails cannot be forgotten", e);
        }
    }

    @Override
    public void close() {
        web.stop(0);
        smtp.stop();
    }
}
