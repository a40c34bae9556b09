package dev.tocsin.incident;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

@AnalyzeClasses(packages = "dev.tocsin.incident", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching("dev.tocsin.incident.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature is to be understood without those that use it");

    @ArchTest
    static final ArchRule NOBODY_CALLS_A_FEED = noClasses()
            .that()
            .resideOutsideOfPackage("..*feed..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..*feed..")
            .because("feeds bring news in and nothing waits for them");

    @ArchTest
    static final ArchRule ENTITIES_STAY_AT_HOME = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("features talk through views and events, never through each other's rows");

    @ArchTest
    static final ArchRule EACH_REQUEST_STATES_ITS_ROLES = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .andShould()
            .bePublic()
            .because("a forgotten role is an open door, and a method that is not public is no endpoint");

    @ArchTest
    static final ArchRule ONLY_TWO_REQUESTS_ARE_OPEN_TO_ALL = methods()
            .that()
            .areAnnotatedWith(PermitAll.class)
            .should()
            .beDeclaredInClassesThat()
            .haveNameMatching(".*\\.(IntakeResource|ConsoleConfigResource)")
            .because(
                    "monitors prove themselves by signature, and the console reads its configuration before the sign-in");

    @ArchTest
    static final ArchRule RESOURCES_HOLD_NO_TRANSACTION = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.transaction.Transactional")
            .because("a resource translates, the service decides");

    @ArchTest
    static final ArchRule TIME_AND_IDS_COME_FROM_THE_KIT = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("tests set the clock, and ids sort by time");

    @ArchTest
    static final ArchRule MAPPERS_ARE_PURE = classes()
            .that()
            .resideInAPackage("dev.tocsin.incident.normal..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.tocsin.incident.normal..", "com.fasterxml.jackson..", "org.jspecify..")
            .because("the same message must give the same signals whenever it is read again");
}
