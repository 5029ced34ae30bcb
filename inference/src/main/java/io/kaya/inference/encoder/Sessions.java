package io.kaya.inference.encoder;

import static io.kaya.inference.encoder.RefusedModelException.Reason.UNUSABLE;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;

/** Opens ONNX Runtime sessions on the wanted device, or on the CPU when that cannot be had. */
final class Sessions {

    private static final String FOLDER = "session.model_external_initializers_file_folder_path";
    private static final String GPU_MEMORY = Long.toString(2L << 30);

    private final OrtEnvironment environment;
    private final ModelFiles files;
    private final Device device;

    Sessions(OrtEnvironment environment, ModelFiles files, Provider wanted) {
        this.environment = environment;
        this.files = files;
        this.device = device(wanted);
    }

    Device device() {
        return device;
    }

    OrtSession open(int threads) {
        try {
            return open(threads, device.provider());
        } catch (OrtException broken) {
            throw new RefusedModelException(
                    UNUSABLE, "ONNX Runtime cannot load model " + files.name(), broken);
        }
    }

    private Device device(Provider wanted) {
        if (wanted == Provider.CPU) {
            return new Device(Provider.CPU, "asked for");
        }
        if (!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
            return new Device(
                    Provider.CPU,
                    "this build of ONNX Runtime has no CUDA; build with -Pcuda to use a GPU");
        }
        try (var _ = open(1, Provider.CUDA)) {
            return new Device(Provider.CUDA, "a usable GPU was found");
        } catch (OrtException unusable) {
            return new Device(Provider.CPU, "no GPU could be used: error " + unusable.getCode());
        }
    }

    private OrtSession open(int threads, Provider provider) throws OrtException {
        try (var options = new SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // Lengths vary from batch to batch: a remembered pattern would only hold memory.
            options.setMemoryPatternOptimization(false);
            // Waiting threads would otherwise burn the cores that other parties' work needs.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            var folder = files.folder();
            if (folder != null) {
                options.addConfigEntry(FOLDER, folder.toAbsolutePath().toString());
            }
            if (provider != Provider.CUDA) {
                return environment.createSession(files.model(), options);
            }
            try (var cuda = new OrtCUDAProviderOptions(0)) {
                cuda.add("gpu_mem_limit", GPU_MEMORY);
                cuda.add("arena_extend_strategy", "kSameAsRequested");
                options.addCUDA(cuda);
                return environment.createSession(files.model(), options);
            }
        }
    }
}
