// SPDX-License-Identifier: GPL-3.0-or-later
// ternary generate
#include <chrono>
#include <thread>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "app/loaded_run.h"
#include "engine/inference/sampler.h"
#include "engine/inference/text_generator.h"
#include "engine/storage/bounded_json.h"

namespace studio::app {
namespace {

GenerationRequest requestOf(const GenerateArguments& a) {
    GenerationRequest request;
    request.prompt = a.prompt;
    request.sampling = {a.temperature,       a.topK, a.topP,   a.minP,
                        a.repetitionPenalty, a.seed, a.tokens, a.stop};
    return request;
}

void printTokens(const GenerationLog& log, std::size_t& shown, bool json) {
    for (const GeneratedToken& token : log.tokensFrom(shown)) {
        if (json)
            printLine(jsonText(nlohmann::ordered_json{{"text", token.text},
                                                      {"probability", token.probability},
                                                      {"end_of_document", token.endOfDocument}}));
        else
            printText(token.endOfDocument ? "\n\n" : token.text);
        ++shown;
    }
}

}  // namespace

int runGenerate(const RunLauncher& launcher, const GenerateArguments& arguments) {
    const GenerationRequest request = requestOf(arguments);
    if (Status status = checkSampling(request.sampling); !status)
        return refuse(status.error(), kWrongUse);
    const Result<LoadedRun> run = LoadedRun::open(launcher, arguments.folder);
    if (!run)
        return refuse(run.error(), kFailed);
    const auto model = run.value().packed(arguments.averaged);
    if (!model)
        return refuse(model.error(), kFailed);
    catchInterrupts();
    const Workers workers(threadCount(arguments.threads));
    GenerationLog log(request);
    std::atomic<bool> cancel{false};
    std::atomic<bool> ended{false};
    std::thread generator([&] {
        generateText(model.value(), *run.value().tokenizer(), workers, log, cancel);
        ended.store(true);
        ended.notify_all();
    });
    if (!arguments.json)
        printText(arguments.prompt);
    std::size_t shown = 0;
    while (!ended.load()) {
        log.waitForTokens(shown, std::chrono::milliseconds(50));
        printTokens(log, shown, arguments.json);
        if (interrupted())
            cancel.store(true);
    }
    generator.join();
    printTokens(log, shown, arguments.json);
    const GenerationLog::Status status = log.status();
    if (!arguments.json)
        printText("\n");
    else if (status.state != GenerationState::Failed)
        printLine(jsonText(nlohmann::ordered_json{{"event", "finished"},
                                                  {"tokens", status.tokens},
                                                  {"tokens_per_s", status.tokensPerSecond},
                                                  {"step", status.modelStep}}));
    if (status.state == GenerationState::Failed)
        return refuse(status.message, kFailed);
    return interrupted() ? kInterrupted : kDone;
}

}  // namespace studio::app
