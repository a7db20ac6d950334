// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/benchmark/token_benchmark.h"

#include <chrono>

#include "engine/base/random.h"
#include "engine/heads/registry.h"
#include "engine/inference/decoder.h"
#include "engine/inference/sampler.h"
#include "engine/model/language_model.h"
#include "engine/training/run_schema.h"

namespace studio {
namespace {

/// A packed model with random weights; what training would need is not kept.
Result<std::shared_ptr<const PackedModel>> randomModel(const StepBenchmarkOptions& options,
                                                       const Workers& workers) {
    const ModelConfig config = expectedModel(options.config);
    Profiler profiler;
    LanguageModel<float> model(config, profiler);
    const auto head = chosenHead(options.config)
                          .make<float>({config, options.config, profiler, model.embedding()});
    ParameterList<float> parameters = model.parameters();
    head->collect(parameters);
    initializeParameters(parameters, options.seed);
    if (Status status = head->begin({workers, benchmarkText(config, options.seed), {}}); !status)
        return status.error();
    const auto lookup = [&](std::string_view name) -> std::span<const float> {
        const Parameter<float>* p = findParameter(parameters, name);
        return p ? p->value.span() : std::span<const float>();
    };
    return PackedModel::make({config, *head, lookup});
}

}  // namespace

Result<std::vector<TokenMeasurement>> measureGeneration(const StepBenchmarkOptions& options,
                                                        const std::vector<std::int64_t>& positions,
                                                        Workers& workers) {
    const auto model = randomModel(options, workers);
    if (!model)
        return model.error();
    Result<Decoder> decoder = Decoder::make(model.value());
    if (!decoder)
        return decoder.error();
    const std::size_t vocabulary = model.value()->vocabulary();
    SamplingSettings sampling;
    sampling.temperature = 0.8;
    sampling.topK = 40;
    Sampler sampler(sampling, vocabulary);
    // As generation does unless exactness is asked for: at 8 bits where the head has it.
    const TokenScorer* fast = model.value()->fastScorer();
    const TokenScorer& scorer = fast ? *fast : model.value()->scorer();
    AlignedBuffer<float> logProbabilities(vocabulary);
    Random random(options.seed, "tokens");
    TokenId token = 0;
    std::vector<TokenMeasurement> results;
    const std::size_t all = positions.size() * static_cast<std::size_t>(options.steps);
    for (const std::int64_t position : positions) {
        while (decoder.value().position() + options.warmUpSteps < position)
            decoder.value().feed(static_cast<TokenId>(random.below(vocabulary)));
        TokenMeasurement& result = results.emplace_back();
        result.position = position;
        std::vector<double> milliseconds;
        for (int i = 0; i < options.warmUpSteps + options.steps; ++i) {
            const auto begin = std::chrono::steady_clock::now();
            const std::span<const float> hidden = decoder.value().feed(token);
            scorer.logProbabilities(workers, hidden, logProbabilities.span());
            const Result<SampledToken> drawn = sampler.draw(logProbabilities.span());
            if (!drawn)
                return drawn.error();
            token = drawn.value().chosen.token;
            const std::chrono::duration<double, std::milli> took =
                std::chrono::steady_clock::now() - begin;
            if (i >= options.warmUpSteps)
                milliseconds.push_back(took.count());
        }
        result.ms = TimeSpread::of(std::move(milliseconds));
        if (options.progress &&
            !options.progress(static_cast<double>(results.size()) *
                              static_cast<double>(options.steps) / static_cast<double>(all)))
            return Error{"The benchmark was interrupted."};
    }
    return results;
}

}  // namespace studio
