package dev.tocsin.notification.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.law.LawLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormsTest {

    private final Forms forms = Forms.load();

    @Test
    void aRuleFindsItsForm() {
        assertThat(forms.forRule("eu-gdpr-33-1-authority")).map(Form::id).hasValue("gdpr-article-33");
        assertThat(forms.forRule("us-ca-1798-82-a-individuals")).map(Form::id).hasValue("california-letter");
        assertThat(forms.forRule("contract:0199a6c3-1d20-7b42-8f11-a0b1c2d3e4f5"))
                .map(Form::id)
                .hasValue("client-contract");
        assertThat(forms.forRule("no-such-rule")).isEmpty();
    }

    @Test
    void theLetterOfCaliforniaHasTheHeadingsOfItsStatute() {
        var letter = forms.require("california-letter");

        assertThat(letter.title()).isEqualTo("Notice of Data Breach");
        assertThat(letter.sections())
                .extracting(Form.Section::heading)
                .containsExactly(
                        "What Happened",
                        "What Information Was Involved",
                        "What We Are Doing",
                        "What You Can Do",
                        "For More Information");
    }

    @Test
    void allFaultsOfAFormAreNamed() {
        var yaml = """
                id: bad
                title: ' '
                citation: none
                audience: nobody
                lang: en
                rules: [a]
                colour: red
                sections:
                  - heading: One
                    fields:
                      - {id: a, label: A, question: 'A?', need: sometimes, all_of: [x]}
                      - {id: a, label: B, question: 'B?', need: always, all_of: [x], first_of: [y]}
                """;

        assertThatThrownBy(() -> FormReader.read("bad.yaml", yaml))
                .isInstanceOf(FormFaulty.class)
                .hasMessageContainingAll(
                        "title: needs text",
                        "audience: no such audience: nobody",
                        "colour: is no part of a form",
                        "sections/0/fields/0/need: no such need",
                        "sections/0/fields/1/id: stands twice: a",
                        "sections/0/fields/1: needs either first_of or all_of");
    }

    @Test
    void rulesThatFormsNameStandInTheBook() {
        var book = LawLibrary.load(new HolidayCalendars()).rules().stream()
                .map(rule -> rule.head().id())
                .toList();

        for (var id : List.of("gdpr-article-33", "california-letter")) {
            assertThat(book).containsAll(forms.require(id).rules());
        }
    }
}
