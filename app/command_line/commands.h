// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of `ternary`. Each takes what was parsed and returns the exit code.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/run_launcher.h"
#include "engine/data/import/import_settings.h"

namespace studio::app {

struct TrainArguments {
    std::string preset, configFile, resumeFolder;  ///< Exactly one is set.
    std::vector<std::string> corpora, assignments;
    std::string weights;            ///< Of the corpora: "3,1"; empty: each by its size.
    std::string embeddings;         ///< File that the embedding starts from.
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
/// The settings that a new run would have.
Result<RunConfig> configOf(const RunLauncher& launcher, const TrainArguments& arguments);

struct FindRateArguments {
    TrainArguments settings;  ///< What would be trained; nothing is kept.
    int steps = 120;
    double lowest = 1e-3, highest = 30;  ///< Times the rates in the settings.
};
int runFindRate(const RunLauncher& launcher, const FindRateArguments& arguments);

struct PrepareArguments {
    std::vector<std::string> inputs;
    std::string tokenizer = "bpe:2048";
    std::string outFolder;
    std::string embeddings;  ///< File that a run on the result starts from; empty: none.
    int width = 256;         ///< Of that run's model.
    ImportSettings import;
    double validationFraction = 0.05;
    bool list = false;
    std::string remove;  ///< A name, or "all".
    int threads = 0;
    bool json = false;
};
int runPrepare(const RunLauncher& launcher, const PrepareArguments& arguments);

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

struct EmbeddingsArguments {
    std::string from, outFile;
    int width = 256;
    int threads = 0;
    bool json = false;
};
int runEmbeddings(const EmbeddingsArguments& arguments);

struct FetchArguments {
    std::string name, url, dataset, config, split, field = "text";
    std::optional<std::int64_t> amount;  ///< Megabytes or documents.
    std::string outFile, sha256, filesAddress, rowsAddress;
    bool list = false, all = false, onlyQuote = false, yes = false, json = false;
};
int runFetchCommand(const FetchArguments& arguments);

struct WhatIfArguments {
    std::string preset = "flashlm-v3";
    std::vector<std::string> assignments;
    int threads = 0;
    bool check = false;  ///< Also measure what was predicted.
    bool json = false;
};
int runWhatIf(const RunLauncher& launcher, const WhatIfArguments& arguments);

struct LabArguments {
    std::string resumeFolder;  ///< Set: go on with this one; the rest is not looked at.
    std::string preset = "flashlm-v3";
    std::vector<std::string> corpora, assignments;
    std::vector<std::string> heads;  ///< As parseContestant() takes them.
    bool allHeads = false;
    std::string reference;  ///< A contestant's name; empty: the first, or v3's way of all.
    double seconds = 300;   ///< Of training, of each run, unless tokens is set.
    std::optional<std::int64_t> tokens;
    std::optional<double> search;  ///< Of the same unit; else 40 % of the budget.
    std::vector<double> rates{0.5, 1, 2};
    std::vector<std::int64_t> seeds{1};
    int repeatBest = 0;
    bool plainStart = false;
    std::optional<double> score;  ///< Bits per byte to which times are told.
    int threads = 0;
    std::string outFolder;
    bool json = false;
};
int runLab(const RunLauncher& launcher, const LabArguments& arguments);

/// threads, or all processors for 0.
int threadCount(int threads);

}  // namespace studio::app
