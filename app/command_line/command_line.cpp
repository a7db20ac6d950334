// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "app/paths.h"
#include "engine/base/version.h"
#include "engine/kernels/instruction_set.h"

namespace studio::app {
namespace {

/// All arguments of all commands; CLI11 fills those of the one that was named.
struct Arguments {
    TrainArguments train;
    FindRateArguments findRate;
    GenerateArguments generate;
    EvaluateArguments evaluate;
    TokenizeArguments tokenize;
    StorybookArguments storybook;
    PrepareArguments prepare;
    BenchmarkArguments benchmark;
    EmbeddingsArguments embeddings;
    FetchArguments fetch;
    LabArguments lab;
    WhatIfArguments whatIf;
    LibraryArguments library;
    bool json = false;
};

void addThreads(CLI::App& command, int& threads) {
    command.add_option("--threads", threads, "Threads; all processors by default")
        ->check(CLI::Range(1, 1024));
}

void addTrain(CLI::App& app, TrainArguments& a) {
    CLI::App& c = *app.add_subcommand("train", "Train a model, or go on with a run");
    auto* source = c.add_option_group("what to train", "exactly one of these");
    source->add_option("--preset", a.preset, "Settings by name; 'ternary presets' lists them");
    source->add_option("--config", a.configFile, "Settings from a JSON file");
    source->add_option("--resume", a.resumeFolder, "Go on with the run in this folder");
    source->require_option(1);
    c.add_option("--corpus", a.corpora, "Text to train on; may be given again; else Storybook");
    c.add_option("--weights", a.weights,
                 "How often each corpus is drawn, in their order: 3,1; else by size");
    c.add_option("--embeddings", a.embeddings,
                 "GPT-2's model.safetensors (or start values made of it) to start from");
    c.add_option("--set", a.assignments, "key=value; 'ternary settings' lists the keys")
        ->take_all()
        ->allow_extra_args(false);
    c.add_option("--pin", a.pins,
                 "Prompt to answer at every evaluation, kept in samples.jsonl; may be given again")
        ->take_all()
        ->allow_extra_args(false);
    c.add_option("--steps", a.steps, "Stop after this many steps")->check(CLI::NonNegativeNumber);
    c.add_option("--minutes", a.minutes, "Stop after this much training")
        ->check(CLI::PositiveNumber);
    addThreads(c, a.threads);
    c.add_option("--out", a.outFolder, "Folder of the new run");
    c.add_flag("--low-priority", a.lowPriority, "Let other programs come first");
    c.add_flag("--leave-one-core", a.leaveOneCore, "Train on one processor core less");
    c.add_flag("--pause-on-battery", a.pauseOnBattery, "Pause while there is no mains power");
    c.add_option("--pause-at-celsius", a.pauseAtCelsius, "Pause when the processor is this hot")
        ->check(CLI::Range(40.0, 120.0));
    c.add_flag("--json", a.json, "One JSON object a line");
}

void addFindRate(CLI::App& app, FindRateArguments& a) {
    CLI::App& c = *app.add_subcommand(
        "find-rate", "Try rising learning rates for some steps and suggest one; keeps nothing");
    auto* source = c.add_option_group("what to train", "exactly one of these");
    source->add_option("--preset", a.settings.preset, "Settings by name");
    source->add_option("--config", a.settings.configFile, "Settings from a JSON file");
    source->require_option(1);
    c.add_option("--corpus", a.settings.corpora, "Text to train on, as for train");
    c.add_option("--set", a.settings.assignments, "key=value, as for train")
        ->take_all()
        ->allow_extra_args(false);
    c.add_option("--steps", a.steps, "Steps, each with higher rates than the one before")
        ->check(CLI::Range(10, 100000));
    c.add_option("--lowest", a.lowest, "First step's rates, times those in the settings")
        ->check(CLI::PositiveNumber);
    c.add_option("--highest", a.highest, "Last step's")->check(CLI::PositiveNumber);
    addThreads(c, a.settings.threads);
    c.add_flag("--json", a.settings.json, "One JSON object on one line");
}

void addPrepare(CLI::App& app, PrepareArguments& a) {
    CLI::App& c = *app.add_subcommand("prepare", "Read text of your own and make tokens of it");
    c.add_option("--embeddings", a.embeddings,
                 "GPT-2's model.safetensors: also make start values of it, for --tokenizer gpt2");
    c.add_option("--width", a.width, "Width of the model that starts from them")
        ->check(CLI::Range(1, 4096));
    c.add_option("input", a.inputs,
                 "Files and folders: .txt .md .html .csv .tsv .jsonl .json .epub .parquet, also "
                 "as .gz, .zst, .zip or .tar");
    c.add_option("--tokenizer", a.tokenizer, "bytes, gpt2, or bpe:SIZE; bpe:2048 by default");
    c.add_option("--out", a.outFolder, "Folder for the result; it must not exist");
    c.add_option("--field", a.import.field, "Field or column that holds the text; else guessed");
    c.add_flag("--remove-html", a.import.removeHtml, "Take tags and entities out of the text");
    c.add_flag("--keep-controls{false}", a.import.removeControls, "Keep control characters");
    c.add_flag("--remove-repeated-lines", a.import.removeRepeatedLines,
               "Take out lines that stood in the document before");
    c.add_flag("--keep-duplicates{false}", a.import.removeDuplicates,
               "Keep documents that are the same as earlier ones");
    c.add_option("--minimum-characters", a.import.minimumCharacters,
                 "Leave out documents with fewer characters")
        ->check(CLI::Range(1, 1000000));
    c.add_option("--validation", a.validationFraction, "Share kept for validation; 0.05 by default")
        ->check(CLI::Range(0.001, 0.5));
    auto* kept = c.add_option_group("what is kept");
    kept->add_flag("--list", a.list, "List the prepared texts that are kept, with their sizes");
    kept->add_option("--delete", a.remove, "Delete a kept text by its name, or all");
    kept->require_option(0, 1);
    addThreads(c, a.threads);
    c.add_flag("--json", a.json, "One JSON object a line");
}

void addGenerate(CLI::App& app, GenerateArguments& a) {
    CLI::App& c = *app.add_subcommand("generate", "Let a trained model write");
    c.add_option("folder", a.folder, "Folder of the run")->required();
    c.add_option("--prompt", a.prompt, "Text to go on from");
    c.add_option("--tokens", a.tokens, "How many tokens")->check(CLI::Range(0, 100000000));
    c.add_option("--temperature", a.temperature, "0 takes the most probable token");
    c.add_option("--top-k", a.topK, "Draw among the best k; 0 means all");
    c.add_option("--top-p", a.topP, "Draw among the best of this mass");
    c.add_option("--min-p", a.minP, "Least share of the best token's probability");
    c.add_option("--repetition-penalty", a.repetitionPenalty, "1 means none");
    c.add_option("--seed", a.seed, "Names the draws");
    c.add_option("--stop", a.stop, "Stop after this text");
    addThreads(c, a.threads);
    c.add_flag("--ema", a.averaged, "Use the moving average of the weights");
    c.add_flag("--exact", a.exact, "The output layer in fp32 instead of 8 bits a weight");
    c.add_flag("--json", a.json, "One JSON object a line");
}

void addBenchmark(CLI::App& app, BenchmarkArguments& a) {
    CLI::App& c = *app.add_subcommand("benchmark", "Measure how fast this computer trains");
    c.add_option("--what", a.what, "train (whole steps), evaluate, generate, or head (alone)")
        ->check(CLI::IsMember({"train", "evaluate", "generate", "head"}));
    c.add_option("--preset", a.preset, "Sizes and settings; flashlm-v3 by default");
    c.add_option("--seq", a.length, "Tokens of a sequence; of the context for generate")
        ->check(CLI::Range(1, 65536));
    c.add_option("--sequences", a.sequences, "Sequences of a step")->check(CLI::Range(1, 65536));
    c.add_option("--fraction", a.fraction, "Share of the positions that enter the loss");
    c.add_option("--head", a.head, "Output layer; --list-heads lists them");
    c.add_option("--precision", a.precision, "Number format inside the kernels");
    c.add_option("--set", a.assignments, "key=value, as for train")
        ->take_all()
        ->allow_extra_args(false);
    c.add_option("--steps", a.steps, "Steps (for generate: tokens) that are timed")
        ->check(CLI::Range(1, 1000000));
    c.add_option("--warm-up", a.warmUpSteps, "Steps before them, not timed")
        ->check(CLI::Range(0, 1000000));
    addThreads(c, a.threads);
    c.add_flag("--list-heads", a.listHeads, "Names of the output layers, one a line");
    c.add_flag("--json", a.json, "One JSON object on one line");
    CLI::App& kernels =
        *c.add_subcommand("kernels", "Each kernel beside this computer's peaks, measured first");
    addThreads(kernels, a.threads);
    kernels.add_flag("--json", a.json, "One JSON object on one line");
}

void addEmbeddings(CLI::App& app, EmbeddingsArguments& a) {
    CLI::App& c = *app.add_subcommand(
        "embeddings", "Start values of an embedding from another model's, for train --embeddings");
    c.add_option("file", a.from, "GPT-2's model.safetensors")->required();
    c.add_option("--width", a.width, "Width of the model that starts from them")
        ->check(CLI::Range(1, 4096));
    c.add_option("--out", a.outFile, "File for the start values")->required();
    addThreads(c, a.threads);
    c.add_flag("--json", a.json, "One JSON object");
}

void addFetch(CLI::App& app, FetchArguments& a) {
    CLI::App& c = *app.add_subcommand(
        "fetch", "Get a text from the network; goes on where an earlier fetch broke off");
    c.add_option("name", a.name, "Of the catalogue; without a name the catalogue is listed");
    c.add_option("--url", a.url, "A file at an address instead");
    c.add_option("--dataset", a.dataset, "Rows of a data set instead: owner/name");
    c.add_option("--config", a.config, "Of the data set; its first by default");
    c.add_option("--split", a.split, "Of the data set; train by default");
    c.add_option("--field", a.field, "Field with the text; 'text' by default");
    c.add_option("--amount", a.amount, "So many megabytes of a file, or documents of a data set")
        ->check(CLI::PositiveNumber);
    c.add_flag("--all", a.all, "All of it");
    c.add_option("--out", a.outFile, "File; a name of its own by default");
    c.add_option("--sha256", a.sha256, "Of the file, to check it by");
    c.add_flag("--list", a.list, "List the catalogue");
    c.add_flag("--size", a.onlyQuote, "Only say how large it is, and its licence");
    c.add_flag("--yes", a.yes, "Also when it is more than 100 MB");
    c.add_option("--files-address", a.filesAddress, "Base address of files")
        ->envname("STUDIO_FETCH_FILES");
    c.add_option("--rows-address", a.rowsAddress, "Base address of data sets' rows")
        ->envname("STUDIO_FETCH_ROWS");
    c.add_flag("--json", a.json, "One JSON object a line");
}

void addWhatIf(CLI::App& app, WhatIfArguments& a) {
    CLI::App& c = *app.add_subcommand(
        "what-if", "Predict speed, share of the output layer, memory and time of a run");
    c.add_option("--preset", a.preset, "Model and settings; flashlm-v3 by default");
    c.add_option("--set", a.assignments, "key=value, as for train")
        ->take_all()
        ->allow_extra_args(false);
    c.add_flag("--check", a.check, "Measure the same steps too, and show both");
    addThreads(c, a.threads);
    c.add_flag("--json", a.json, "One JSON object on one line");
}

void addLab(CLI::App& app, LabArguments& a) {
    CLI::App& c = *app.add_subcommand(
        "lab", "Compare output layers on one model and text, for the same budget each");
    auto* resume =
        c.add_option("--resume", a.resumeFolder, "Go on with the laboratory in this folder");
    c.add_option("--preset", a.preset, "Model and settings; flashlm-v3 by default")
        ->excludes(resume);
    c.add_option("--corpus", a.corpora, "Text to train on; may be given again; else Storybook");
    c.add_option("--head", a.heads,
                 "Output layer and its settings in one argument, as in 'full fraction=0.25' or "
                 "'full vocabulary=4096'; may be given again")
        ->take_all()
        ->allow_extra_args(false);
    c.add_flag("--all-heads", a.allHeads,
               "Every output layer; the first also with a quarter of the positions (the "
               "reference) and with a small vocabulary of its own");
    c.add_option("--reference", a.reference,
                 "What the others are measured against, by name (as the folders are called)");
    auto* seconds = c.add_option("--seconds", a.seconds, "Training time of each run; 300")
                        ->check(CLI::PositiveNumber);
    c.add_option("--tokens", a.tokens, "Tokens of each run instead of a time")
        ->check(CLI::PositiveNumber)
        ->excludes(seconds);
    c.add_option("--rates", a.rates,
                 "Factors on the learning rates that are tried first; 0.5,1,2. A single one is "
                 "taken as it is")
        ->delimiter(',');
    c.add_option("--search", a.search,
                 "Seconds (or tokens) of all these tries of an output layer; 40 % of the budget")
        ->check(CLI::PositiveNumber);
    c.add_option("--seeds", a.seeds, "1 by default; 1,2,3 repeats every run")->delimiter(',');
    c.add_option("--repeat-best", a.repeatBest,
                 "Seeds after the first only for so many of the best, and the reference")
        ->check(CLI::NonNegativeNumber);
    c.add_option("--score", a.score,
                 "Bits per byte: the table tells when each was there; else the reference's last")
        ->check(CLI::PositiveNumber);
    c.add_flag("--plain-start", a.plainStart,
               "Without biases from the counts and without a fitting scale, for all");
    c.add_option("--set", a.assignments, "key=value for all runs, as for train")
        ->take_all()
        ->allow_extra_args(false);
    addThreads(c, a.threads);
    c.add_option("--out", a.outFolder, "Folder of the laboratory");
    c.add_flag("--json", a.json, "One JSON object a line");
}

void addOthers(CLI::App& app, Arguments& a) {
    CLI::App& evaluate = *app.add_subcommand("evaluate", "Score a run's model on a text");
    evaluate.add_option("folder", a.evaluate.folder, "Folder of the run")->required();
    evaluate.add_option("--corpus", a.evaluate.corpora,
                        "Text to score; else the run's own validation part");
    evaluate.add_flag("--as-optimised", a.evaluate.asOptimised,
                      "Also the loss with label smoothing and z-loss");
    addThreads(evaluate, a.evaluate.threads);
    evaluate.add_flag("--json", a.evaluate.json, "One JSON object");

    CLI::App& tokenize =
        *app.add_subcommand("tokenize", "Lines {\"text\":...} in, {\"ids\":[...]} out");
    tokenize.add_option("--tokenizer", a.tokenize.tokenizer, "gpt2, bytes, or a run's folder")
        ->required();
    tokenize.add_flag("--decode", a.tokenize.decode, "The reverse");

    CLI::App& storybook = *app.add_subcommand("storybook", "Write the built-in corpus as text");
    storybook.add_option("--stories", a.storybook.stories, "How many")->check(CLI::PositiveNumber);
    storybook.add_option("--seed", a.storybook.seed, "Names the stories")
        ->check(CLI::NonNegativeNumber);
    storybook.add_option("--out", a.storybook.outFile, "File; standard output by default");

    CLI::App& runs = *app.add_subcommand("runs", "List the kept runs");
    runs.add_flag("--rebuild", a.library.rebuild, "Read all run folders anew");
    runs.add_flag("--json", a.library.json, "One JSON object a line");

    app.add_subcommand("presets", "List the presets")->add_flag("--json", a.json, "JSON lines");
    app.add_subcommand("settings", "List all settings")->add_flag("--json", a.json, "JSON lines");
}

int run(const CLI::App& app, const Arguments& a, const char* program) {
    if (const char* wanted = std::getenv("STUDIO_SIMD"))
        if (Status status = selectInstructionSet(wanted); !status)
            return refuse(status.error(), kWrongUse);
    Result<ResourceLocator> resources = findResources(program);
    if (!resources)
        return refuse(resources.error(), kFailed);
    const RunLauncher launcher(std::move(resources).value(), {}, presetsFolder(), preparedFolder());
    const auto chosen = [&](const char* name) { return app.got_subcommand(name); };
    if (chosen("train"))
        return runTrain(launcher, a.train);
    if (chosen("find-rate"))
        return runFindRate(launcher, a.findRate);
    if (chosen("what-if"))
        return runWhatIf(launcher, a.whatIf);
    if (chosen("lab"))
        return runLab(launcher, a.lab);
    if (chosen("prepare"))
        return runPrepare(launcher, a.prepare);
    if (chosen("generate"))
        return runGenerate(launcher, a.generate);
    if (chosen("evaluate"))
        return runEvaluate(launcher, a.evaluate);
    if (chosen("tokenize"))
        return runTokenize(launcher, a.tokenize);
    if (chosen("storybook"))
        return runStorybook(launcher, a.storybook);
    if (chosen("fetch"))
        return runFetchCommand(a.fetch);
    if (chosen("embeddings"))
        return runEmbeddings(a.embeddings);
    if (chosen("runs"))
        return runLibrary(a.library);
    if (const CLI::App* benchmark = app.get_subcommand("benchmark"); benchmark->parsed())
        return benchmark->got_subcommand("kernels")
                   ? runKernelBenchmark(a.benchmark.threads, a.benchmark.json)
                   : runBenchmark(launcher, a.benchmark);
    return chosen("presets") ? runPresets(launcher, a.json) : runSettings(launcher, a.json);
}

bool hasCommand(const CLI::App& app, const char* name) {
    return std::ranges::any_of(app.get_subcommands({}), [&](const CLI::App* command) {
        return command->get_name() == name;
    });
}

}  // namespace

int runCommandLine(int argc, char** argv) {
    CLI::App app("Ternary Studio on the command line: train, generate, evaluate, tokenize.");
    app.name("ternary");
    app.set_version_flag("--version", "ternary " + std::string(programVersion()));
    app.require_subcommand(1);
    Arguments arguments;
    addTrain(app, arguments.train);
    addFindRate(app, arguments.findRate);
    addPrepare(app, arguments.prepare);
    addGenerate(app, arguments.generate);
    addBenchmark(app, arguments.benchmark);
    addLab(app, arguments.lab);
    addWhatIf(app, arguments.whatIf);
    addOthers(app, arguments);
    addEmbeddings(app, arguments.embeddings);
    addFetch(app, arguments.fetch);
    for (CLI::App* command : app.get_subcommands({}))
        command->set_version_flag("--version", "ternary " + std::string(programVersion()));
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& help) {
        return app.exit(help);
    } catch (const CLI::ParseError& problem) {
        // CLI11 would only say that a command is missing.
        if (argc > 1 && argv[1][0] != '-' && !hasCommand(app, argv[1]))
            return refuse(
                "There is no command '" + std::string(argv[1]) + "'. See 'ternary --help'.",
                kWrongUse);
        return refuse(std::string(problem.what()) + " (see 'ternary --help').", kWrongUse);
    }
    return run(app, arguments, argc > 0 ? argv[0] : "");
}

}  // namespace studio::app
