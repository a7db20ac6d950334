// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/what_if_dials.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QSpinBox>
#include <algorithm>

#include "engine/base/check.h"
#include "ui/help/explain.h"
#include "ui/models/figure_text.h"

namespace studio::ui {
namespace {

constexpr const char* kInner = "model.inner";
constexpr const char* kWidth = "model.width";

/// The choices of a setting, by their titles.
void fill(QComboBox& box, const Setting& setting) {
    for (std::size_t i = 0; i < setting.choices.size(); ++i) {
        const QString title =
            i < setting.choiceTitles.size()
                ? QCoreApplication::translate("Setting", setting.choiceTitles[i].c_str())
                : toText(setting.choices[i]);
        box.addItem(title, toText(setting.choices[i]));
    }
}

void choose(QComboBox& box, const SettingValue& value) {
    box.setCurrentIndex(std::max(0, box.findData(toText(std::get<std::string>(value)))));
}

int whole(const RunConfig& config, const char* key) {
    return static_cast<int>(std::get<std::int64_t>(config.value(key)));
}

}  // namespace

WhatIfDials::WhatIfDials(StudioBackend& backend)
    : m_backend(backend),
      m_preset(new QComboBox),
      m_tokenizer(new QComboBox),
      m_head(new QComboBox),
      m_vocabulary(new QSpinBox),
      m_width(new QSpinBox),
      m_recursions(new QSpinBox),
      m_threads(new QSpinBox),
      m_positions(new QDoubleSpinBox) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(9);
    const auto dial = [&](const QString& label, QWidget* widget, const char* name,
                          const QString& help) {
        widget->setObjectName(QLatin1String(name));
        widget->setToolTip(help);
        widget->setAccessibleName(QString(label).remove('&'));
        form->addRow(label, widget);
    };
    for (const PresetInfo& preset : backend.presets())
        m_preset->addItem(toText(preset.title), toText(preset.name));
    const SettingSchema& schema = *backend.settingSchema();
    fill(*m_tokenizer, *schema.find("tokenizer.kind"));
    fill(*m_head, *schema.find("head.kind"));
    m_vocabulary->setRange(257, 65536);
    m_vocabulary->setSingleStep(1024);
    m_width->setRange(16, 2048);
    m_recursions->setRange(1, 16);
    m_threads->setRange(1, backend.whatIf().processors());
    m_threads->setValue(backend.whatIf().processors());
    m_positions->setRange(1, 100);
    m_positions->setDecimals(0);
    m_positions->setSingleStep(5);
    m_positions->setSuffix(QStringLiteral(" %"));
    dial(tr("&Start from", "a preset"), m_preset, "whatIfPreset",
         tr("Settings that the dials begin with."));
    dial(tr("&Tokens"), m_tokenizer, "whatIfTokenizer", tr("Which vocabulary the text is cut by."));
    dial(tr("&Vocabulary"), m_vocabulary, "whatIfVocabulary",
         tr("Tokens of a vocabulary of one's own. The output layer gives each of them a "
            "probability."));
    dial(tr("&Width"), m_width, "whatIfWidth",
         tr("Numbers that stand for one token on its way through the model. The inner width of the "
            "block follows in proportion."));
    dial(tr("&Recursions"), m_recursions, "whatIfRecursions",
         tr("How often the block is applied."));
    dial(tr("&Output layer"), m_head, "whatIfHead",
         tr("How the model's last rows become probabilities."));
    dial(tr("&Positions with loss"), m_positions, "whatIfPositions",
         tr("Share of the tokens whose prediction is trained in a step."));
    dial(tr("T&hreads"), m_threads, "whatIfThreads", tr("Processors that train."));
    explain(*m_head, QStringLiteral("output-layer"));
    takePreset();
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this] {
        takePreset();
        emit turned();
    });
    for (QComboBox* box : {m_tokenizer, m_head})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            m_vocabulary->setEnabled(m_tokenizer->currentData() == QLatin1String("bpe"));
            if (!m_taking)
                emit turned();
        });
    const auto moved = [this] {
        if (!m_taking)
            emit turned();
    };
    for (QSpinBox* box : {m_vocabulary, m_width, m_recursions, m_threads})
        connect(box, &QSpinBox::valueChanged, this, moved);
    connect(m_positions, &QDoubleSpinBox::valueChanged, this, moved);
}

void WhatIfDials::takePreset() {
    const auto config = m_backend.presetSettings(m_preset->currentData().toString().toStdString());
    if (!config)
        return;
    const RunConfig& c = config.value();
    m_taking = true;
    choose(*m_tokenizer, c.value("tokenizer.kind"));
    choose(*m_head, c.value("head.kind"));
    m_vocabulary->setValue(whole(c, "tokenizer.vocabulary"));
    m_vocabulary->setEnabled(m_tokenizer->currentData() == QLatin1String("bpe"));
    m_width->setSingleStep(whole(c, "model.groups"));
    m_width->setValue(whole(c, kWidth));
    m_recursions->setValue(whole(c, "model.recursions"));
    m_positions->setValue(100 * std::get<double>(c.value("training.position_fraction")));
    m_taking = false;
}

Result<RunConfig> WhatIfDials::config() const {
    Result<RunConfig> config =
        m_backend.presetSettings(m_preset->currentData().toString().toStdString());
    if (!config)
        return config;
    RunConfig& c = config.value();
    const std::int64_t inner = std::max<std::int64_t>(
        1, std::int64_t{whole(c, kInner)} * m_width->value() / std::max(1, whole(c, kWidth)));
    const std::pair<const char*, QString> values[] = {
        {"tokenizer.kind", m_tokenizer->currentData().toString()},
        {"tokenizer.vocabulary", QString::number(m_vocabulary->value())},
        {kWidth, QString::number(m_width->value())},
        {kInner, QString::number(inner)},
        {"model.recursions", QString::number(m_recursions->value())},
        {"head.kind", m_head->currentData().toString()},
        {"training.position_fraction", QString::number(m_positions->value() / 100, 'g', 12)},
    };
    for (const auto& [key, value] : values)
        if (Status status = c.set(key, value.toStdString()); !status)
            return status.error();
    return config;
}

int WhatIfDials::threads() const { return m_threads->value(); }

}  // namespace studio::ui
