// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/loss_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <cmath>

#include "ui/models/figure_text.h"

namespace studio::ui {
namespace {

/// Texts in a context of their own.
struct LossText {
    Q_DECLARE_TR_FUNCTIONS(LossText)
};

/// "−0.0123", with a real minus and three significant figures.
QString signedText(double value) {
    QString text = QLocale().toString(std::abs(value), 'g', 3);
    return (value < 0 ? QStringLiteral("−") : QStringLiteral("+")) + text;
}

QString unitOf(LossMeasure measure) {
    switch (measure) {
        case LossMeasure::CrossEntropy:
            return LossText::tr("nats a token");
        case LossMeasure::BitsPerByte:
            return LossText::tr("bits per byte");
        case LossMeasure::AsOptimised:
            break;
    }
    return LossText::tr("nats, as optimised");
}

/// The slope for a stretch that people can picture: 1,000 steps, a million tokens, a minute.
QString slopeText(double slope, LossAxis axis) {
    switch (axis) {
        case LossAxis::Tokens:
            //: A change of the loss for each million tokens read.
            return LossText::tr("slope %1 per million tokens").arg(signedText(slope * 1e6));
        case LossAxis::Minutes:
            return LossText::tr("slope %1 per minute").arg(signedText(slope));
        case LossAxis::Step:
            break;
    }
    return LossText::tr("slope %1 per 1,000 steps").arg(signedText(slope * 1'000));
}

/// The scores on each of several corpora, one a line.
QStringList corpusLines(const EvaluationMetrics& score) {
    QStringList lines;
    for (const CorpusScore& corpus : score.corpora)
        //: The score on one of several texts; %1 is its file.
        lines << LossText::tr("%1: %2, %3 bits per byte")
                     .arg(toText(corpus.name), numberText(corpus.nll, 3),
                          numberText(corpus.bitsPerByte, 3));
    return lines;
}

/// The last evaluation at or before a place; nothing when there is none.
const EvaluationMetrics* evaluationBefore(const LossCurves& curves, double x) {
    const CurvePyramid& validation = curves.validation();
    const std::size_t after = validation.firstFrom(std::nextafter(x, HUGE_VAL));
    return after > 0 ? &curves.evaluation(after - 1) : nullptr;
}

}  // namespace

QString placeText(const LossCurves& curves, double x) {
    switch (curves.axis()) {
        case LossAxis::Tokens:
            return LossText::tr("%1 tokens", "a place on an axis").arg(countText(std::llround(x)));
        case LossAxis::Minutes:
            return LossText::tr("%1 min", "a place on an axis").arg(numberText(x, 2));
        case LossAxis::Step:
            break;
    }
    return LossText::tr("step %1", "a place on an axis").arg(countText(std::llround(x)));
}

QString readoutText(const LossCurves& curves, std::size_t point) {
    const StepMetrics& step = curves.step(point);
    QStringList lines;
    lines << LossText::tr("step %1, %2 tokens").arg(countText(step.step), countText(step.tokens));
    lines << LossText::tr("loss as optimised %1").arg(numberText(step.loss, 3));
    lines << LossText::tr("cross-entropy %1, %2 bits per byte")
                 .arg(numberText(step.nll, 3), numberText(step.bitsPerByte, 3));
    if (curves.window() > 1)
        //: %1 is a number, %2 over how many steps it is averaged.
        lines << LossText::tr("smoothed %1 (%2 steps)")
                     .arg(numberText(curves.smoothed()[point].y, 3),
                          countText(static_cast<std::int64_t>(curves.window())));
    if (const EvaluationMetrics* score = evaluationBefore(curves, curves.train()[point].x)) {
        lines << LossText::tr("validation %1, %2 bits per byte (step %3)")
                     .arg(numberText(score->nll, 3), numberText(score->bitsPerByte, 3),
                          countText(score->step));
        lines << corpusLines(*score);
    }
    lines << LossText::tr("learning rate %1").arg(QLocale().toString(step.learningRate, 'g', 3));
    return lines.join('\n');
}

QString figuresText(const LossCurves& curves, const RangeFigures& figures) {
    if (figures.points == 0)
        return LossText::tr("no points here", "a stretch of a curve");
    const QString place =
        //: From one place of the axis to another: step 100 to step 200.
        LossText::tr("%1 to %2")
            .arg(placeText(curves, figures.from), placeText(curves, figures.to));
    const QString mean = LossText::tr("mean %1 %2", "a number, its unit")
                             .arg(numberText(figures.mean, 4), unitOf(curves.measure()));
    return place + '\n' + mean + '\n' + slopeText(figures.slope, curves.axis());
}

QString lossSummary(const LossCurves& curves) {
    if (curves.train().empty())
        return {};
    const StepMetrics& last = curves.step(curves.train().size() - 1);
    QString text = LossText::tr(
                       "After %1 steps the loss as optimised is %2, plain cross-entropy %3 nats a "
                       "token, %4 bits per byte.")
                       .arg(countText(last.step), numberText(last.loss, 3), numberText(last.nll, 3),
                            numberText(last.bitsPerByte, 3));
    if (!curves.validation().empty()) {
        const EvaluationMetrics& score = curves.evaluation(curves.validation().size() - 1);
        text += ' ' + LossText::tr(
                          "On validation text at step %1: %2 nats a token, %3 bits per "
                          "byte.")
                          .arg(countText(score.step), numberText(score.nll, 3),
                               numberText(score.bitsPerByte, 3));
        for (const QString& line : corpusLines(score))
            text += ' ' + line + '.';
    }
    return text;
}

}  // namespace studio::ui
