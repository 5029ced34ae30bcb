package io.kaya.cli;

import io.kaya.cli.ask.AskCommand;
import io.kaya.cli.ask.QuestionsCommand;
import io.kaya.cli.ask.WithdrawCommand;
import io.kaya.cli.audit.AuditAcceptLossCommand;
import io.kaya.cli.audit.AuditAlarmsCommand;
import io.kaya.cli.audit.AuditCommand;
import io.kaya.cli.audit.AuditExportCommand;
import io.kaya.cli.audit.AuditFsckCommand;
import io.kaya.cli.audit.AuditHeadCommand;
import io.kaya.cli.audit.AuditListCommand;
import io.kaya.cli.audit.AuditProveCommand;
import io.kaya.cli.audit.AuditRecipientsCommand;
import io.kaya.cli.audit.AuditReconcileCommand;
import io.kaya.cli.audit.AuditSearchCommand;
import io.kaya.cli.audit.AuditSearchesCommand;
import io.kaya.cli.audit.AuditSettleCommand;
import io.kaya.cli.audit.AuditShowCommand;
import io.kaya.cli.audit.AuditTimelineCommand;
import io.kaya.cli.audit.AuditVerifyCommand;
import io.kaya.cli.demo.DemoCommand;
import io.kaya.cli.demo.StatusCommand;
import io.kaya.cli.demo.StopCommand;
import io.kaya.cli.demo.TrainingRunCommand;
import io.kaya.cli.node.BudgetCommand;
import io.kaya.cli.node.BudgetListCommand;
import io.kaya.cli.node.BudgetResetCommand;
import io.kaya.cli.node.BudgetTopUpCommand;
import io.kaya.cli.node.CardApproveCommand;
import io.kaya.cli.node.CardCommand;
import io.kaya.cli.node.CardEditCommand;
import io.kaya.cli.node.CardShowCommand;
import io.kaya.cli.node.DeadLettersCommand;
import io.kaya.cli.node.DeadLettersDropCommand;
import io.kaya.cli.node.DeadLettersListCommand;
import io.kaya.cli.node.DeadLettersReplayCommand;
import io.kaya.cli.node.DeadLettersShowCommand;
import io.kaya.cli.node.DocumentsCommand;
import io.kaya.cli.node.DocumentsListCommand;
import io.kaya.cli.node.DocumentsReindexCommand;
import io.kaya.cli.node.DocumentsSearchCommand;
import io.kaya.cli.node.GrantsCommand;
import io.kaya.cli.node.GrantsConfirmCommand;
import io.kaya.cli.node.GrantsListCommand;
import io.kaya.cli.node.GrantsRevokeCommand;
import io.kaya.cli.node.NodesCommand;
import io.kaya.cli.node.NodesListCommand;
import io.kaya.cli.policy.PolicyActivateCommand;
import io.kaya.cli.policy.PolicyCheckCommand;
import io.kaya.cli.policy.PolicyCommand;
import io.kaya.cli.policy.PolicyExplainCommand;
import io.kaya.cli.policy.PolicyHistoryCommand;
import io.kaya.cli.policy.PolicyRollbackCommand;
import io.kaya.cli.policy.PolicySimulateCommand;
import io.kaya.cli.policy.PolicyTestCommand;
import io.kaya.cli.protect.ProtectCanariesCommand;
import io.kaya.cli.protect.ProtectColumnCommand;
import io.kaya.cli.protect.ProtectCommand;
import io.kaya.cli.protect.ProtectDocumentCommand;
import io.kaya.cli.protect.ProtectGlossaryCommand;
import io.kaya.cli.protect.ProtectListCommand;
import io.kaya.cli.protect.ProtectRemoveCommand;
import io.kaya.cli.review.ApproveCommand;
import io.kaya.cli.review.ClaimCommand;
import io.kaya.cli.review.CommentCommand;
import io.kaya.cli.review.FiguresCommand;
import io.kaya.cli.review.ListCommand;
import io.kaya.cli.review.OverturnCommand;
import io.kaya.cli.review.ReassignCommand;
import io.kaya.cli.review.RedactCommand;
import io.kaya.cli.review.RejectCommand;
import io.kaya.cli.review.ReviewCommand;
import io.kaya.cli.review.SamplesCommand;
import io.kaya.cli.review.ShowCommand;
import io.kaya.cli.review.UpholdCommand;
import picocli.CommandLine;

/** Every command, in the order in which help lists them. */
final class Commands {
    private Commands() {}

    static CommandLine of(GlobalOptions options, Session session) {
        var bench = new CommandLine(new BenchCommand(session)).setStopAtPositional(true);
        return new CommandLine(options)
                .addSubcommand(new DemoCommand(session))
                .addSubcommand(new StatusCommand(session))
                .addSubcommand(new StopCommand(session))
                .addSubcommand(new AskCommand(session))
                .addSubcommand(new WithdrawCommand(session))
                .addSubcommand(
                        group(
                                new QuestionsCommand(),
                                new QuestionsCommand.Listing(session),
                                new QuestionsCommand.Show(session)))
                .addSubcommand(
                        group(
                                new ReviewCommand(),
                                new ListCommand(session),
                                new ShowCommand(session),
                                new ApproveCommand(session),
                                new RedactCommand(session),
                                new RejectCommand(session),
                                new ClaimCommand(session),
                                new ReassignCommand(session),
                                new CommentCommand(session),
                                new SamplesCommand(session),
                                new UpholdCommand(session),
                                new OverturnCommand(session),
                                new FiguresCommand(session)))
                .addSubcommand(
                        group(
                                new DocumentsCommand(),
                                new DocumentsListCommand(session),
                                new DocumentsSearchCommand(session),
                                new DocumentsReindexCommand(session)))
                .addSubcommand(
                        group(
                                new ProtectCommand(),
                                new ProtectListCommand(session),
                                new ProtectColumnCommand(session),
                                new ProtectGlossaryCommand(session),
                                new ProtectDocumentCommand(session),
                                new ProtectCanariesCommand(session),
                                new ProtectRemoveCommand(session)))
                .addSubcommand(
                        group(
                                new GrantsCommand(),
                                new GrantsListCommand(session),
                                new GrantsConfirmCommand(session),
                                new GrantsRevokeCommand(session)))
                .addSubcommand(
                        group(
                                new PolicyCommand(),
                                new PolicyCheckCommand(session),
                                new PolicyTestCommand(session),
                                new PolicyExplainCommand(session),
                                new PolicySimulateCommand(session),
                                new PolicyActivateCommand(session),
                                new PolicyHistoryCommand(session),
                                new PolicyRollbackCommand(session)))
                .addSubcommand(
                        group(
                                new BudgetCommand(),
                                new BudgetListCommand(session),
                                new BudgetTopUpCommand(session),
                                new BudgetResetCommand(session)))
                .addSubcommand(
                        group(
                                new CardCommand(),
                                new CardShowCommand(session),
                                new CardEditCommand(session),
                                new CardApproveCommand(session)))
                .addSubcommand(group(new NodesCommand(), new NodesListCommand(session)))
                .addSubcommand(
                        group(
                                new AuditCommand(),
                                new AuditListCommand(session),
                                new AuditSearchCommand(session),
                                new AuditSearchesCommand(session),
                                new AuditShowCommand(session),
                                new AuditTimelineCommand(session),
                                new AuditExportCommand(session),
                                new AuditRecipientsCommand(session),
                                new AuditHeadCommand(session),
                                new AuditProveCommand(session),
                                new AuditFsckCommand(session),
                                new AuditAlarmsCommand(session),
                                new AuditSettleCommand(session),
                                new AuditAcceptLossCommand(session),
                                new AuditVerifyCommand(session),
                                new AuditReconcileCommand(session)))
                .addSubcommand(
                        group(
                                new DeadLettersCommand(),
                                new DeadLettersListCommand(session),
                                new DeadLettersShowCommand(session),
                                new DeadLettersReplayCommand(session),
                                new DeadLettersDropCommand(session)))
                .addSubcommand(bench)
                .addSubcommand(new TrainingRunCommand(session))
                .addSubcommand(new CompletionCommand(session));
    }

    private static CommandLine group(Group noun, Object... verbs) {
        var group = new CommandLine(noun);
        for (var verb : verbs) group.addSubcommand(verb);
        return group;
    }
}
