package dev.tocsin.playbook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

@AnalyzeClasses(packages = "dev.tocsin.playbook", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES_OF_ALL_SERVICES = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching(
                    "dev.tocsin.playbook.(library|incident|matching|duty|dutyfeed|targets|executor|run|drill|vault)")
            .should()
            .beFreeOfCycles()
            .because("a feature is to be understood without those that use it");

    @ArchTest
    static final ArchRule EACH_REQUEST_STATES_ITS_ROLES = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .and()
            .areNotDeclaredIn("dev.tocsin.playbook.run.ApprovalLinkResource") // who holds a signed link has no account
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .andShould()
            .bePublic()
            .because("a forgotten role is an open door, and a method that is not public is no endpoint");

    @ArchTest
    static final ArchRule THE_MACHINE_IS_PURE = classes()
            .that()
            .resideInAnyPackage("..run.machine..", "..cacao..", "..condition..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "..run.machine..",
                    "..cacao..",
                    "..condition..",
                    "com.fasterxml.jackson..",
                    "com.google.re2j..",
                    "org.jspecify..")
            .because("a run that is played again must come to the same state");

    @ArchTest
    static final ArchRule REHEARSALS_KNOW_NO_WAY_OUT = classes()
            .that()
            .resideInAPackage("..rehearsal..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "..rehearsal..",
                    "..run.machine..",
                    "..cacao..",
                    "..condition..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify..")
            .because("a drill must not be able to reach a real system");

    @ArchTest
    static final ArchRule NOTHING_THAT_REHEARSES_LEADS_TO_AN_EXECUTOR = noClasses()
            .that()
            .resideInAnyPackage("..rehearsal..", "..drill..")
            .should()
            .transitivelyDependOnClassesThat(resideInAnyPackage(
                    "..executor..", "java.net.http..", "java.nio.channels..", "dev.tocsin.kit.work.."))
            .because("what asks for a rehearsal must not be able to send a command either");
}
