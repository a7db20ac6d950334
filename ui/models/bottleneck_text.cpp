// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bottleneck_text.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/models/figure_text.h"

namespace studio::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BottleneckText)
};

constexpr double kClose = 0.05;  // shares that differ by less are called about the same

QString allPositionsSentence(const BottleneckStage& stage) {
    const double share = stage.outputLayerShare;
    const QString measured =
        Text::tr(
            "With the loss on all positions, the output layer took %1 of each step on this "
            "computer (%2 of %3, mean of %4 steps).")
            .arg(percentText(share), millisecondsText(stage.outputLayerMs),
                 millisecondsText(stepMs(stage)), countText(stage.steps));
    const QString article = percentText(kArticleShare);
    if (std::abs(share - kArticleShare) < kClose)
        return measured + ' ' +
               Text::tr("FlashLM's author reported %1: about the same.").arg(article);
    if (share < kArticleShare)
        return measured + ' ' +
               Text::tr("FlashLM's author reported %1: here it took less of the time than there.")
                   .arg(article);
    return measured + ' ' +
           Text::tr("FlashLM's author reported %1: here it took even more of the time than there.")
               .arg(article);
}

QString quarterSentence(const BottleneckStage& stage) {
    const double share = stage.outputLayerShare;
    const QString expected =
        Text::tr("%1 to %2")
            .arg(numberText(kQuarterShareLow * 100, 0), percentText(kQuarterShareHigh));
    const QString measured =
        Text::tr(
            "With the loss on a random quarter of the positions, it took %1 of each step "
            "(%2 of %3, mean of %4 steps)")
            .arg(percentText(share), millisecondsText(stage.outputLayerMs),
                 millisecondsText(stepMs(stage)), countText(stage.steps));
    if (share < kQuarterShareLow)
        return Text::tr("%1: less than the %2 to be expected.").arg(measured, expected);
    if (share > kQuarterShareHigh)
        return Text::tr("%1: more than the %2 to be expected.").arg(measured, expected);
    return Text::tr("%1: within the %2 to be expected.").arg(measured, expected);
}

QString speedSentence(const BottleneckStage& all, const BottleneckStage& quarter) {
    const double factor = stepMs(all) / stepMs(quarter);
    if (!std::isfinite(factor) || factor <= 0)
        return {};
    const QString speeds =
        Text::tr("%1 tokens a second instead of %2")
            .arg(numberText(quarter.tokensPerSecond, 0), numberText(all.tokensPerSecond, 0));
    if (factor < 1.05)
        return Text::tr(
                   "Leaving out three quarters of the positions did not make the steps "
                   "noticeably faster on this computer (%1).")
            .arg(speeds);
    return Text::tr("Leaving out three quarters of the positions made a step %1 times as fast: %2.")
        .arg(numberText(factor, 1), speeds);
}

QString countedSentence(const BottleneckStage& stage) {
    const QString counted =
        Text::tr(
            "Counted in multiply-adds, the output layer is %1 of a step's work with all "
            "positions")
            .arg(percentText(stage.operationShare));
    const double difference = stage.outputLayerShare - stage.operationShare;
    if (!std::isfinite(difference))
        return {};
    if (std::abs(difference) < kClose)
        return Text::tr("%1: the time follows the arithmetic.").arg(counted);
    if (difference < 0)
        return Text::tr(
                   "%1: measured by the clock it is less, so a multiply-add costs less time "
                   "there than in the rest of the step.")
            .arg(counted);
    return Text::tr(
               "%1: measured by the clock it is more, so a multiply-add costs more time there "
               "than in the rest of the step.")
        .arg(counted);
}

QString lessonSentence(const BottleneckStage& all) {
    if (all.outputLayerShare > 0.5)
        return Text::tr(
            "So most of the training time goes into one layer, the one that compares "
            "each position with the whole vocabulary, and not into the ternary core. "
            "Whoever wants to train faster begins there.");
    return Text::tr(
        "So on this computer the output layer is not where most of the time goes: the "
        "timing panel shows what is.");
}

}  // namespace

double stepMs(const BottleneckStage& stage) {
    return stage.coreMs + stage.outputLayerMs + stage.optimizerMs + stage.otherMs;
}

bool isMeasured(const std::optional<BottleneckStage>& stage) {
    return stage && stage->steps > 0 && std::isfinite(stage->outputLayerShare) &&
           std::isfinite(stepMs(*stage)) && stepMs(*stage) > 0;
}

QStringList bottleneckSentences(const BottleneckReport& report) {
    QStringList sentences;
    const bool all = isMeasured(report.allPositions);
    const bool quarter = isMeasured(report.quarter);
    if (all)
        sentences << allPositionsSentence(*report.allPositions);
    if (quarter)
        sentences << quarterSentence(*report.quarter);
    if (all && quarter)
        sentences << speedSentence(*report.allPositions, *report.quarter);
    if (all)
        sentences << countedSentence(*report.allPositions);
    const bool done = report.state == BottleneckReport::State::Done;
    if (done && all)
        sentences << lessonSentence(*report.allPositions);
    if (done && !(all && quarter))
        sentences << Text::tr(
                         "Not a single step was finished in the time of %1, so there is no "
                         "figure for it. Close other programs and measure again.")
                         .arg(!all && !quarter ? Text::tr("both measurements")
                              : all            ? Text::tr("the measurement with a quarter")
                                               : Text::tr("the measurement with all positions"));
    sentences.removeAll(QString());
    return sentences;
}

}  // namespace studio::ui
