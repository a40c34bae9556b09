package dev.tocsin.playbook.cacao;

import java.util.Locale;

/**
 * Every rule that a document is checked against. The id is stable and is what a finding names: up to 49 those of the public corpus of CACAO
 * playbooks, from 50 on ours. docs/cacao-findings.md lists them.
 */
public enum Rule {
    DOCUMENT_MALFORMED("P50", Severity.ERROR, "RFC 8259", "the document is not one JSON object"),
    KEY_DUPLICATE("P51", Severity.ERROR, "2, RFC 8259", "a key stands twice in one object"),
    TOO_DEEP("P52", Severity.ERROR, "-", "objects and lists are nested deeper than the limit"),
    TOO_LARGE("P53", Severity.ERROR, "-", "the document, or one text in it, is longer than the limit"),
    TOO_MANY_STEPS("P54", Severity.ERROR, "-", "more steps than the limit"),
    FINDINGS_CUT("P55", Severity.ERROR, "-", "more findings than the limit; the others are left out"),
    PROPERTY_MISSING("P01", Severity.ERROR, "3.1", "required property of the playbook missing"),
    TYPE("P02", Severity.ERROR, "3.1", "type is not playbook"),
    SPEC_VERSION("P03", Severity.ERROR, "3.1", "spec_version is not cacao-2.0"),
    PLAYBOOK_ID("P04", Severity.ERROR, "3.1, 10.10", "id is not playbook--UUID"),
    CREATOR("P05", Severity.WARNING, "3.1", "created_by is not identity--UUID"),
    TIMESTAMP("P06", Severity.WARNING, "10.17", "not an RFC 3339 date and time in UTC"),
    TIMESTAMP_DIGITS("P07", Severity.WARNING, "3.1", "created or modified without exactly three sub-second digits"),
    MODIFIED_EARLIER("P08", Severity.WARNING, "3.1", "modified earlier than created"),
    VALIDITY("P09", Severity.WARNING, "3.1", "valid_until not after valid_from"),
    SCORE("P10", Severity.WARNING, "3.1", "priority, severity or impact outside 0 to 100"),
    ACTIVITIES_MISSING("P11", Severity.WARNING, "3.1", "playbook_types from the vocabulary but no playbook_activities"),
    TIMESTAMP_UNREADABLE("P56", Severity.RUN, "10.17", "a time that tells versions or validity apart cannot be read"),
    PROPERTY_TYPE("P57", Severity.WARNING, "3.1", "a property has another JSON type than the one of the specification"),
    PROPERTY_UNKNOWN("P58", Severity.ADVICE, "3.1", "a property that the specification does not know"),
    ACTIVITY_OF_TYPE(
            "P59", Severity.WARNING, "3.1.2", "an activity that the playbook type makes compulsory is not listed"),
    ACTIVITY_UNUSED("P60", Severity.ADVICE, "3.1", "a listed activity is the playbook_activity of no command"),
    SUMMARY("P61", Severity.WARNING, "10.14", "playbook_processing_summary says otherwise than the workflow"),
    REFERENCE_ID("P62", Severity.WARNING, "3.1, 10.10", "derived_from, related_to or owner does not hold identifiers"),
    UUID_REUSED("P63", Severity.WARNING, "10.10", "one UUID in the identifiers of two objects"),
    EXTERNAL_REFERENCE("P64", Severity.WARNING, "10.9", "external reference without name, or with nothing but a name"),
    REVOKED("P65", Severity.ADVICE, "3.1", "the playbook is revoked: it is kept, and never run"),
    DESCRIPTION_MISSING("P66", Severity.ADVICE, "3.1", "description or playbook_types missing"),
    KEY_FORM(
            "P67",
            Severity.WARNING,
            "10",
            "key of a dictionary with other characters than letters, digits, - and _, or over 250 of them"),
    LIST_EMPTY("P68", Severity.ADVICE, "3.1", "a list that is present but empty"),
    START_UNKNOWN("W01", Severity.ERROR, "3.1", "workflow_start not in workflow"),
    START_TYPE("W02", Severity.ERROR, "3.1", "workflow_start is not a start step"),
    EXCEPTION_UNKNOWN("W03", Severity.ERROR, "3.1", "workflow_exception not in workflow"),
    START_MISSING("W04", Severity.ERROR, "3.1", "no start step"),
    END_MISSING("W05", Severity.ERROR, "3.1, 4.4", "no end step"),
    ACTION_MISSING("W06", Severity.ERROR, "3.1", "no action or playbook-action step"),
    STEP_MALFORMED("S00", Severity.ERROR, "4.1", "step is not an object"),
    STEP_TYPE("S01", Severity.ERROR, "4.2", "step type outside the enumeration"),
    STEP_ID("S02", Severity.ERROR, "10.10", "step key is not an identifier"),
    STEP_ID_PREFIX("S03", Severity.ERROR, "10.10", "step key prefix differs from step type"),
    STEP_UUID_VERSION("S04", Severity.WARNING, "10.10", "step id is not a UUIDv4"),
    ROUTES_EXCLUSIVE("S05", Severity.ERROR, "4.1", "on_completion together with on_success or on_failure"),
    START_ROUTES("S06", Severity.ERROR, "4.3", "start step with on_success or on_failure"),
    END_SUCCESSOR("S07", Severity.ERROR, "4.4", "end step with a successor"),
    SUCCESSOR_MISSING("S08", Severity.ERROR, "4.4", "start, action or playbook-action without a successor"),
    STEP_REFERENCE_TYPE("S09", Severity.ERROR, "4.1", "step reference is not a string"),
    PARALLEL_BRANCHES("S10", Severity.ERROR, "4.7", "parallel with fewer than two next_steps"),
    CONDITION_MISSING("S11", Severity.ERROR, "4.8, 4.9", "if or while without condition or on_true"),
    SWITCH_INCOMPLETE("S12", Severity.ERROR, "4.10", "switch without switch or cases dictionary"),
    STEP_REFERENCE("S13", Severity.ERROR, "4.1", "reference to a step that is not in workflow"),
    COMMANDS_MISSING("S14", Severity.ERROR, "4.5", "action without commands"),
    AGENT_MISSING("S15", Severity.ERROR, "4.5", "action without agent"),
    AGENT_REFERENCE("S16", Severity.ERROR, "3.1, 4.5", "agent not defined"),
    TARGET_REFERENCE("S17", Severity.ERROR, "3.1, 4.5", "target not defined"),
    PLAYBOOK_REFERENCE_MISSING("S18", Severity.ERROR, "4.6", "playbook-action without playbook_id"),
    DURATION("S19", Severity.ERROR, "4.1", "delay or timeout is not a whole number"),
    BRANCHING_SUCCESSOR("S20", Severity.WARNING, "4.7 to 4.10", "branching step without on_completion or on_success"),
    STEP_TYPE_UNSUPPORTED("S50", Severity.RUN, "4.2", "the engine does not run this step type"),
    TIMEOUT_WITHOUT_EFFECT("S51", Severity.ADVICE, "4.1", "timeout on a start or end step"),
    TARGETS_EMPTY("S52", Severity.WARNING, "4.5", "targets present but empty, or not a list"),
    CONDITION_SYNTAX("S53", Severity.RUN, "4.8, 4.9", "condition is not a comparison expression of STIX patterning"),
    SWITCH_VARIABLE("S54", Severity.RUN, "4.10", "switch is not a reference to a variable"),
    CASE_DEFAULT_MISSING("S55", Severity.ADVICE, "4.10", "switch without a default case"),
    PLAYBOOK_REFERENCE_ID("S56", Severity.RUN, "4.6", "playbook_id is not playbook--UUID"),
    PLAYBOOK_REFERENCE_VERSION("S57", Severity.RUN, "4.6", "playbook_version is not a time"),
    PLAYBOOK_CALL_CYCLE("S58", Severity.RUN, "4.6", "the playbook calls itself"),
    ROUTE_INTO_START("S59", Severity.WARNING, "4.3", "a step leads into a start step"),
    BRANCH_TWICE("S60", Severity.WARNING, "4.7", "parallel lists a branch twice"),
    DURATION_TOO_LONG("S61", Severity.RUN, "4.1", "delay or timeout longer than ten years"),
    UNREACHABLE("G01", Severity.WARNING, "4", "unreachable step"),
    CYCLE("G02", Severity.RUN, "4.4, 4.9", "cycle in the step graph"),
    END_SHARED("G03", Severity.WARNING, "4.7 to 4.10", "a branch does not have its own end step"),
    COMMAND_MALFORMED("C00", Severity.ERROR, "5.1", "command malformed"),
    COMMAND_TYPE_MISSING("C01", Severity.ERROR, "5.1", "command without type"),
    COMMAND_MISSING("C02", Severity.ERROR, "5.3 to 5.13", "command has neither command nor command_b64"),
    COMMAND_BASE64_MISSING("C03", Severity.ERROR, "5.6, 5.8, 5.9, 5.12, 5.14", "command_b64 missing"),
    START_LINE_MISSING("C04", Severity.ERROR, "5.7, 5.10", "HTTP start line missing"),
    START_LINE_ELEMENTS("C05", Severity.WARNING, "5.7, 5.10", "HTTP start line does not have three elements"),
    CONTENT_MISSING("C06", Severity.ERROR, "5.10", "openc2-http without content_b64"),
    HEADERS("C07", Severity.ERROR, "5.7, 5.10", "headers are not lists of strings"),
    COMMAND_EMPTY("C08", Severity.WARNING, "5.3 to 5.14", "command present but empty"),
    COMMAND_UNSUPPORTED(
            "C50", Severity.WARNING, "5.2", "no executor knows the command type: the step fails when it is reached"),
    BASE64("C51", Severity.RUN, "5.1", "text that is not Base64"),
    OPENC2_METHOD("C52", Severity.WARNING, "5.10", "openc2-http with another method than POST"),
    COMMAND_TWICE("C53", Severity.WARNING, "5.1", "command and command_b64, or content and content_b64, side by side"),
    ACTIVITY_MISSING("C54", Severity.ADVICE, "5.1", "command without playbook_activity"),
    ACTIVITY_UNKNOWN("C55", Severity.ADVICE, "3.1.2", "activity outside the vocabulary"),
    START_LINE("C56", Severity.RUN, "5.7, 5.10", "HTTP start line that cannot be sent"),
    COMMAND_AGENT("C57", Severity.ADVICE, "5.3 to 5.14", "the agent does not fit the command"),
    HEADER_NAME("C58", Severity.RUN, "5.7, RFC 9110", "header whose name or value cannot be sent"),
    DEFINITION_MALFORMED("A01", Severity.ERROR, "7", "agent or target definition malformed"),
    DEFINITION_ID("A02", Severity.ERROR, "10.10", "agent or target key is not an identifier"),
    DEFINITION_ID_PREFIX("A03", Severity.WARNING, "10.10", "agent or target key prefix differs from its type"),
    NAME_MISSING("A04", Severity.ERROR, "7.1", "agent or target without name"),
    ADDRESS_MISSING("A05", Severity.ERROR, "7.8 to 7.12", "agent or target type needs address"),
    AUTHENTICATION_REFERENCE("A06", Severity.ERROR, "3.1, 6", "authentication_info not defined"),
    KMS_AND_SECRET("A07", Severity.WARNING, "6", "kms true together with an inline secret"),
    KMS_KEY_MISSING("A08", Severity.WARNING, "6", "kms true without kms_key_identifier"),
    CATEGORY(
            "A50",
            Severity.WARNING,
            "7.11",
            "security-category without category, or category that is no list of texts"),
    SECTOR("A51", Severity.WARNING, "7.7", "sector without sector"),
    ADDRESS_KIND(
            "A52",
            Severity.WARNING,
            "7.8 to 7.12",
            "address under another key than dname, ipv4, ipv6, l2mac, vlan, url"),
    ADDRESS_VALUE("A53", Severity.WARNING, "7.8 to 7.12", "address that is none of its kind"),
    PORT("A54", Severity.WARNING, "7.8, 7.9, 7.12", "port is not a text with a number from 1 to 65535"),
    AGENT_TYPE("A55", Severity.ADVICE, "7.2", "agent or target type outside the vocabulary"),
    AUTHENTICATION_TYPE(
            "A56",
            Severity.WARNING,
            "6.1, 6.2",
            "authentication information without type, or of one outside the vocabulary"),
    AUTHENTICATION_ID("A57", Severity.WARNING, "10.10", "key of authentication information is not type--UUID"),
    INLINE_SECRET("A58", Severity.RUN, "6", "a secret stands in the playbook"),
    CREDENTIAL_MISSING("A59", Severity.WARNING, "6", "no credential is named: the step fails when it is reached"),
    LOCATION("A60", Severity.WARNING, "10.4", "civic location with a wrong region, country or position"),
    CONTACT("A61", Severity.WARNING, "10.6", "contact whose email or phone is no dictionary of texts"),
    LOCATION_LOGICAL("A62", Severity.WARNING, "7.5", "logical is not a list of texts"),
    AGENT_TYPE_MISSING("A63", Severity.RUN, "7.1", "agent or target without type"),
    VARIABLE_NAME("V01", Severity.ERROR, "10.18", "variable name malformed"),
    VARIABLE_TYPE_MISSING("V02", Severity.ERROR, "10.18.3", "variable without type"),
    VARIABLE_SHADOWS("V03", Severity.WARNING, "4.5", "step variable shadows a playbook variable"),
    ARGUMENT_UNDECLARED("V04", Severity.RUN, "4.5", "name in in_args or out_args not declared"),
    VARIABLE_UNDECLARED("V05", Severity.RUN, "10.18.2", "variable reference without declaration"),
    VARIABLE_TYPE("V50", Severity.WARNING, "10.18.4", "variable type outside the vocabulary: taken as string"),
    VARIABLE_VALUE("V51", Severity.RUN, "10.18.3, 10.18.4", "value that is none of the variable's type"),
    VARIABLE_EXTERNAL("V52", Severity.RUN, "10.18.3", "a step variable is external"),
    CONSTANT_WITHOUT_VALUE("V53", Severity.WARNING, "10.18.3", "a constant without a value"),
    CONSTANT_WRITTEN(
            "V54", Severity.WARNING, "10.18.3", "out_args names a constant: the step fails when it is written"),
    VARIABLE_OUT_OF_SCOPE("V55", Severity.WARNING, "10.18.1", "a variable is used where it is not in scope"),
    VARIABLE_MALFORMED("V56", Severity.RUN, "10.18.3", "variable is not an object, or a flag of it is no boolean"),
    MARKING_REFERENCE("M01", Severity.WARNING, "3.1, 9", "marking not defined"),
    MARKING_MALFORMED(
            "M50", Severity.WARNING, "9", "marking without type, id, created_by or created, or of an unknown type"),
    MARKING_ID("M51", Severity.WARNING, "9, 10.10", "id of a marking differs from its key, or is not type--UUID"),
    TLP_LEVEL("M52", Severity.WARNING, "9", "tlpv2_level is none of the five of TLP 2.0"),
    TLP_ID("M53", Severity.WARNING, "9", "a TLP marking has another id than the published one of its level"),
    TLP_VERSION_1("M54", Severity.WARNING, "9", "a marking of TLP 1.0"),
    TLP_SEVERAL("M55", Severity.ADVICE, "9", "more than one TLP level: the strictest counts"),
    MARKING_STATEMENT("M56", Severity.WARNING, "9", "marking-statement without statement"),
    IEP("M57", Severity.WARNING, "9", "marking-iep with a required property missing"),
    MARKING_VERSIONED("M58", Severity.WARNING, "9", "a marking has modified: markings are never versioned"),
    MARKING_CIRCULAR("M59", Severity.WARNING, "3.1, 9", "a marking marks itself"),
    EXTENSION_REFERENCE("X01", Severity.WARNING, "8", "extension not in extension_definitions"),
    EXTENSION_DEFINITION("X50", Severity.WARNING, "8", "extension definition with a required property missing"),
    EXTENSION_DEFINITION_ID(
            "X51", Severity.WARNING, "8, 10.10", "key of an extension definition is not extension-definition--UUID"),
    EXTENSION_VERSION("X52", Severity.ADVICE, "8", "version of an extension definition is not a semantic version"),
    EXTENSION_VALUE("X53", Severity.WARNING, "8", "extensions are not a dictionary of objects"),
    MATCH_CATEGORIES("X60", Severity.RUN, "ours", "match extension without a category"),
    MATCH_REASON("X80", Severity.RUN, "ours", "reason to start that has no name of its own or cannot be judged"),
    APPROVAL_PLACE("X61", Severity.RUN, "ours", "approval extension on a step that is no action"),
    APPROVAL_ROLES("X62", Severity.RUN, "ours", "approval that nobody may give"),
    APPROVAL_QUORUM("X63", Severity.RUN, "ours", "approval with a quorum below one"),
    APPROVAL_COVERS("X64", Severity.RUN, "ours", "approval that covers what is no action"),
    OUTPUT_COMMAND("X65", Severity.RUN, "ours", "outputs extension names a command that the step does not have"),
    OUTPUT_FROM("X66", Severity.RUN, "ours", "outputs extension with a from that is no JSON pointer"),
    OUTPUT_VARIABLE("X67", Severity.RUN, "ours", "outputs extension writes a variable that is not in out_args"),
    REPEAT_COMMAND("X68", Severity.RUN, "ours", "repeat extension names a command that the step does not have"),
    REPEAT_CHECK("X69", Severity.RUN, "ours", "repeat extension without target or done_without"),
    COMPENSATION_PLACE("X70", Severity.RUN, "ours", "compensation extension on a step that is no action"),
    COMPENSATION_UNDO(
            "X71",
            Severity.RUN,
            "ours",
            "compensation that names neither another action of the playbook nor a command"),
    EFFECT_PLACE("X72", Severity.RUN, "ours", "effect extension on a step that is no action"),
    EFFECT_PRESERVED("X73", Severity.RUN, "ours", "preserved_by names what is no other action of the playbook"),
    EFFECT_EVIDENCE(
            "X74",
            Severity.ADVICE,
            "ours",
            "destructive step without preserved_by: a commander has to decide each time"),
    EFFECT_HITS("X75", Severity.RUN, "ours", "effect extension counts a variable that is not declared"),
    LIMITS_NUMBER("X76", Severity.RUN, "ours", "limits extension without a limit, or with one below one"),
    LIMITS_ROLES("X77", Severity.RUN, "ours", "limits extension that asks nobody"),
    DUTY_PLACE("X78", Severity.RUN, "ours", "duty extension on a step that is neither an action nor a call"),
    DUTY_TERMS("X79", Severity.RUN, "ours", "duty extension that does not say which duty, or until when"),
    SIGNATURE_MALFORMED("J50", Severity.WARNING, "10.15", "signature without a required property"),
    SIGNATURE_KEY(
            "J51", Severity.WARNING, "10.15", "not exactly one of public_key, public_cert_chain, cert_url, thumbprint"),
    SIGNATURE_RELATED("J52", Severity.WARNING, "10.15", "related_to or related_version is not this playbook"),
    SIGNATURE_ALGORITHM(
            "J53", Severity.WARNING, "10.15", "algorithm outside the vocabulary, or one with a shared secret"),
    SIGNATURE_HASH("J54", Severity.WARNING, "10.15", "hash_algorithm is neither sha-256 nor sha-512"),
    SIGNATURE_MISSING(
            "J60",
            Severity.WARNING,
            "2.5",
            "no valid signature by a trusted key (as TOCSIN_PLAYBOOKS_SIGNATURES says)"),
    SIGNATURE_INVALID("J61", Severity.ERROR, "2.5", "a signature does not fit the document"),
    SIGNATURE_UNCHECKED("J62", Severity.WARNING, "2.5", "a signature that cannot be checked here"),
    SIGNATURE_EXPIRED("J63", Severity.WARNING, "10.15", "a signature revoked or outside its validity");

    private final String id;
    private final Severity severity;
    private final String section;
    private final String meaning;

    Rule(String id, Severity severity, String section, String meaning) {
        this.id = id;
        this.severity = severity;
        this.section = section;
        this.meaning = meaning;
    }

    /** Stable and short: a letter for the part of the document and two digits. */
    public String id() {
        return id;
    }

    /** The name in words. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How much it weighs. */
    public Severity severity() {
        return severity;
    }

    /** The section of CACAO v2.0, or the other source, that it comes from. */
    public String section() {
        return section;
    }

    /** What is wrong when it is broken. */
    public String meaning() {
        return meaning;
    }
}
