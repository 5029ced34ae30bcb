package io.kaya.sandbox.accounts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.kaya.sandbox.secret.PrivateFiles;
import java.nio.file.Path;
import java.util.List;

/** The accounts file of one agent: no password in it, only what a password can be tried on. */
public record AgentAccounts(List<Entry> accounts) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    public AgentAccounts {
        accounts = List.copyOf(accounts);
    }

    public static void write(Path file, List<Account> accounts) {
        try {
            var entries = accounts.stream().map(Entry::of).toList();
            PrivateFiles.write(file, YAML.writeValueAsString(new AgentAccounts(entries)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One account as its agent knows it. */
    public record Entry(String name, String organisation, List<String> roles, String hash) {
        static Entry of(Account account) {
            return new Entry(
                    account.name(), account.organisation(), account.roles(), account.hash());
        }
    }
}
