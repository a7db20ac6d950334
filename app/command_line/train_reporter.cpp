// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/train_reporter.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "app/command_line/console.h"
#include "engine/platform/terminal.h"
#include "engine/storage/metric_json.h"

namespace studio::app {
namespace {

template <class... Args>
std::string format(const char* form, Args... args) {
    std::array<char, 512> text{};
    std::snprintf(text.data(), text.size(), form, args...);
    return text.data();
}

std::string duration(double seconds) {
    const auto whole = static_cast<long>(seconds + 0.5);
    if (whole >= 3600)
        return format("%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
    return format("%ld:%02ld", whole / 60, whole % 60);
}

std::string bar(double fraction, int width) {
    const int full = static_cast<int>(fraction * width + 0.5);
    return "[" + std::string(static_cast<std::size_t>(full), '#') +
           std::string(static_cast<std::size_t>(width - full), '.') + "]";
}

/// Each corpus's own score, in bits per byte.
std::string corporaText(const std::vector<CorpusScore>& corpora) {
    std::string text;
    for (const CorpusScore& score : corpora)
        text += (text.empty() ? "; " : ", ") + score.name + format(" %.4f", score.bitsPerByte);
    return text;
}

std::string describe(const Snapshot& s) {
    if (s.state == RunState::Preparing)
        return bar(std::max(0.0, s.activityFraction), 20) + " " + s.activity;
    std::string text =
        bar(s.progress.fraction, 20) + format(" %3.0f %%  step %lld", 100 * s.progress.fraction,
                                              static_cast<long long>(s.progress.step));
    if (s.latest)
        text +=
            format("  loss %.3f  nll %.3f (%.3f bits/byte)  %.0f tokens/s  output layer %.0f %%",
                   s.latest->loss, s.latest->nll, s.latest->bitsPerByte, s.latest->tokensPerSecond,
                   100 * (s.zones ? s.zones->outputLayerShare : s.latest->outputLayerShare));
    if (s.progress.remainingSeconds)
        text += "  " + duration(*s.progress.remainingSeconds) + " left";
    return text;
}

}  // namespace

void TrainReporter::say(const std::string& line) {
    const std::scoped_lock lock(m_mutex);
    printText((m_barShown ? "\r\033[K" : "") + line + "\n");
    m_barShown = false;
}

void TrainReporter::onStep(const StepMetrics& step, const StepProfile& profile,
                           const ZoneTable& zones) {
    if (m_form == Form::Json)
        printLine(metricLine(step, profile, zones));
}

void TrainReporter::onEvaluation(const EvaluationMetrics& evaluation) {
    if (m_form == Form::Json)
        printLine(metricLine(evaluation));
    else
        say(format("step %lld: validation %.4f nats a token, %.4f bits per byte (%s of training)",
                   static_cast<long long>(evaluation.step), evaluation.nll, evaluation.bitsPerByte,
                   duration(evaluation.elapsedSeconds).c_str()) +
            corporaText(evaluation.corpora));
}

void TrainReporter::onEvent(const RunEvent& event) {
    if (m_form == Form::Json)
        printLine(metricLine(event));
    else if (event.kind != EventKind::Error)  // the command says it once, at the end
        say(event.text);
}

void TrainReporter::showProgress(const Snapshot& snapshot) {
    if (m_form != Form::ProgressBar)
        return;
    const std::string text = describe(snapshot);
    const std::scoped_lock lock(m_mutex);
    const auto room = static_cast<std::size_t>(std::max(20, terminalColumns() - 1));
    printText("\r\033[K" + text.substr(0, room));
    m_barShown = true;
}

void TrainReporter::finish() {
    const std::scoped_lock lock(m_mutex);
    if (m_barShown)
        printText("\n");
    m_barShown = false;
}

}  // namespace studio::app
