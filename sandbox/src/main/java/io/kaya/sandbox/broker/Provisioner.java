package io.kaya.sandbox.broker;

import io.kaya.protocol.PartyId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** Brings a running broker to what the parties need, however it stood before. */
final class Provisioner {
    private static final int ITERATIONS = 4096;

    private final Admin admin;
    private final BrokerAccounts accounts;

    Provisioner(Admin admin, BrokerAccounts accounts) {
        this.admin = admin;
        this.accounts = accounts;
    }

    /** Topics come last: a party that sees its topics has its account and its rights as well. */
    void provide(Members members) throws ExecutionException, InterruptedException {
        var wanted = AccessList.of(members);
        principals(members.parties().stream().map(PartyId::value).toList());
        bindings(wanted.bindings());
        topics(wanted);
    }

    private void principals(List<String> parties) throws ExecutionException, InterruptedException {
        var known = admin.describeUserScramCredentials().all().get().keySet();
        var changes = new HashSet<UserScramCredentialAlteration>();
        for (var party : parties) {
            changes.add(
                    new UserScramCredentialUpsertion(
                            party,
                            new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                            accounts.password(party)));
        }
        for (var gone : known) {
            if (gone.equals(BrokerAccounts.ADMIN) || parties.contains(gone)) continue;
            changes.add(new UserScramCredentialDeletion(gone, ScramMechanism.SCRAM_SHA_512));
        }
        admin.alterUserScramCredentials(List.copyOf(changes)).all().get();
    }

    private void bindings(Set<AclBinding> wanted) throws ExecutionException, InterruptedException {
        var known = Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get());
        var gone =
                known.stream()
                        .filter(binding -> !wanted.contains(binding))
                        .map(AclBinding::toFilter)
                        .toList();
        if (!gone.isEmpty()) admin.deleteAcls(gone).all().get();
        var fresh = wanted.stream().filter(binding -> !known.contains(binding)).toList();
        if (!fresh.isEmpty()) admin.createAcls(fresh).all().get();
    }

    private void topics(AccessList wanted) throws ExecutionException, InterruptedException {
        var fresh = wanted.newTopics(admin.listTopics().names().get());
        if (!fresh.isEmpty()) admin.createTopics(fresh).all().get();
    }
}
