// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of `ternary`. Each takes what was parsed and returns the exit code.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/run_launcher.h"

namespace studio::app {

struct TrainArguments {
    std::string preset, configFile, resumeFolder;  ///< Exactly one is set.
    std::vector<std::string> corpora, assignments;
    std::vector<std::string> pins;  ///< Prompts to be answered at every evaluation.
    std::optional<std::int64_t> steps;
    std::optional<double> minutes;
    int threads = 0;  ///< 0: all processors.
    std::string outFolder;
    bool json = false;
    bool lowPriority = false, leaveOneCore = false;
    bool pauseOnBattery = false;
    std::optional<double> pauseAtCelsius;
};
int runTrain(const RunLauncher& launcher, const TrainArguments& arguments);

struct GenerateArguments {
    std::string folder, prompt, stop;
    int tokens = 200;
    double temperature = 0.8, topP = 1, minP = 0, repetitionPenalty = 1;
    int topK = 40;
    std::uint64_t seed = 1;
    int threads = 0;
    bool averaged = false, exact = false, json = false;
};
int runGenerate(const RunLauncher& launcher, const GenerateArguments& arguments);

struct EvaluateArguments {
    std::string folder;
    std::vector<std::string> corpora;  ///< Empty: the run's own validation part.
    int threads = 0;
    bool asOptimised = false, json = false;
};
int runEvaluate(const RunLauncher& launcher, const EvaluateArguments& arguments);

struct TokenizeArguments {
    std::string tokenizer;  ///< "gpt2", "bytes", or a run's folder.
    bool decode = false;
};
int runTokenize(const RunLauncher& launcher, const TokenizeArguments& arguments);

int runPresets(const RunLauncher& launcher, bool json);
int runSettings(const RunLauncher& launcher, bool json);

struct LibraryArguments {
    bool rebuild = false, json = false;
};
int runLibrary(const LibraryArguments& arguments);

struct StorybookArguments {
    std::int64_t stories = 12000, seed = 1;
    std::string outFile;  ///< Empty: standard output.
};
int runStorybook(const RunLauncher& launcher, const StorybookArguments& arguments);

struct BenchmarkArguments {
    std::string preset = "flashlm-v3";
    std::string what = "train";   ///< "train", "evaluate", "generate" or "head".
    std::string head, precision;  ///< Empty: as the preset says.
    std::vector<std::string> assignments;
    std::optional<int> length, sequences, steps;  ///< Else what suits `what`.
    std::optional<double> fraction;
    int warmUpSteps = 2;
    int threads = 0;
    bool listHeads = false, json = false;
};
int runBenchmark(const RunLauncher& launcher, const BenchmarkArguments& arguments);
int runKernelBenchmark(int threads, bool json);

/// threads, or all processors for 0.
int threadCount(int threads);

}  // namespace studio::app
