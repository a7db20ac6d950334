// SPDX-License-Identifier: GPL-3.0-or-later
// ternary generate
#include <chrono>
#include <thread>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "app/loaded_run.h"
#include "engine/data/utf8.h"
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
    request.exactOutputLayer = a.exact;
    return request;
}

/// Prints what is new in a log. In JSON, bytes that may still become a character are held back and
/// stand in the line of the token that completes it, so that the texts joined are the output.
class TokenPrinter {
public:
    TokenPrinter(const GenerationLog& log, bool json) : m_log(log), m_json(json) {}

    std::size_t shown() const { return m_shown; }
    /// Bytes that never became a character.
    const std::string& heldBack() const { return m_held; }
    void printNew() {
        for (const GeneratedToken& token : m_log.tokensFrom(m_shown)) {
            if (m_json)
                printJson(token);
            else
                printText(token.endOfDocument ? "\n\n" : token.text);
            ++m_shown;
        }
    }

private:
    void printJson(const GeneratedToken& token) {
        std::string text = m_held + token.text;
        const std::size_t whole =
            token.endOfDocument ? text.size() : text.size() - unfinishedUtf8(text);
        m_held = text.substr(whole);
        text.resize(whole);
        printLine(jsonText(nlohmann::ordered_json{{"id", token.id},
                                                  {"text", text},
                                                  {"probability", token.probability},
                                                  {"end_of_document", token.endOfDocument}}));
    }

    const GenerationLog& m_log;
    bool m_json;
    std::string m_held;
    std::size_t m_shown = 0;
};

void printEnd(const GenerationLog::Status& status, const std::string& heldBack) {
    nlohmann::ordered_json line{{"event", "finished"},
                                {"tokens", status.tokens},
                                {"tokens_per_s", status.tokensPerSecond},
                                {"output_layer", status.outputLayer.rounded ? "int8" : "fp32"},
                                {"output_layer_error_nats", status.outputLayer.errorNats},
                                {"step", status.modelStep}};
    if (!heldBack.empty())
        line["text"] = heldBack;  // jsonText writes U+FFFD for it
    printLine(jsonText(line));
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
    TokenPrinter printer(log, arguments.json);
    while (!ended.load()) {
        log.waitForTokens(printer.shown(), std::chrono::milliseconds(50));
        printer.printNew();
        if (interrupted())
            cancel.store(true);
    }
    generator.join();
    printer.printNew();
    const GenerationLog::Status status = log.status();
    if (!arguments.json)
        printText("\n");
    else if (status.state != GenerationState::Failed)
        printEnd(status, printer.heldBack());
    if (status.state == GenerationState::Failed)
        return refuse(status.message, kFailed);
    return interrupted() ? kInterrupted : kDone;
}

}  // namespace studio::app
