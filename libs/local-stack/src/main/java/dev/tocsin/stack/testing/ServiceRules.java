package dev.tocsin.stack.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What holds for the code of each service: its architecture test takes them in with {@code ArchTests.in}. */
public final class ServiceRules {
    /** Entities are package-private. */
    @ArchTest
    public static final ArchRule ENTITIES_STAY_AT_HOME = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .bePackagePrivate()
            .because("features talk through views and events, never through each other's rows");

    /** No resource opens a transaction. */
    @ArchTest
    public static final ArchRule RESOURCES_HOLD_NO_TRANSACTION = noClasses()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.transaction.Transactional")
            .because("a resource translates, the service decides");

    /** Nobody reads the system clock or makes random ids. */
    @ArchTest
    public static final ArchRule TIME_AND_IDS_COME_FROM_THE_KIT = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("tests set the clock, and ids sort by time");

    private ServiceRules() {}
}
