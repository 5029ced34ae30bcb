package io.kaya.sandbox.supervisor;

import io.kaya.protocol.PartyId;
import io.kaya.sandbox.database.DatabaseAccount;
import io.kaya.sandbox.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Runs PostgreSQL, with a database for every party, and roles for its owner and its agent. */
final class DatabaseLauncher implements Launcher {
    private final Path folder;
    private final List<PartyId> parties;
    private final int port;
    private final Path log;
    private final Map<PartyId, Accounts> accounts = new ConcurrentHashMap<>();

    /** One party's. */
    record Accounts(DatabaseAccount owner, DatabaseAccount agent) {}

    DatabaseLauncher(Path folder, List<PartyId> parties, int port, Path log) {
        this.folder = folder;
        this.parties = parties;
        this.port = port;
        this.log = log;
    }

    int port() {
        return port;
    }

    Accounts accounts(PartyId party) {
        var both = accounts.get(party);
        if (both == null) throw new IllegalStateException("No database yet for " + party);
        return both;
    }

    @Override
    public Running launch() throws IOException {
        LogFile.rotate(log);
        var database = EmbeddedDatabase.start(folder, port, log);
        for (var party : parties) {
            var owner = database.party(party.value());
            accounts.put(party, new Accounts(owner, database.agent(party.value())));
        }
        var process =
                database.process()
                        .orElseThrow(() -> new IOException("PostgreSQL ended at once, see " + log));
        return new Database(process, database);
    }

    private record Database(ProcessHandle process, EmbeddedDatabase database) implements Running {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public void stop(Duration grace) {
            database.close();
        }
    }
}
