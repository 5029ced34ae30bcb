package io.kaya.node.policy;

import static io.kaya.access.Roles.ADMIN;
import static io.kaya.access.Roles.AUDITOR;
import static io.kaya.access.Roles.OPERATOR;
import static java.util.Objects.requireNonNullElse;

import io.kaya.access.Person;
import io.kaya.governance.policy.Problem;
import io.kaya.governance.policy.RuleId;
import io.kaya.node.policy.PolicyVersion.Origin;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/policy")
class PolicyResource {
    private static final int HISTORY = 200;

    private final ActivePolicy policy;
    private final PolicyVersions versions;
    private final Activations activations;
    private final SecurityIdentity identity;

    PolicyResource(
            ActivePolicy policy,
            PolicyVersions versions,
            Activations activations,
            SecurityIdentity identity) {
        this.policy = policy;
        this.versions = versions;
        this.activations = activations;
        this.identity = identity;
    }

    /**
     * @param over the version that the person saw in force
     */
    record Activation(@Nullable String policy, @Nullable String cases, @Nullable Long over) {}

    record Rollback(long number, @Nullable Long over) {}

    record View(
            long number,
            String name,
            @Nullable String version,
            String digest,
            List<String> rules,
            List<String> problems,
            @Nullable String content,
            @Nullable String origin,
            @Nullable String by,
            @Nullable Instant at) {}

    record Versions(List<Version> versions) {}

    record Version(
            long number,
            String name,
            String digest,
            String origin,
            String by,
            Instant at,
            boolean cases,
            boolean active) {}

    /** As it was activated, so that it can be again. */
    record Text(long number, String policy, @Nullable String cases) {}

    @GET
    @RolesAllowed({OPERATOR, AUDITOR, ADMIN})
    @Transactional
    public View policy() {
        var current = policy.current();
        var number = policy.inForce();
        var version = versions.find(number);
        return new View(
                number,
                current.name(),
                current.version(),
                current.digest(),
                current.rules().stream().map(RuleId::value).toList(),
                policy.problems().stream().map(Problem::toString).toList(),
                version.map(PolicyVersion::content).orElse(null),
                version.map(PolicyVersion::origin).map(Origin::wireName).orElse(null),
                version.map(PolicyVersion::activatedBy).orElse(null),
                version.map(PolicyVersion::activatedAt).orElse(null));
    }

    @GET
    @Path("history")
    @RolesAllowed({OPERATOR, AUDITOR, ADMIN})
    @Transactional
    public Versions history() {
        return new Versions(versions.newest(HISTORY).stream().map(this::view).toList());
    }

    @GET
    @Path("versions/{number}")
    @RolesAllowed({OPERATOR, AUDITOR, ADMIN})
    @Transactional
    public Text version(@PathParam("number") long number) {
        return versions.find(number)
                .map(version -> new Text(number, version.content(), version.cases().orElse(null)))
                .orElseThrow(() -> new UnknownVersionException(number));
    }

    @POST
    @Path("activations")
    @RolesAllowed(ADMIN)
    public View activate(Activation activation) {
        activations.activate(
                written(activation.policy()),
                written(activation.cases()),
                activation.over(),
                Person.from(identity));
        policy.refresh();
        return policy();
    }

    @POST
    @Path("rollbacks")
    @RolesAllowed(ADMIN)
    public View rollBack(Rollback rollback) {
        activations.rollBack(rollback.number(), rollback.over(), Person.from(identity));
        policy.refresh();
        return policy();
    }

    /** What is not sent is as good as an empty file, which says what is missing. */
    private static String written(@Nullable String content) {
        return requireNonNullElse(content, "");
    }

    private Version view(PolicyVersion version) {
        return new Version(
                version.number(),
                version.name(),
                version.digest(),
                version.origin().wireName(),
                version.activatedBy(),
                version.activatedAt(),
                version.cases().isPresent(),
                version.number() == policy.inForce());
    }
}
