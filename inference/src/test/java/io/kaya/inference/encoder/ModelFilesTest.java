package io.kaya.inference.encoder;

import static io.kaya.inference.encoder.RefusedModelException.Reason.BROKEN_MANIFEST;
import static io.kaya.inference.encoder.RefusedModelException.Reason.MISSING_FILE;
import static io.kaya.inference.encoder.RefusedModelException.Reason.OUTSIDE_FOLDER;
import static io.kaya.inference.encoder.RefusedModelException.Reason.UNEXPECTED_SHAPE;
import static io.kaya.inference.encoder.RefusedModelException.Reason.WRONG_HASH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

    @TempDir Path folder;

    @Test
    void a_folder_with_a_true_manifest_encodes() throws Exception {
        new TinyModel().writeTo(folder);

        try (var encoder = OnnxEncoder.open(ModelFiles.folder(folder), Provider.CPU)) {
            var together = encoder.encode(List.of("red green", "blue", "one two red green blue"));

            assertThat(encoder.dimension()).isEqualTo(4);
            assertThat(Encoder.cosine(together.get(0).vector(), encoder.query("red green")))
                    .isGreaterThan(0.99999);
        }
    }

    @Test
    void a_text_beyond_the_models_limit_is_cut_and_says_so() throws Exception {
        new TinyModel().writeTo(folder);

        try (var encoder = OnnxEncoder.open(ModelFiles.folder(folder), Provider.CPU)) {
            var encoded = encoder.encode(List.of("red", "one two one two one two one two one"));

            assertThat(encoded.get(0).cut()).isFalse();
            assertThat(encoded.get(1)).matches(Encoded::cut).returns(9, Encoded::tokens);
            assertThat(encoder.textsCut()).isEqualTo(1);
        }
    }

    @Test
    void a_changed_file_is_refused() throws Exception {
        new TinyModel().writeTo(folder);
        Files.writeString(folder.resolve("tokenizer.json"), "{}");

        assertThat(refusal()).isEqualTo(WRONG_HASH);
    }

    @Test
    void a_file_without_a_hash_is_refused() throws Exception {
        new TinyModel().writeTo(folder);
        TinyModel.manifest(folder, "model.onnx");

        assertThat(refusal()).isEqualTo(WRONG_HASH);
    }

    @Test
    void a_missing_file_is_refused() throws Exception {
        new TinyModel().writeTo(folder);
        Files.delete(folder.resolve("model.onnx"));

        assertThat(refusal()).isEqualTo(MISSING_FILE);
    }

    @Test
    void a_manifest_that_leaves_something_out_is_refused() throws Exception {
        new TinyModel().writeTo(folder);
        Files.writeString(folder.resolve("manifest.json"), "{\"name\": \"tiny\"}");

        assertThat(refusal()).isEqualTo(BROKEN_MANIFEST);
    }

    @Test
    void weights_outside_the_folder_are_refused() throws Exception {
        var inside = Files.createDirectory(folder.resolve("model"));
        Files.write(folder.resolve("stolen.bin"), TinyModel.table());
        new TinyModel().weightsAt("../stolen.bin").writeTo(inside);
        TinyModel.manifest(inside, "model.onnx", "tokenizer.json", "../stolen.bin");

        var refused =
                catchThrowableOfType(RefusedModelException.class, () -> ModelFiles.folder(inside));

        assertThat(refused.reason()).isEqualTo(OUTSIDE_FOLDER);
    }

    @Test
    void weights_beside_the_model_are_checked_and_used() throws Exception {
        Files.write(folder.resolve("weights.bin"), TinyModel.table());
        new TinyModel().weightsAt("weights.bin").writeTo(folder);
        assertThat(refusal()).isEqualTo(WRONG_HASH);

        TinyModel.manifest(folder, "model.onnx", "tokenizer.json", "weights.bin");

        try (var encoder = OnnxEncoder.open(ModelFiles.folder(folder), Provider.CPU)) {
            assertThat(encoder.query("red")).hasSize(4);
        }
    }

    @Test
    void a_model_that_wants_other_inputs_is_refused() throws Exception {
        new TinyModel().maskNamed("pixels").writeTo(folder);

        assertThat(refusal()).isEqualTo(UNEXPECTED_SHAPE);
    }

    private RefusedModelException.Reason refusal() {
        return catchThrowableOfType(
                        RefusedModelException.class,
                        () -> OnnxEncoder.open(ModelFiles.folder(folder), Provider.CPU).close())
                .reason();
    }
}
