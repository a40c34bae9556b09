package dev.tocsin.notification.assessment;

import dev.tocsin.notification.law.DutyAssessment;
import dev.tocsin.notification.law.FactSheet;
import dev.tocsin.notification.law.RuleBook;
import java.util.List;

/** What the engine says of one incident: the book it was asked with, the facts as they were read, and a duty per rule and recipient. */
public record CaseAssessment(RuleBook book, FactSheet facts, List<DutyAssessment> duties) {}
