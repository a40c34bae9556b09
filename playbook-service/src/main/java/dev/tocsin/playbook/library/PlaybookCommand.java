package dev.tocsin.playbook.library;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.kit.id.Ids;
import dev.tocsin.playbook.cacao.Finding;
import dev.tocsin.playbook.signature.Signer;
import dev.tocsin.playbook.signature.Verifier;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;

/** The command that checks and signs playbooks, and makes keys for it; it needs no running service. */
public final class PlaybookCommand {
    private static final String USAGE = "usage: ./tocsin playbook check FILE | playbook key FILE"
            + " | playbook sign FILE --key FILE --signee NAME";
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter JSON = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(LINES)
                    .withArrayIndenter(LINES));

    private PlaybookCommand() {}

    /** The first argument is the time now. Ends with 1 where the playbook has an error, with 2 where it is asked wrongly or a file cannot be read or written. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(run(List.of(arguments), out));
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static int run(List<String> arguments, PrintStream out) throws IOException {
        String deed = arguments.size() < 3 ? "" : arguments.get(1);
        Path file = Path.of(arguments.size() < 3 ? "" : arguments.get(2));
        boolean isSigning = arguments.size() == 7
                && arguments.get(3).equals("--key")
                && arguments.get(5).equals("--signee");
        if (deed.equals("check") && arguments.size() == 3) {
            return check(file, Instant.parse(arguments.getFirst()), out);
        }
        if (deed.equals("key") && arguments.size() == 3) {
            return key(file, out);
        }
        if (deed.equals("sign") && isSigning) {
            return sign(file, Path.of(arguments.get(4)), arguments.get(6), Instant.parse(arguments.getFirst()), out);
        }
        throw new IllegalArgumentException(USAGE);
    }

    private static int check(Path file, Instant now, PrintStream out) throws IOException {
        Documents.Judged judged = Documents.judged(Files.readString(file));
        for (Finding finding : judged.findings()) {
            out.printf(
                    "%s %s %s: %s. %s.%n",
                    finding.severity(), finding.rule(), finding.pointer(), finding.message(), finding.hint());
        }
        if (judged.document() != null) {
            new Verifier(now)
                    .verify(judged.document())
                    .forEach(verified -> out.printf(
                            "signature of '%s' with key %s: %s, %s%n",
                            verified.signee(), verified.key(), verified.verdict(), verified.because()));
        }
        out.println(judged.findings().size() + " findings");
        return judged.isRunnable() ? 0 : 1;
    }

    private static int sign(Path file, Path key, String signee, Instant now, PrintStream out) throws IOException {
        int status = check(file, now, out);
        if (status == 0 && Documents.parsed(Files.readString(file)) instanceof ObjectNode document) {
            Signer signer = Signer.of(Files.readString(key));
            signer.sign(document, Ids.next(), signee, now);
            Files.writeString(file, JSON.writeValueAsString(document) + "\n");
            out.println("signed with key " + signer.print());
        }
        return status;
    }

    private static int key(Path file, PrintStream out) throws IOException {
        String keys = Signer.newKeys();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, keys, StandardOpenOption.TRUNCATE_EXISTING);
        out.println("a pair of keys: " + file + ", to be kept secret");
        out.println("for TOCSIN_PLAYBOOKS_TRUSTED_KEYS: " + Signer.of(keys).print());
        return 0;
    }
}
