package dev.tocsin.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.tocsin.stack.testing.ServiceRules;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "dev.tocsin.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES_OF_ALL_SERVICES = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching("dev.tocsin.notification.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature is to be understood without those that use it");

    @ArchTest
    static final ArchRule THE_LAW_IS_PURE = classes()
            .that()
            .resideInAPackage("dev.tocsin.notification.law..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.tocsin.notification.law..", "com.fasterxml.jackson..", "org.jspecify..")
            .because("the same facts must give the same duties, whatever the clock, the database or the network say");

    @ArchTest
    static final ArchRule EACH_RESOURCE_STATES_ITS_ROLES = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideOutsideOfPackage("..recipient..")
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .because("a forgotten role is an open door");

    @ArchTest
    static final ArchRule NOTHING_OF_THE_LAW_IS_OPEN_TO_ALL = methods()
            .that()
            .areAnnotatedWith(PermitAll.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..recipient..")
            .because("only the recipient's page is read without an account")
            .allowEmptyShould(true);
}
