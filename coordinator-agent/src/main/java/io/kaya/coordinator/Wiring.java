package io.kaya.coordinator;

import io.kaya.coordinator.compose.Composer;
import io.kaya.coordinator.compose.ExtractiveComposer;
import io.kaya.coordinator.compose.ModelComposer;
import io.kaya.coordinator.plan.ExtractivePlanner;
import io.kaya.coordinator.plan.ModelConfig;
import io.kaya.coordinator.plan.ModelPlanner;
import io.kaya.coordinator.plan.Planner;
import io.kaya.inference.encoder.Encoder;
import io.kaya.inference.encoder.OnnxEncoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

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
    Planner planner(Encoder encoder, ModelConfig config) {
        var extractive = new ExtractivePlanner(encoder);
        return config.open()
                .<Planner>map(model -> new ModelPlanner(model, extractive))
                .orElse(extractive);
    }

    @Produces
    @Singleton
    Composer composer(Encoder encoder, ModelConfig config) {
        var extractive = new ExtractiveComposer(encoder);
        return config.open()
                .<Composer>map(model -> new ModelComposer(model, extractive))
                .orElse(extractive);
    }
}
