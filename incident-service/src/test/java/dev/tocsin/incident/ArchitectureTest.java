package dev.tocsin.incident;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.tocsin.stack.testing.ServiceRules;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

@AnalyzeClasses(packages = "dev.tocsin.incident", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES_OF_ALL_SERVICES = ArchTests.in(ServiceRules.class);

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
    static final ArchRule MAPPERS_ARE_PURE = classes()
            .that()
            .resideInAPackage("dev.tocsin.incident.normal..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.tocsin.incident.normal..", "com.fasterxml.jackson..", "org.jspecify..")
            .because("the same message must give the same signals whenever it is read again");
}
