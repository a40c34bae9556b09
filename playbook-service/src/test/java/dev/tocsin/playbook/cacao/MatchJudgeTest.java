package dev.tocsin.playbook.cacao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.cacao.MatchJudge.Answer;
import dev.tocsin.playbook.cacao.MatchJudge.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchJudgeTest {
    private final ObjectNode document = APlaybook.smallest()
            .external("__people__", "integer")
            .external("__kinds__", "string")
            .defining(MatchExtension.DEFINITION)
            .json();

    private ObjectNode match() {
        ObjectNode match = document.withObject("/playbook_extensions").putObject(MatchExtension.DEFINITION);
        match.putArray("categories").add("lost-device");
        match.putObject("inputs").put("__people__", "fact:people.total").put("__kinds__", "fact:data.categories");
        return match;
    }

    private void reason(ObjectNode match, String name, String condition) {
        match.withArray("/reasons").addObject().put("name", name).put("condition", condition);
    }

    private List<Verdict> judged(Map<String, String> values) {
        Playbook playbook = PlaybookReader.read(document);
        return MatchJudge.judge(playbook, playbook.match().orElseThrow(), values);
    }

    @Test
    void startsForTheCategoryAloneWhereNoReasonIsNamed() {
        match();
        assertThat(judged(Map.of())).containsExactly(new Verdict("category", Answer.YES, List.of()));
    }

    @Test
    void judgesEachReasonAloneAndNeverGuesses() {
        ObjectNode match = match();
        reason(match, "many", "__people__:value > 500");
        reason(match, "cards", "__kinds__:value LIKE '%\"card_number\"%'");
        reason(match, "both", "__people__:value > 500 AND __kinds__:value LIKE '%\"card_number\"%'");

        assertThat(judged(Map.of("__people__", "501", "__kinds__", "[\"name\"]")))
                .extracting(Verdict::answer)
                .containsExactly(Answer.YES, Answer.NO, Answer.NO);
        assertThat(judged(Map.of("__kinds__", "[\"card_number\"]")))
                .containsExactly(
                        new Verdict("many", Answer.UNKNOWN, List.of("__people__")),
                        new Verdict("cards", Answer.YES, List.of()),
                        new Verdict("both", Answer.UNKNOWN, List.of("__people__")));
    }

    @Test
    void findsWhatIsWrongWithAReason() {
        ObjectNode match = match();
        reason(match, "many", "__people__:value > 500");
        reason(match, "many", "__host__:value = 'a'");
        reason(match, "", "__people__ >");

        assertThat(new Validator(java.util.Set.of("start", "action", "end")).check(document))
                .filteredOn(finding -> finding.rule().equals(Rule.MATCH_REASON.id()))
                .extracting(finding -> finding.pointer().replaceFirst(".*/reasons", ""))
                .containsExactly("/1/name", "/1/condition", "/2/name", "/2/condition");
    }
}
