package io.kaya.cli.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaya.audit.bundle.Fault;
import io.kaya.audit.bundle.Verification;
import io.kaya.audit.note.SizeText;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** How a bundle and what is wrong with it are told. */
final class Bundles {
    private Bundles() {}

    static CommandFailedException unusable(Path file, IOException cause) {
        return new CommandFailedException(
                ExitCode.REFUSED,
                "unusable-file",
                file + " cannot be read; check its name and who may read it",
                cause);
    }

    static CommandFailedException broken(Path file, Fault fault) {
        return new CommandFailedException(
                ExitCode.FAILED,
                "bundle-broken",
                "%s is not what its log signed: %s".formatted(file, fault));
    }

    static ObjectNode json(Path file, Verification verification) {
        var json = Json.object().put("file", file.toString());
        switch (verification) {
            case Verification.Broken(var fault) ->
                    json.put("sound", false).set("fault", json(fault));
            case Verification.Sound sound -> sound(json.put("sound", true), sound);
        }
        return json;
    }

    static void show(Verification.Sound sound, Sheet sheet) {
        var manifest = sound.manifest();
        var checkpoint = sound.checkpoint().checkpoint();
        sheet.text("Log         ", manifest.origin())
                .text("Exported    ", manifest.made())
                .text("Scope       ", manifest.scope())
                .text(
                        "Leaves      ",
                        "%d to %d of %s: %,d with their entry, %,d as hashes only"
                                .formatted(
                                        manifest.begin(),
                                        manifest.end(),
                                        SizeText.of(checkpoint.size()),
                                        manifest.shown(),
                                        manifest.withheld()))
                .text("Root        ", checkpoint.root().toString());
        if (!sound.cosigned().isEmpty()) {
            sheet.text(
                    "Cosigned by ",
                    sound.cosigned().entrySet().stream()
                            .map(one -> "%s up to %,d".formatted(one.getKey(), one.getValue()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void sound(ObjectNode json, Verification.Sound sound) {
        var manifest = sound.manifest();
        json.put("origin", manifest.origin());
        json.put("made", manifest.made()).put("scope", manifest.scope());
        json.put("begin", manifest.begin()).put("end", manifest.end());
        json.put("shown", manifest.shown()).put("withheld", manifest.withheld());
        json.put("size", SizeText.of(sound.checkpoint().checkpoint().size()));
        json.put("root", sound.checkpoint().checkpoint().root().toString());
        var cosigned = json.putArray("cosigned");
        sound.cosigned()
                .forEach((witness, size) ->
                        cosigned.addObject().put("witness", witness).put("size", size));
        sound.notProved().forEach(json.putArray("notProved")::add);
    }

    private static ObjectNode json(Fault fault) {
        var json = Json.object().put("file", fault.file()).put("what", fault.what());
        switch (fault.place()) {
            case Fault.Place.Line(var number) -> json.put("line", number);
            case Fault.Place.Leaf(var index) -> json.put("leaf", index);
            case Fault.Place.Somewhere() -> json.putNull("line");
        }
        return json;
    }
}
