package dev.tocsin.playbook.vault;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Page;
import dev.tocsin.kit.web.Versions;
import dev.tocsin.playbook.PlaybookProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The secrets of systems outside. They are opened for executors only. */
@ApplicationScoped
public class Vault {
    private static final Logger LOG = Logger.getLogger(Vault.class);

    private final SecretRows rows;
    private final Clock clock;
    private final @Nullable Seal seal;

    Vault(SecretRows rows, VaultConfig config, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        List<String> keys = config.keys().orElse(List.of());
        this.seal = keys.isEmpty() ? null : Seal.of(keys);
    }

    /** The secret of a kind of a system; empty if there is none, or the vault is closed. */
    @Transactional
    public Optional<String> find(String target, SecretKind kind) {
        Seal open = seal;
        return open == null
                ? Optional.empty()
                : rows.of(target, kind).map(row -> open.opened(row.sealed(), row.place()));
    }

    @Transactional
    Page<SecretView> page(@Nullable UUID after, int limit) {
        List<SecretView> views =
                rows.after(after, limit + 1).stream().map(SecretRow::view).toList();
        return Page.of(views, limit, view -> Cursor.of(view.secretId()));
    }

    @Transactional
    SecretView view(UUID id) {
        return rows.require(id).view();
    }

    @Transactional
    SecretView add(AddSecret command, String by) {
        SecretKind kind = SecretKind.of(command.kind()).orElseThrow();
        if (rows.of(command.target(), kind).isPresent()) {
            throw taken(command);
        }
        byte[] sealed = requireOpen().sealed(command.value(), command.target() + "/" + command.kind());
        SecretRow row = new SecretRow(Ids.next(), command.target(), kind, sealed, by, clock.instant());
        rows.persistAndFlush(row);
        LOG.infof("secret added place=%s by=%s", row.place(), by);
        return row.view();
    }

    @Transactional
    SecretView rotate(UUID id, @Nullable String ifMatch, RotateSecret command, String by) {
        SecretRow row = rows.require(id);
        Versions.require(ifMatch, row.version());
        row.rotate(requireOpen().sealed(command.value(), row.place()), by, clock.instant());
        rows.flush();
        LOG.infof("secret rotated place=%s by=%s", row.place(), by);
        return row.view();
    }

    @Transactional
    void remove(UUID id, @Nullable String ifMatch, String by) {
        SecretRow row = rows.require(id);
        Versions.require(ifMatch, row.version());
        rows.delete(row);
        rows.flush();
        LOG.infof("secret removed place=%s by=%s", row.place(), by);
    }

    private Seal requireOpen() {
        if (seal == null) {
            throw new Problem(PlaybookProblem.VAULT_CLOSED, "The vault has no key: set TOCSIN_VAULT_KEYS");
        }
        return seal;
    }

    private static Problem taken(AddSecret command) {
        return new Problem(
                PlaybookProblem.SECRET_TAKEN, command.target() + " has a " + command.kind() + ": rotate it instead");
    }
}
