// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_backend.h"

#include "tests/support/fake_run.h"

namespace studio::testing {

FakeBackend::FakeBackend() : servedSnapshot(std::make_shared<const Snapshot>()) {
    servedPresets = {
        {"quick-start", "Quick start", "A small model on the built-in Storybook."},
        {"flashlm-v3", "FlashLM v3", "Every setting of the original, 13.6 million parameters."},
    };
}

Status FakeBackend::answer() const {
    if (refusal.empty())
        return {};
    return Error{refusal};
}

Status FakeBackend::start(const ui::RunRequest& request) {
    commands << "start " + QString::fromStdString(request.preset);
    lastRequest = request;
    return answer();
}

Status FakeBackend::resumeRun(const std::string& folder) {
    commands << "open " + QString::fromStdString(folder);
    return answer();
}

std::shared_ptr<const GenerationLog> FakeBackend::generate(const GenerationRequest& request) {
    commands << "generate " + QString::fromStdString(request.prompt);
    lastGeneration = request;
    generation = std::make_shared<GenerationLog>(request);
    return generation;
}

Status FakeBackend::openRun(const std::string& folder) {
    commands << "read " + QString::fromStdString(folder);
    return answer();
}

ui::ComparedAnswers FakeBackend::compare(const GenerationRequest& request,
                                         const ui::WeightsChoice& left,
                                         const ui::WeightsChoice& right) {
    commands << "compare " + QString::fromStdString(request.prompt);
    lastGeneration = request;
    comparedChoices[0] = left;
    comparedChoices[1] = right;
    for (auto& log : compared)
        log = std::make_shared<GenerationLog>(request);
    lastCompared = {compared[0], compared[1]};
    return lastCompared;
}

Status FakeBackend::startBottleneck(double seconds) {
    commands << "bottleneck " + QString::number(seconds);
    return answer();
}

Status FakeBackend::startRoofline() {
    commands << "roofline";
    return answer();
}

}  // namespace studio::testing
