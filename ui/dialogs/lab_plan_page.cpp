// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/lab_plan_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <algorithm>
#include <cmath>

#include "ui/help/explain.h"
#include "ui/models/figure_text.h"
#include "ui/models/lab_wording.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {

/// Data of the unit's combo box.
enum Unit { Minutes, Tokens };

constexpr double kTokensAMinute = 500'000;  // what a unit's change turns into the other, roughly

QWidget* row(std::initializer_list<QWidget*> widgets) {
    auto* holder = new QWidget;
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    for (QWidget* widget : widgets)
        line->addWidget(widget);
    line->addStretch();
    return holder;
}

void name(QWidget* widget, const char* id, const QString& spoken, const QString& help) {
    widget->setObjectName(QLatin1String(id));
    widget->setAccessibleName(spoken);
    widget->setToolTip(help);
}

/// The factors of "0.5, 1, 2"; empty when a word is no number above 0.
std::vector<double> factorsOf(const QString& text) {
    static const QRegularExpression kBetween(QStringLiteral("[;\\s]+|,\\s+"));
    std::vector<double> factors;
    for (const QString& word : text.split(kBetween, Qt::SkipEmptyParts)) {
        bool ok = false;
        double factor = QLocale().toDouble(word, &ok);
        if (!ok)
            factor = QLocale::c().toDouble(word, &ok);
        if (!ok || !(factor > 0))
            return {};
        factors.push_back(factor);
    }
    return factors;
}

}  // namespace

LabPlanPage::LabPlanPage(StudioBackend& backend)
    : m_backend(backend),
      m_preset(new QComboBox),
      m_reference(new QComboBox),
      m_unit(new QComboBox),
      m_intro(new QLabel),
      m_text(new QLabel),
      m_summary(new QLabel),
      m_list(new QListWidget),
      m_typed(new QLineEdit),
      m_rates(new QLineEdit),
      m_budget(new QDoubleSpinBox),
      m_search(new QDoubleSpinBox),
      m_seeds(new QSpinBox),
      m_repeat(new QSpinBox),
      m_startValues(new QCheckBox) {
    m_intro->setText(
        tr("Train the same model with several output layers, one after the other, on the same text "
           "and for the same budget, and see which one gets furthest. Every output layer gets the "
           "same small search of its learning rate first."));
    m_intro->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("labSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    makeModel(form);
    makeLayers(form);
    makeBudget(form);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_intro);
    column->addLayout(form, 1);
    column->addWidget(m_summary);
    column->addWidget(makeButtons());
    for (const LabContestant& contestant : backend.lab().recommended())
        addLayer(contestant, true);
    refresh();
    m_reference->setCurrentIndex(std::min(1, m_reference->count() - 1));  // v3's way
}

void LabPlanPage::makeModel(QFormLayout* form) {
    name(m_preset, "labPreset", tr("Model"), tr("Sizes and settings that all runs have."));
    for (const PresetInfo& preset : m_backend.presets())
        m_preset->addItem(toText(preset.title), toText(preset.name));
    connect(m_preset, &QComboBox::currentIndexChanged, this, &LabPlanPage::refresh);
    form->addRow(tr("&Model", "of a laboratory"), m_preset);
    auto* files = new QPushButton(tr("Choose text files…"));
    name(files, "labFiles", tr("Choose text files"), tr("Train on text of your own."));
    files->setAutoDefault(false);
    connect(files, &QPushButton::clicked, this, &LabPlanPage::chooseFiles);
    m_text->setText(tr("Storybook, built in"));
    form->addRow(tr("Text", "what is trained on"), row({m_text, files}));
}

void LabPlanPage::makeLayers(QFormLayout* form) {
    name(m_list, "labLayers", tr("Output layers"),
         tr("Those with a mark are compared. Space marks, the arrow keys move."));
    m_list->setMinimumHeight(fontMetrics().height() * 7);
    connect(m_list, &QListWidget::itemChanged, this, &LabPlanPage::refresh);
    form->addRow(tr("&Output layers"), m_list);
    name(m_typed, "labTyped", tr("Another output layer"),
         tr("The name of an output layer and settings of its own, as in “full fraction=0.25” or "
            "“full vocabulary=4096”."));
    m_typed->setPlaceholderText(tr("for instance: full fraction=0.5", "a placeholder"));
    m_typed->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    auto* add = new QPushButton(tr("Add", "an output layer to a list"));
    name(add, "labAdd", tr("Add the output layer"), tr("Puts it into the list."));
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &LabPlanPage::addTyped);
    connect(m_typed, &QLineEdit::returnPressed, this, &LabPlanPage::addTyped);
    form->addRow(tr("A&nother", "output layer"), row({m_typed, add}));
    name(m_reference, "labReference", tr("Measured against"),
         tr("The output layer whose score the others must reach."));
    connect(m_reference, &QComboBox::currentIndexChanged, this, &LabPlanPage::refresh);
    form->addRow(tr("Measured &against"), m_reference);
}

void LabPlanPage::makeBudget(QFormLayout* form) {
    name(m_budget, "labBudget", tr("Budget of each run"),
         tr("How long, or how many tokens, each run trains. Scoring does not count."));
    m_budget->setRange(0.01, 1e12);
    m_budget->setValue(5);
    name(m_unit, "labUnit", tr("Unit of the budget"), {});
    m_unit->addItem(tr("minutes"), Minutes);
    m_unit->addItem(tr("tokens"), Tokens);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this](int unit) {
        const double factor = unit == Tokens ? kTokensAMinute : 1 / kTokensAMinute;
        for (QDoubleSpinBox* box : {m_budget, m_search}) {
            box->setDecimals(unit == Tokens ? 0 : 2);
            box->setValue(box->value() * factor);
        }
        refresh();
    });
    form->addRow(tr("&Budget"), row({m_budget, m_unit}));
    name(m_search, "labSearch", tr("Search of the learning rate"),
         tr("What all tries of an output layer have together, in the same unit."));
    m_search->setRange(0.01, 1e12);
    m_search->setValue(2);
    name(m_rates, "labRates", tr("Factors on the learning rate"),
         tr("Each is tried for every output layer, and the best is taken. A single one is taken as "
            "it is, without a try."));
    m_rates->setText(QLocale().toString(0.5) + QStringLiteral("; 1; 2"));
    form->addRow(tr("&Search of the rate"),
                 row({m_search, new QLabel(tr("with factors")), m_rates}));
    name(m_seeds, "labSeeds", tr("Seeds"),
         tr("Runs of each output layer that differ by chance alone: they show how much of a "
            "difference is chance."));
    m_seeds->setRange(1, 20);
    name(m_repeat, "labRepeat", tr("How many of the best are repeated"),
         tr("After the first seed, only so many of the best output layers and the reference are "
            "run again; 0 repeats all."));
    m_repeat->setRange(0, 20);
    explain(*m_seeds, QStringLiteral("seed"));
    form->addRow(tr("See&ds"),
                 row({m_seeds, new QLabel(tr("after the first for the best")), m_repeat}));
    m_startValues->setText(tr("Output layers start from what the text tells"));
    name(m_startValues, "labStartValues", m_startValues->text(),
         tr("Word frequencies as biases and a fitting scale of the logits: on for all or off for "
            "all."));
    m_startValues->setChecked(true);
    form->addRow(QString(), m_startValues);
    for (QDoubleSpinBox* box : {m_budget, m_search})
        connect(box, &QDoubleSpinBox::valueChanged, this, &LabPlanPage::refresh);
    for (QSpinBox* box : {m_seeds, m_repeat})
        connect(box, &QSpinBox::valueChanged, this, &LabPlanPage::refresh);
    connect(m_rates, &QLineEdit::textChanged, this, &LabPlanPage::refresh);
    connect(m_startValues, &QCheckBox::toggled, this, &LabPlanPage::refresh);
}

QWidget* LabPlanPage::makeButtons() {
    auto* open = new QPushButton(tr("Go on with a laboratory…"));
    name(open, "labOpen", tr("Go on with a laboratory"),
         tr("Opens the folder of one that was stopped, or shows one that is done."));
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, [this] {
        const QString folder =
            QFileDialog::getExistingDirectory(this, tr("Open a laboratory's folder"));
        if (!folder.isEmpty())
            emit openWanted(folder);
    });
    m_start = new QPushButton(tr("Start", "a laboratory"));
    name(m_start, "labStart", tr("Start the laboratory"),
         tr("Begins with the first output layer."));
    m_start->setAutoDefault(false);  // Return in a field is not to start hours of training
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (const Result<LabPlan> made = plan())
            emit startWanted(made.value());
    });
    auto* holder = new QWidget;
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(open);
    line->addStretch();
    line->addWidget(m_start);
    return holder;
}

void LabPlanPage::addLayer(const LabContestant& contestant, bool chosen) {
    m_layers.push_back(contestant);
    auto* item = new QListWidgetItem(toText(contestant.title));
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    m_list->addItem(item);
}

void LabPlanPage::addTyped() {
    const Result<LabContestant> contestant =
        parseContestant(m_typed->text().toStdString(), *m_backend.settingSchema());
    if (!contestant) {
        m_summary->setText(toText(contestant.error().message));
        setTextColor(m_summary, m_colors.error);
        return;
    }
    m_typed->clear();
    addLayer(contestant.value(), true);
    refresh();
}

void LabPlanPage::chooseFiles() {
    const QStringList files =
        QFileDialog::getOpenFileNames(this, tr("Text for the laboratory"), {},
                                      tr("Text files (*.txt *.md *.text);;All files (*)"));
    if (files.isEmpty())
        return;
    m_files = files;
    QStringList names;
    for (const QString& file : files)
        names << QFileInfo(file).fileName();
    m_text->setText(names.join(QStringLiteral(", ")));
    refresh();
}

std::vector<LabContestant> LabPlanPage::chosenLayers() const {
    std::vector<LabContestant> chosen;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            chosen.push_back(m_layers[static_cast<std::size_t>(i)]);
    nameApart(chosen);
    return chosen;
}

Result<LabPlan> LabPlanPage::plan() const {
    const std::string preset = m_preset->currentData().toString().toStdString();
    Result<RunConfig> settings = m_backend.lab().settings(preset, m_startValues->isChecked());
    if (!settings)
        return settings.error();
    LabPlan plan{.preset = preset, .settings = std::move(settings).value()};
    for (const QString& file : m_files)
        plan.corpora.push_back(file.toStdString());
    plan.contestants = chosenLayers();
    plan.reference = static_cast<std::size_t>(std::max(0, m_reference->currentIndex()));
    const bool byTime = m_unit->currentData().toInt() == Minutes;
    plan.budgetSeconds = byTime ? 60 * m_budget->value() : 0;
    plan.budgetTokens = byTime ? 0 : std::llround(m_budget->value());
    plan.searchBudget = byTime ? 60 * m_search->value() : m_search->value();
    plan.rateFactors = factorsOf(m_rates->text());
    plan.seeds.clear();
    for (int seed = 1; seed <= m_seeds->value(); ++seed)
        plan.seeds.push_back(seed);
    plan.repeatedBest = m_repeat->value();
    return plan;
}

void LabPlanPage::refresh() {
    if (m_refreshing || m_start == nullptr)
        return;
    m_refreshing = true;
    const int before = m_reference->currentIndex();
    const QString reference = m_reference->currentText();
    m_reference->clear();
    for (const LabContestant& contestant : chosenLayers())
        m_reference->addItem(toText(contestant.title));
    const int same = m_reference->findText(reference);
    m_reference->setCurrentIndex(same >= 0 ? same
                                           : std::clamp(before, 0, m_reference->count() - 1));
    m_repeat->setEnabled(m_seeds->value() > 1);
    m_refreshing = false;
    const Result<LabPlan> made = plan();
    const Status status = made ? m_backend.lab().check(made.value()) : Status(made.error());
    if (!status)
        return setProblem(toText(status.error().message));
    const LabPlan& all = made.value();
    const int runs = static_cast<int>(all.runCount());
    const double searches = all.searches() ? all.searchBudget * double(all.contestants.size()) : 0;
    const double tries =
        all.searches() ? double(all.contestants.size() * all.rateFactors.size()) : 0;
    const double budget = searches + (runs - tries) * all.budget();
    m_summary->setText(
        all.byTime()
            //: %1 is a duration.
            ? tr("%n runs, %1 of training in all, and some more for scoring.", nullptr, runs)
                  .arg(toText(LabWording().duration(budget)))
            //: %1 is a number of tokens.
            : tr("%n runs, %1 tokens in all.", nullptr, runs).arg(countText(std::llround(budget))));
    setTextColor(m_summary, m_colors.mutedText);
    m_start->setEnabled(true);
}

void LabPlanPage::setProblem(const QString& sentence) {
    m_summary->setText(sentence);
    setTextColor(m_summary, m_colors.error);
    m_start->setEnabled(false);
}

void LabPlanPage::applyPalette(const Palette& palette) {
    m_colors = palette;
    setTextColor(m_intro, palette.mutedText);
    setTextColor(m_summary, m_start->isEnabled() ? palette.mutedText : palette.error);
}

}  // namespace studio::ui
