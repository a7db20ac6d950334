// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_summary.h"

#include <QBoxLayout>

#include "ui/models/figure_text.h"
#include "ui/models/run_text.h"
#include "ui/models/settings_draft.h"
#include "ui/models/settings_text.h"
#include "ui/theme/palette.h"
#include "ui/widgets/figure.h"

namespace studio::ui {
namespace {

constexpr std::size_t kShare = 3;
constexpr const char* kNames[] = {"parameters", "memory", "checkpoint", "share", "tokens"};

}  // namespace

SettingsSummary::SettingsSummary(const SettingsDraft& draft) : m_draft(draft) {
    setObjectName(QStringLiteral("settingsSummary"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(26);
    retranslate();
    connect(&draft, &SettingsDraft::changed, this, &SettingsSummary::refresh);
}

void SettingsSummary::retranslate() {
    setAccessibleName(tr("What the run will be"));
    const std::pair<QString, QString> texts[] = {
        {tr("parameters"),
         tr("Numbers that the model learns. In brackets: those of the embedding, which the output "
            "layer shares.")},
        {tr("memory"), tr("What training takes at least, counted from the sizes: weights with "
                          "gradients, moments and average, and the activations of the longest "
                          "phase.")},
        {tr("a checkpoint"), tr("Size of one checkpoint on the drive.")},
        {tr("output layer"), tr("The output layer's share of a step's multiply-adds, counted. The "
                                "Timing panel measures its share of the time.")},
        {tr("tokens a step"), tr("Tokens that one step of each phase is fed with.")},
    };
    // A Figure takes its caption once: a change of language makes new ones.
    qDeleteAll(m_figures);
    m_figures.clear();
    for (std::size_t i = 0; i < std::size(texts); ++i) {
        auto* figure = new Figure(texts[i].first, texts[i].second, QStringLiteral("000"));
        figure->setObjectName(QLatin1String("estimate.") + QLatin1String(kNames[i]));
        layout()->addWidget(figure);
        m_figures.push_back(figure);
    }
    refresh();
}

void SettingsSummary::refresh() {
    const RunEstimate& estimate = m_draft.estimate();
    m_figures[0]->setValue(
        rateText(static_cast<double>(estimate.parameters)),
        QStringLiteral("(%1)").arg(rateText(static_cast<double>(estimate.embeddingParameters))));
    m_figures[1]->setValue(bytesText(estimate.memoryBytes));
    m_figures[2]->setValue(bytesText(estimate.checkpointBytes));
    m_figures[kShare]->setValue(percentText(estimate.outputLayerShare));
    QStringList tokens;
    for (const PhaseInfo& phase : estimate.phases)
        tokens << rateText(static_cast<double>(phase.sequences) * phase.sequenceLength);
    tokens.removeDuplicates();
    if (tokens.size() > 3)
        tokens = {tokens.first(), QStringLiteral("…"), tokens.last()};
    m_figures[4]->setValue(tokens.isEmpty() ? QStringLiteral("–")
                                            : tokens.join(QStringLiteral(" → ")));
}

void SettingsSummary::applyPalette(const Palette& palette) {
    m_figures[kShare]->setMarker(palette.outputLayer);
}

}  // namespace studio::ui
