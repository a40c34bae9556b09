package dev.tocsin.notification.rulepack;

import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.law.RuleFault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The command that checks and signs rule packs, and makes keys for it; it needs no running service. */
public final class LawCommand {

    private static final String USAGE = "usage: ./tocsin law check PACK | law sign FOLDER --key FILE | law key FILE";

    private LawCommand() {}

    /** Ends with 1 where the pack is faulty, with 2 where it is asked wrongly or a file cannot be read or written. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(run(List.of(arguments), out));
        } catch (IllegalArgumentException | PackUnreadable | IOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static int run(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.size() == 2 && arguments.getFirst().equals("check")) {
            return check(PackFiles.read(Path.of(arguments.getLast())), out);
        }
        if (arguments.size() == 4
                && arguments.getFirst().equals("sign")
                && arguments.get(2).equals("--key")) {
            return sign(Path.of(arguments.get(1)), Path.of(arguments.getLast()), out);
        }
        if (arguments.size() == 2 && arguments.getFirst().equals("key")) {
            return key(Path.of(arguments.getLast()), out);
        }
        throw new IllegalArgumentException(USAGE);
    }

    private static int check(PackFiles files, PrintStream out) {
        var checked = PackCheck.check(files, LawLibrary.sources(), new HolidayCalendars());
        var pack = checked.pack();
        if (pack != null) {
            out.printf(
                    "%s of %s: adds %d, replaces %d, retires %d rules, from %s%n",
                    pack.id(),
                    pack.publisher(),
                    pack.add().size(),
                    pack.replace().size(),
                    pack.retire().size(),
                    pack.effectiveFrom());
        }
        checked.faults().stream().map(RuleFault::text).forEach(out::println);
        out.println("digest " + files.digest());
        out.println(checked.faults().isEmpty() ? "no fault" : checked.faults().size() + " faults");
        return checked.faults().isEmpty() ? 0 : 1;
    }

    private static int sign(Path folder, Path key, PrintStream out) throws IOException {
        var files = PackFiles.read(folder);
        var status = check(files, out);
        if (status == 0) {
            var signature = PackSignature.sign(files, PackSignature.privateKey(Files.readString(key)));
            Files.writeString(folder.resolve(PackFiles.SIGNATURE), signature);
            out.println("signed: " + folder.resolve(PackFiles.SIGNATURE));
        }
        return status;
    }

    private static int key(Path file, PrintStream out) throws IOException {
        var keys = PackSignature.newKeys();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, keys.privatePem(), StandardOpenOption.TRUNCATE_EXISTING);
        out.println("private key: " + file + ", to be kept secret");
        out.println("public key, for TOCSIN_LAW_TRUSTED_KEYS after a name and a colon: " + keys.publicKey());
        return 0;
    }
}
