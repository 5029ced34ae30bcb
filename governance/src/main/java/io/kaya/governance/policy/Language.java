package io.kaya.governance.policy;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.extensions.CelStringExtensions.Function;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** CEL with our vocabulary, made for conditions that end soon and mean what they say. */
final class Language {
    static final String IS_A = "isA";
    static final int LONGEST_CONDITION = 4_000;
    private static final int LONGEST_MESSAGE = 300;

    // No replace, join or format: the asker chooses the question, and these multiply its length.
    private static final CelStringExtensions TEXT_FUNCTIONS =
            CelExtensions.strings(
                    Function.LOWER_ASCII,
                    Function.UPPER_ASCII,
                    Function.TRIM,
                    Function.SPLIT,
                    Function.SUBSTRING,
                    Function.INDEX_OF,
                    Function.LAST_INDEX_OF,
                    Function.CHAR_AT);

    private static final CelOptions LIMITS =
            CelOptions.current()
                    .maxExpressionCodePointSize(LONGEST_CONDITION)
                    .maxParseRecursionDepth(50)
                    .maxParseExpressionNodeCount(1_000)
                    .comprehensionMaxIterations(10_000)
                    .maxRegexProgramSize(1_000)
                    .enableHeterogeneousNumericComparisons(true)
                    .populateMacroCalls(true)
                    .build();

    static final Language OF_ADMISSION = new Language(Vocabulary.AT_ADMISSION);
    static final Language OF_RELEASE = new Language(Vocabulary.AT_RELEASE);

    private final Map<String, CelType> variables;
    private final Cel cel;

    private Language(Map<String, CelType> variables) {
        this.variables = variables;
        var builder =
                CelFactory.plannerCelBuilder()
                        .setOptions(LIMITS)
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .setTypeProvider(new Vocabulary())
                        .setResultType(SimpleType.BOOL)
                        .addCompilerLibraries(TEXT_FUNCTIONS)
                        .addRuntimeLibraries(TEXT_FUNCTIONS)
                        .addFunctionDeclarations(
                                CelFunctionDecl.newFunctionDeclaration(
                                        IS_A,
                                        CelOverloadDecl.newMemberOverload(
                                                "string_isA_string",
                                                SimpleType.BOOL,
                                                SimpleType.STRING,
                                                SimpleType.STRING)))
                        .addFunctionBindings(
                                CelFunctionBinding.from(
                                        "string_isA_string",
                                        String.class,
                                        String.class,
                                        Purposes::isA));
        variables.forEach(builder::addVar);
        this.cel = builder.build();
    }

    /** What is wrong with the condition, or the condition. */
    sealed interface Compiled {
        record Good(Condition condition) implements Compiled {}

        record Bad(List<Slip> slips) implements Compiled {}
    }

    /**
     * One thing wrong with a condition.
     *
     * @param line within the condition, from 1
     * @param column from 1
     */
    record Slip(String text, int line, int column) {}

    Compiled compile(String text) {
        if (text.length() > LONGEST_CONDITION) {
            return bad(
                    "`when` is longer than " + LONGEST_CONDITION + " characters; split the rule");
        }
        try {
            var result = cel.compile(text);
            if (result.hasError()) {
                return new Compiled.Bad(result.getErrors().stream().map(this::told).toList());
            }
            var ast = result.getAst();
            var slips = Slips.in(ast);
            if (!slips.isEmpty()) {
                return new Compiled.Bad(slips.stream().map(Language::atItsStart).toList());
            }
            return new Compiled.Good(new Condition(text, cel.createProgram(ast), ast));
        } catch (CelValidationException | CelEvaluationException | RuntimeException failed) {
            return bad(
                    "`when` does not compile: " + shortened(String.valueOf(failed.getMessage())));
        } catch (StackOverflowError tooDeep) {
            return bad("`when` is nested too deeply; split the rule");
        }
    }

    /**
     * The clauses that must all hold, as conditions of their own.
     *
     * @param condition that this language compiled
     */
    List<Condition> clauses(Condition condition) {
        return Clauses.of(condition.ast()).stream().map(this::clause).toList();
    }

    private Condition clause(CelAbstractSyntaxTree ast) {
        try {
            return new Condition(Clauses.text(ast), cel.createProgram(ast), ast);
        } catch (CelEvaluationException impossible) {
            throw new IllegalStateException("A part of a good condition is bad", impossible);
        }
    }

    private static Compiled bad(String problem) {
        return new Compiled.Bad(List.of(atItsStart(problem)));
    }

    private static Slip atItsStart(String problem) {
        return new Slip(problem, 1, 1);
    }

    private Slip told(CelIssue issue) {
        var message = shortened(issue.getMessage());
        var line = issue.getSourceLocation().getLine();
        var column = issue.getSourceLocation().getColumn() + 1;
        return new Slip(
                "`when` does not compile at its line %d, character %d: %s%s"
                        .formatted(line, column, message, hint(message)),
                line,
                column);
    }

    private String hint(String message) {
        if (message.startsWith("undeclared reference")) {
            return "; here a rule may speak of " + String.join(", ", variables.keySet());
        }
        if (message.startsWith("undefined field")) {
            return "; the fields are " + Vocabulary.described(variables);
        }
        if (message.startsWith("expected type 'bool'")) {
            return "; a condition is true or false, such as request.purpose == \"AcademicResearch\"";
        }
        if (message.contains("no matching overload")) {
            return "; compare and call with values of the same type";
        }
        return "";
    }

    private static String shortened(String message) {
        var line = message.lines().map(String::strip).collect(Collectors.joining(" "));
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }
}
