package dev.tocsin.playbook.run;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.playbook.PlaybookProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** Signed links that answer one question once, as one person. */
@ApplicationScoped
class ApprovalLinks {
    static final String PATH = "/api/v1/approvals/links/";

    private final Rows rows;
    private final Approvals approvals;
    private final ApprovalVotes votes;
    private final Runs runs;
    private final ApprovalDesk desk;
    private final LinksConfig config;
    private final Clock clock;

    ApprovalLinks(
            Rows rows,
            Approvals approvals,
            ApprovalVotes votes,
            Runs runs,
            ApprovalDesk desk,
            LinksConfig config,
            Clock clock) {
        this.rows = rows;
        this.approvals = approvals;
        this.votes = votes;
        this.runs = runs;
        this.desk = desk;
        this.config = config;
        this.clock = clock;
    }

    /** The issuer passes on a role of the question that he or she has; the answer then counts as one of both. */
    @Transactional
    IssuedLink issue(UUID id, IssueLink command, Actor issuer) {
        LinkTokens tokens = tokens();
        Approval approval = approvals.require(id);
        desk.refuse(
                runs.require(approval.runId()),
                approval,
                new Voter(command.approver(), issuer.id(), role -> role.equals(command.role()) && issuer.is(role)));
        Instant now = clock.instant();
        Instant latest = now.plus(config.linkValidity());
        Instant until =
                approval.expiresAt() != null && approval.expiresAt().isBefore(latest) ? approval.expiresAt() : latest;
        LinkClaims claims = new LinkClaims(Ids.next(), id, command.approver(), until.truncatedTo(ChronoUnit.SECONDS));
        rows.persistAndFlush(new ApprovalLink(claims, command.role(), issuer.id(), now));
        return new IssuedLink(PATH + tokens.signed(claims), claims.approver(), claims.until());
    }

    @Transactional
    LinkView view(String token) {
        ApprovalLink link = require(token, LockModeType.NONE);
        Approval approval = approvals.require(link.approvalId());
        return new LinkView(link.approver(), link.expiresAt(), ApprovalView.of(approval, votes.of(approval.id())));
    }

    /** The answer, and that the link is used up, in one transaction. */
    @Transactional
    LinkView decide(String token, DecideApproval command) {
        LinkClaims claims = claims(token);
        // The run first, as everything does that moves it on; the link is then read as it stands.
        Run run = runs.requireLocked(approvals.require(claims.approval()).runId());
        ApprovalLink link = require(token, LockModeType.PESSIMISTIC_WRITE);
        ApprovalView view = desk.answer(
                run,
                approvals.requireFresh(link.approvalId()),
                new Voter(link.approver(), link.issuedBy(), role -> role.equals(link.role())),
                command);
        link.use(clock.instant());
        rows.flush();
        return new LinkView(link.approver(), link.expiresAt(), view);
    }

    private ApprovalLink require(String token, LockModeType lock) {
        LinkClaims claims = claims(token);
        ApprovalLink link = rows.findByIdOptional(claims.link(), lock)
                .filter(row -> row.is(claims))
                .orElseThrow(ApprovalLinks::unknown);
        if (link.isUsed()) {
            throw new Problem(PlaybookProblem.LINK_USED, "It has been answered with");
        }
        if (link.isExpired(clock.instant())) {
            throw new Problem(PlaybookProblem.LINK_EXPIRED, "Ask for another one");
        }
        return link;
    }

    private LinkClaims claims(String token) {
        return tokens().read(token).orElseThrow(ApprovalLinks::unknown);
    }

    private static Problem unknown() {
        return new Problem(PlaybookProblem.LINK_UNKNOWN, "It is not one of ours, or it was changed");
    }

    private LinkTokens tokens() {
        return config.linkKey()
                .filter(key -> !key.isBlank())
                .map(key -> new LinkTokens(Base64.getDecoder().decode(key.strip())))
                .orElseThrow(() ->
                        new Problem(PlaybookProblem.LINKS_OFF, "No key for links is set (TOCSIN_APPROVALS_LINK_KEY)"));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ApprovalLink, UUID> {}
}
