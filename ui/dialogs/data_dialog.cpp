// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/data_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <cmath>

#include "ui/dialogs/data_choices.h"
#include "ui/dialogs/data_pages.h"
#include "ui/models/figure_text.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {

constexpr int kRefreshMs = 100;
constexpr int kBarSteps = 1'000;

QStringList localPaths(const QMimeData& dragged) {
    QStringList paths;
    for (const QUrl& url : dragged.urls())
        if (QFileInfo::exists(url.toLocalFile()))
            paths << url.toLocalFile();
    return paths;
}

}  // namespace

DataDialog::DataDialog(StudioBackend& backend, DataBackend& texts, const Palette& palette,
                       QWidget* parent)
    : QDialog(parent),
      m_backend(backend),
      m_data(texts),
      m_palette(palette),
      m_choices(new DataChoices),
      m_pages(new DataPages(backend, texts)),
      m_bar(new QProgressBar),
      m_activity(new QLabel),
      m_message(new QLabel),
      m_prepare(new QPushButton(tr("P&repare"))),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_train(new QPushButton(tr("Trai&n on it"))),
      m_preset(new QComboBox),
      m_timer(new QTimer(this)) {
    setObjectName(QStringLiteral("dataDialog"));
    setWindowTitle(tr("Look at text of your own"));
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_choices);
    makeProgress(column);
    column->addWidget(m_pages, 1);
    makeButtons(column);
    resize(940, 700);
    m_timer->setInterval(kRefreshMs);
    connect(m_timer, &QTimer::timeout, this, &DataDialog::refresh);
    connect(m_pages, &DataPages::refused, this,
            [this](const QString& sentence) { setMessage(sentence, true); });
    connect(m_choices, &DataChoices::inputsChosen, this, &DataDialog::prepare);
    setWorking(false);
    m_pages->showKept();
    applyPalette(palette);
}

DataDialog::~DataDialog() {
    if (m_working)
        m_data.cancelData();
}

void DataDialog::makeProgress(QVBoxLayout* column) {
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setObjectName(QStringLiteral("dataProgress"));
    m_bar->setAccessibleName(tr("Progress of the preparation"));
    m_activity->setObjectName(QStringLiteral("dataActivity"));
    m_message->setObjectName(QStringLiteral("dataMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_prepare);
    row->addWidget(m_cancel);
    row->addWidget(m_activity);
    row->addWidget(m_bar, 1);
    column->addLayout(row);
    column->addWidget(m_message);
    m_prepare->setObjectName(QStringLiteral("dataPrepare"));
    m_prepare->setToolTip(tr("Reads the files with these choices and makes tokens of them."));
    m_prepare->setAutoDefault(false);
    m_cancel->setObjectName(QStringLiteral("dataCancel"));
    m_cancel->setToolTip(tr("Ends the preparation. Nothing of it is kept."));
    m_cancel->setAutoDefault(false);
    connect(m_prepare, &QPushButton::clicked, this, &DataDialog::prepare);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_data.cancelData();
        m_cancel->setEnabled(false);
    });
}

void DataDialog::makeButtons(QVBoxLayout* column) {
    m_preset->setObjectName(QStringLiteral("dataPreset"));
    m_preset->setAccessibleName(tr("Preset to train with"));
    m_preset->setToolTip(tr("All other settings of the run, and what the sizes above are for."));
    for (const PresetInfo& preset : m_backend.presets())
        m_preset->addItem(toText(preset.title), toText(preset.name));
    m_train->setObjectName(QStringLiteral("dataTrain"));
    m_train->setToolTip(tr("Starts a run on this text with the chosen preset."));
    auto* close = new QPushButton(tr("Close"));
    close->setToolTip(tr("Close this window."));
    close->setAutoDefault(false);
    auto* name = new QLabel(tr("Train &with"));
    name->setBuddy(m_preset);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(name);
    row->addWidget(m_preset);
    row->addWidget(m_train);
    row->addWidget(close);
    column->addLayout(row);
    connect(m_train, &QPushButton::clicked, this, &DataDialog::train);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this] {
        const auto report = m_data.dataReport();
        const Result<RunConfig> chosen = config();
        if (!m_working && chosen && report->state == DataReport::State::Done)
            m_pages->showReport(*report, chosen.value());
    });
}

void DataDialog::chooseInputs(const QStringList& inputs) {
    if (!m_working)
        m_choices->setInputs(inputs);
}

Result<RunConfig> DataDialog::config() const {
    Result<RunConfig> config =
        m_backend.presetSettings(m_preset->currentData().toString().toStdString());
    if (config)
        for (const std::string& assignment : m_choices->assignments())
            if (Status status = config.value().setAssignment(assignment); !status)
                return status.error();
    return config;
}

void DataDialog::prepare() {
    if (m_choices->inputs().isEmpty())
        return setMessage(tr("Choose files or a folder first."), true);
    const Result<RunConfig> chosen = config();
    if (!chosen)
        return setMessage(toText(chosen.error().message), true);
    DataRequest request{{}, chosen.value()};
    for (const QString& input : m_choices->inputs())
        request.inputs.push_back(input.toStdString());
    const Status begun = m_data.prepareData(request);
    setMessage(begun ? QString() : toText(begun.error().message), true);
    if (!begun)
        return;
    m_prepared = m_choices->assignments();
    m_preparedInputs = m_choices->inputs();
    setWorking(true);
    refresh();
}

void DataDialog::refresh() {
    const std::shared_ptr<const DataReport> report = m_data.dataReport();
    m_bar->setValue(static_cast<int>(std::lround(report->fraction * kBarSteps)));
    m_activity->setText(QCoreApplication::translate("Activity", report->activity.c_str()));
    if (report->state == DataReport::State::Working || !m_working)
        return;
    setWorking(false);
    if (report->state == DataReport::State::Failed)
        setMessage(toText(report->problem), true);
    else if (report->state == DataReport::State::Cancelled)
        setMessage(tr("Cancelled; nothing of it was kept."), false);
    const Result<RunConfig> chosen = config();
    if (report->state == DataReport::State::Done && chosen) {
        m_pages->showReport(*report, chosen.value());
        m_train->setEnabled(true);
        m_train->setDefault(true);
    }
    m_pages->showKept();
}

void DataDialog::setWorking(bool working) {
    m_working = working;
    m_choices->setEnabled(!working);
    m_prepare->setVisible(!working);
    m_cancel->setVisible(working);
    m_cancel->setEnabled(working);
    m_bar->setVisible(working);
    m_activity->setVisible(working);
    m_train->setEnabled(false);
    if (working)
        m_timer->start();
    else
        m_timer->stop();
}

void DataDialog::train() {
    // What was shown, though choices may have been changed since.
    RunRequest request;
    request.preset = m_preset->currentData().toString().toStdString();
    for (const QString& input : m_preparedInputs)
        request.corpora.push_back(input.toStdString());
    request.assignments = m_prepared;
    emit trainWanted(request);
    accept();
}

void DataDialog::setMessage(const QString& text, bool isError) {
    m_messageIsError = isError;
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    setTextColor(m_message, isError ? m_palette.error : m_palette.mutedText);
}

void DataDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (!m_working && !localPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void DataDialog::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    chooseInputs(localPaths(*event->mimeData()));
}

void DataDialog::applyPalette(const Palette& palette) {
    m_palette = palette;
    setPalette(widgetPalette(palette));
    m_pages->applyPalette(palette);
    setTextColor(m_activity, palette.mutedText);
    setTextColor(m_message, m_messageIsError ? palette.error : palette.mutedText);
}

}  // namespace studio::ui
