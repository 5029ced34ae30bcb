package io.kaya.access;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Who comes in and who does not, with an entry for each session and each wrong password. A client
 * that sends its password with every request has no session; what it does is noted step by step.
 */
@ApplicationScoped
class SignIns {
    private static final Logger LOG = Logger.getLogger(SignIns.class);

    private final Accounts accounts;
    private final Attempts attempts = new Attempts();
    private final Noting noting;
    private final Clock clock;

    SignIns(Accounts accounts, Noting noting, Clock clock) {
        this.accounts = accounts;
        this.noting = noting;
        this.clock = clock;
    }

    /**
     * @param opensSession whether it stays signed in
     * @throws AuthenticationFailedException when name and password are not those of an account, or
     *     were wrong too often: {@link TooManyAttemptsException} is its cause then
     */
    Account signIn(Attempts.Key who, char[] password, boolean opensSession) {
        var pause = attempts.pause(who, clock.instant());
        if (pause.isPositive())
            throw new AuthenticationFailedException(new TooManyAttemptsException(pause));
        var account = accounts.signIn(who.name(), password).orElse(null);
        if (account == null) {
            attempts.failed(who, clock.instant());
            noteRefusal(who);
            throw new AuthenticationFailedException();
        }
        attempts.succeeded(who);
        if (opensSession) {
            noting.note(
                    AuditEvent.of(AuditType.SIGNED_IN, account.person().actor())
                            .with("address", who.address()));
        }
        return account;
    }

    void signedOut(SecurityIdentity identity) {
        noting.note(AuditEvent.of(AuditType.SIGNED_OUT, Person.from(identity).actor()));
    }

    /** What was typed for a name may be anything, a password too; only an account is named. */
    private void noteRefusal(Attempts.Key who) {
        var refusal = AuditEvent.of(AuditType.SIGN_IN_REFUSED, Actor.system("access"));
        var named =
                accounts.find(who.name())
                        .map(account -> refusal.with("account", account.name()))
                        .orElse(refusal);
        try {
            noting.note(named.with("address", who.address()));
        } catch (RuntimeException unwritten) {
            LOG.warnf("A refused sign-in could not be noted: %s", unwritten.getMessage());
        }
    }
}
