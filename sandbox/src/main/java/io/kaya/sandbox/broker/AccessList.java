package io.kaya.sandbox.broker;

import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import io.kaya.protocol.PartyId;
import io.kaya.protocol.channel.Channel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The architecture as topics and access list: every topic has one writer. */
final class AccessList {
    private static final List<PartyId> COORDINATOR = List.of(PartyId.COORDINATOR);
    private static final Map<String, String> LONG = Map.of("retention.ms", "7776000000");
    private static final Map<String, String> FOREVER =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
    private static final Map<String, String> NEWEST = Map.of("cleanup.policy", "compact");

    private final Map<String, Map<String, String>> settings = new TreeMap<>();
    private final Set<AclBinding> bindings = new HashSet<>();

    private AccessList() {}

    static AccessList of(Members members) {
        var list = new AccessList();
        var federation = members.federation();
        for (var node : members.nodes()) {
            list.add(Channel.tasks(federation, node), List.of(node.party()), LONG);
            list.add(Channel.replies(federation, node), COORDINATOR, LONG);
            list.add(Channel.presence(federation, node), COORDINATOR, NEWEST);
        }
        for (var party : members.parties()) {
            list.add(Channel.checkpoints(federation, party), members.parties(), FOREVER);
        }
        return list;
    }

    Set<String> topics() {
        return settings.keySet();
    }

    List<NewTopic> newTopics(Set<String> known) {
        return settings.entrySet().stream()
                .filter(topic -> !known.contains(topic.getKey()))
                .map(topic -> new NewTopic(topic.getKey(), 1, (short) 1).configs(topic.getValue()))
                .toList();
    }

    Set<AclBinding> bindings() {
        return bindings;
    }

    private void add(Channel<?> channel, List<PartyId> readers, Map<String, String> how) {
        settings.put(channel.topic(), how);
        bindings.add(allow(channel.writer(), WRITE, channel.topic()));
        for (var reader : readers) bindings.add(allow(reader, READ, channel.topic()));
    }

    private static AclBinding allow(PartyId party, AclOperation operation, String topic) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:" + party, "*", operation, AclPermissionType.ALLOW));
    }
}
