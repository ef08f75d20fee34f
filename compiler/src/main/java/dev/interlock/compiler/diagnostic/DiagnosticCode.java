package dev.interlock.compiler.diagnostic;

/**
 * The stable names of everything that can be wrong with what a user hands in. A code, once published, keeps its
 * meaning. The hundreds group them: 0xx files, 1xx syntax, 2xx names, 3xx types, 4xx actions, 5xx questions, 6xx coordination, 9xx limits.
 */
public enum DiagnosticCode {
    // Files and imports.
    FILE_NOT_FOUND("IL001"),
    NO_POLICIES("IL002"),
    FILE_TOO_LARGE("IL003"),
    NOT_UTF8("IL004"),
    EMPTY_FILE("IL005"),
    IMPORT_NOT_FOUND("IL006"),
    IMPORT_OUTSIDE_PROJECT("IL007"),
    CANNOT_READ("IL008"),
    BAD_SETTING("IL009"),
    UNKNOWN_PARAMETER("IL010"),
    BAD_PARAMETER_VALUE("IL011"),
    UNKNOWN_QUESTION("IL012"),
    CANNOT_WRITE("IL013"),
    SEVERAL_QUESTIONS("IL014"),
    NOT_EXPORTABLE("IL015"),

    // Syntax.
    SYNTAX("IL101"),
    BAD_CHARACTER("IL102"),
    NESTED_TOO_DEEPLY("IL103"),
    RESERVED_WORD("IL104"),
    BAD_NUMBER("IL105"),
    MISPLACED_DECLARATION("IL106"),

    // Names.
    UNKNOWN_NAME("IL201"),
    DUPLICATE_NAME("IL202"),
    SHADOWED_NAME("IL203"),
    CYCLIC_DEFINITION("IL204"),
    NOT_A_VALUE("IL205"),
    NOT_A_TYPE("IL206"),
    NOT_A_FUNCTION("IL207"),
    AMBIGUOUS_MEMBER("IL208"),
    PRIVATE_STATE("IL209"),
    CANNOT_REPLACE("IL210"),
    CONFLICTING_CHANGES("IL211"),
    TEMPLATE_MISFIT("IL212"),
    PREFIX_TAKEN("IL213"),
    PREFIX_REUSED("IL214"),
    DOTTED_DECLARATION("IL215"),

    // Types.
    TYPE_MISMATCH("IL301"),
    WRONG_ARGUMENT_COUNT("IL302"),
    NOT_CONSTANT("IL303"),
    EMPTY_RANGE("IL304"),
    NOT_FINITE("IL305"),
    UNBOUNDED_PRODUCT("IL306"),
    INDEX_OUT_OF_RANGE("IL307"),
    INITIAL_OUT_OF_RANGE("IL308"),
    CONSTANT_DIVISION_BY_ZERO("IL309"),
    NOT_INDEXED("IL310"),
    OLD_OUTSIDE_INVARIANT("IL311"),
    SATURATING_WITHOUT_RANGE("IL312"),
    WRITER_MISUSED("IL313"),
    DURATION_FOR_NUMBER("IL314"),
    NUMBER_FOR_DURATION("IL315"),
    STORED_DURATION("IL316"),
    DURATION_NOT_FIXED("IL317"),
    ROUNDED_DURATION("IL318", Severity.WARNING),
    MAY_BE_UNKNOWN("IL320"),
    UNKNOWN_COMPARED("IL321"),
    UNKNOWN_MISPLACED("IL322"),
    ALWAYS_KNOWN("IL323"),
    NEEDLESS_OTHERWISE("IL324", Severity.WARNING),
    OR_UNKNOWN_TWICE("IL325"),
    PARAMETER_MAY_BE_UNKNOWN("IL326"),

    // Agents and actions.
    WRITTEN_TWICE("IL401"),
    NOT_ASSIGNABLE("IL402"),
    EMPTY_ACTION("IL403"),
    REPEATED_CLAUSE("IL404"),
    FINISH_WITHOUT_TAKES("IL405"),
    TAKES_WITHOUT_FINISH("IL406"),
    PARALLEL_NOT_FINITE("IL407"),
    NOT_FOR_ENVIRONMENT("IL408"),
    DURATION_NOT_POSITIVE("IL409"),
    DURATIONS_OUT_OF_ORDER("IL410"),
    CLOCK_NOT_FINITE("IL411"),
    LASTS_WITHOUT_ENDS("IL412"),
    ENDS_WITHOUT_LASTS("IL413"),
    LASTS_AND_TAKES("IL414"),
    LASTS_IN_AGENT("IL415"),
    PERIOD_OF_NOTHING("IL416"),
    READING_OF_DURATION("IL417"),
    TIME_UNIT_TWICE("IL418"),
    TIME_UNIT_IMPORTED("IL419", Severity.WARNING),
    FAULT_OF_AGENT("IL420"),
    BAD_FAULT_LIMIT("IL421"),
    UNKNOWN_FAULT("IL422"),
    HEALS_NO_FAULT("IL423"),
    AMBIGUOUS_FAULT("IL424"),
    NOT_OBSERVABLE("IL425"),
    OBSERVED_TWICE("IL426"),
    UNDATED_OBSERVATION("IL427"),

    // Questions and expectations.
    EXPECT_UNKNOWN_QUESTION("IL501"),
    EXPECT_UNKNOWN_AGENT("IL502"),
    EXPECT_UNKNOWN_ACTION("IL503"),
    EXPECT_BAD_COALITION("IL504"),
    NOTHING_TO_CHECK("IL505"),
    IMPOSSIBLE_START("IL506"),
    EXPECT_BAD_VALUES("IL507"),
    CANNOT_IGNORE("IL508"),
    NOT_SETTLING("IL509"),
    BAD_CASCADE("IL510"),
    LASTING_WITHIN("IL511"),

    // Coordination.
    UNKNOWN_ACTION("IL601"),
    ENVIRONMENT_NOT_COORDINATED("IL602"),
    BAD_ACTION_REFERENCE("IL603"),
    RESTRICTS_NOTHING("IL604"),
    NO_FINISH("IL605"),
    CYCLIC_BEFORE("IL606"),
    OWNED_BY_ANOTHER("IL607"),
    NOT_OWNABLE("IL608"),
    AT_MOST_WITHOUT_WITHIN("IL609"),
    AT_MOST_TOO_FEW("IL610"),
    NO_TIME_TO_PASS("IL611"),

    // Limits.
    TOO_MANY_ELEMENTS("IL901"),
    TOO_LARGE("IL902"),
    TOO_MANY_ERRORS("IL903");

    private final String id;
    private final Severity severity;

    DiagnosticCode(String id) {
        this(id, Severity.ERROR);
    }

    DiagnosticCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** The code that a user sees and can look up, such as {@code IL201}. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }
}
