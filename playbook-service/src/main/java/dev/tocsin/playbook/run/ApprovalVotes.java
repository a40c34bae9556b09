package dev.tocsin.playbook.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rows of votes. */
@ApplicationScoped
class ApprovalVotes implements PanacheRepositoryBase<ApprovalVote, ApprovalVote.Key> {
    List<ApprovalVote> of(UUID approval) {
        return list("key.approvalId = ?1 order by at", approval);
    }
}
