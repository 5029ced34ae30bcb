package io.kaya.node;

import io.kaya.inference.encoder.Encoder;
import io.kaya.inference.encoder.OnnxEncoder;
import io.kaya.node.answer.Answerer;
import io.kaya.node.answer.ExtractiveAnswerer;
import io.kaya.node.answer.ModelAnswerer;
import io.kaya.node.answer.ModelConfig;
import io.kaya.node.knowledge.PassageIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The plain classes of this agent, as beans. */
@ApplicationScoped
class Wiring {
    @Produces
    @Singleton
    Encoder encoder() {
        return OnnxEncoder.builtIn();
    }

    void close(@Disposes Encoder encoder) {
        encoder.close();
    }

    @Produces
    @Singleton
    PassageIndex index(@ConfigProperty(name = "kaya.node.index") Path folder, Encoder encoder) {
        return PassageIndex.open(folder, encoder);
    }

    void close(@Disposes PassageIndex index) {
        index.close();
    }

    @Produces
    @Singleton
    Answerer answerer(PassageIndex index, Encoder encoder, ModelConfig config) {
        var extractive = new ExtractiveAnswerer(index, encoder);
        return config.open()
                .<Answerer>map(model -> new ModelAnswerer(model, index, extractive))
                .orElse(extractive);
    }
}
