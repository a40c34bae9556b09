package dev.tocsin.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.stack.service.ServiceName;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same story while parts of Tocsin fail: nothing is lost, nothing happens twice. */
@ExtendWith(TheFirm.class)
class FaultsIT {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final Firm firm;

    FaultsIT(Firm firm) {
        this.firm = firm;
    }

    @Test
    void theBrokerMayBeAwayForHalfAMinute() {
        var kafka = firm.stack().kafka();

        AgentCase.of(firm, "agent.broker")
                .meanwhile(kafka::stop)
                .monitorSends()
                .incidentIsDeclared()
                .factsAreRecorded()
                .nothingIsHeardFor(HALF_A_MINUTE)
                .meanwhile(kafka::startAgain)
                .commanderApproves()
                .vendorsTaskIsDone()
                .accountIsContained()
                .noticeIsAcknowledged(AgentCase.GDPR)
                .everythingIsToldOnce();
    }

    @Test
    void eachServiceMayBeKilledJustAfterItsAnswer() {
        AgentCase.of(firm, "agent.killed")
                .monitorSends()
                .meanwhile(() -> kill(ServiceName.INCIDENT))
                .incidentIsDeclared()
                .commanderApproves()
                .meanwhile(() -> kill(ServiceName.PLAYBOOK))
                .vendorsTaskIsDone()
                .accountIsContained()
                .factsAreRecorded()
                .meanwhile(() -> kill(ServiceName.INCIDENT))
                .meanwhile(() -> kill(ServiceName.NOTIFICATION))
                .noticeIsAcknowledged(AgentCase.GDPR, () -> kill(ServiceName.NOTIFICATION))
                .everythingIsToldOnce();
    }

    @Test
    void ofTwoReplicasOneMayDie() {
        try (var replicas = firm.replicas().add()) {
            AgentCase.of(firm, "agent.replicas")
                    .monitorSends()
                    .incidentIsDeclared()
                    .commanderApproves()
                    .vendorsTaskIsDone()
                    .accountIsContained()
                    .factsAreRecorded()
                    .meanwhile(replicas::killFirst)
                    .noticeIsAcknowledged(AgentCase.GDPR)
                    .everythingIsToldOnce();
        }
    }

    @Test
    void everyEventMayComeAgainAndInAnyOrder() {
        var events = new Events(firm.stack().kafka().bootstrapServers());
        var story = AgentCase.of(firm, "agent.again")
                .monitorSends()
                .incidentIsDeclared()
                .commanderApproves()
                .vendorsTaskIsDone()
                .accountIsContained()
                .factsAreRecorded()
                .meanwhile(events::sendAllAgain)
                .noticeIsAcknowledged(AgentCase.GDPR)
                .everythingIsToldOnce();
        var told = story.timeline();
        var moves = story.moves();

        events.sendAllBackwards();

        assertThat(story.everythingIsToldOnce().timeline()).isEqualTo(told);
        assertThat(story.moves()).isEqualTo(moves);
        assertThat(events.deadLetters()).isEmpty();
    }

    private void kill(ServiceName service) {
        firm.stack().service(service).kill();
        firm.stack().service(service).startAgain().awaitReady();
    }
}
