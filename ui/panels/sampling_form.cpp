// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sampling_form.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QToolButton>

#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {

constexpr int kColumns = 4;
constexpr int kOneLineWidth = 640;  // px from which all eight fit side by side
constexpr int kLargestSeed = 999'999'999;
constexpr int kLongest = 100'000;

/// What was typed, with \n, \t and \\ read as in most languages.
QString unescaped(const QString& typed) {
    QString text;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QChar next = i + 1 < typed.size() ? typed[i + 1] : QChar();
        if (typed[i] != '\\' || (next != 'n' && next != 't' && next != '\\')) {
            text += typed[i];
            continue;
        }
        text += next == 'n' ? QChar('\n') : next == 't' ? QChar('\t') : QChar('\\');
        ++i;
    }
    return text;
}

}  // namespace

SamplingForm::SamplingForm(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(2);
    const SamplingSettings usual;
    m_temperature = addDecimal(
        "temperature", tr("Temperature"),
        tr("How daring the choice of the next token is: 0 always takes the most probable one, 1 "
           "follows the model's probabilities, more gives surprises."),
        0, 5, 0.1, usual.temperature);
    m_topK = addCount("topK", tr("Top-k"),
                      tr("Only the k most probable tokens may be chosen; 0 allows all."), 0,
                      1'000'000, usual.topK);
    m_topP = addDecimal("topP", tr("Top-p"),
                        tr("Only the most probable tokens that together reach this probability may "
                           "be chosen; 1 allows all. Also called nucleus sampling."),
                        0.01, 1, 0.05, usual.topP);
    m_minP = addDecimal("minP", tr("Min-p"),
                        tr("Only tokens at least this share as probable as the best one may be "
                           "chosen; 0 allows all."),
                        0, 1, 0.05, usual.minP);
    m_repetition = addDecimal("repetition", tr("Repetition"),
                              tr("Repetition penalty: above 1, tokens that the text already holds "
                                 "become less probable; 1 means no penalty."),
                              1, 5, 0.05, usual.repetitionPenalty);
    m_length = addCount("length", tr("Length"),
                        tr("At most so many tokens. A token is a piece of text from the "
                           "vocabulary: a word, a part of one, or a sign."),
                        1, kLongest, usual.tokens);
    m_seed = new QSpinBox;
    m_seed->setRange(0, kLargestSeed);
    m_seed->setValue(static_cast<int>(usual.seed));
    m_seed->setButtonSymbols(QAbstractSpinBox::NoButtons);
    auto* renew = new QToolButton;
    renew->setObjectName(QStringLiteral("newSeed"));
    renew->setText(QStringLiteral("⟳"));
    renew->setAutoRaise(true);
    renew->setStyleSheet(QStringLiteral("QToolButton { padding: 0px; }"));
    renew->setFixedSize(m_seed->sizeHint().height(), m_seed->sizeHint().height());
    renew->setAccessibleName(tr("New seed"));
    renew->setToolTip(tr("Draw a new seed, for another answer to the same prompt."));
    connect(renew, &QToolButton::clicked, m_seed,
            [this] { m_seed->setValue(1 + QRandomGenerator::global()->bounded(kLargestSeed)); });
    addField(m_seed, "seed", tr("Seed"),
             tr("Starts the random choices: the same seed, settings and weights give the same text "
                "again."),
             renew);
    m_stop = new QLineEdit;
    m_stop->setPlaceholderText(tr("never"));
    addField(m_stop, "stop", tr("Stop at"),
             tr("Ends the answer when it contains this text. Write \\n for the end of a line."));
    arrange(kColumns);
}

void SamplingForm::addField(QWidget* field, const char* name, const QString& label,
                            const QString& help, QWidget* beside) {
    auto* title = new QLabel(label);
    title->setBuddy(field);
    title->setToolTip(help);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setAccessibleDescription(help);
    field->setToolTip(help);
    field->setMinimumWidth(54);
    m_labels.append(title);
    auto* cell = new QWidget;
    auto* line = new QHBoxLayout(cell);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    line->addWidget(field, 1);
    if (beside != nullptr)
        line->addWidget(beside);
    m_cells.append(cell);
}

void SamplingForm::arrange(int columns) {
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int index = 0; index < m_cells.size(); ++index) {
        const int row = index / columns * 2;
        m_grid->addWidget(m_labels[index], row, index % columns);
        m_grid->addWidget(m_cells[index], row + 1, index % columns);
    }
    for (int column = 0; column < m_cells.size(); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    const int secondLine = 2;
    m_grid->setRowMinimumHeight(
        secondLine, columns < m_cells.size() ? m_labels[0]->sizeHint().height() + 6 : 0);
}

void SamplingForm::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange(width() < kOneLineWidth ? kColumns : static_cast<int>(m_cells.size()));
}

QDoubleSpinBox* SamplingForm::addDecimal(const char* name, const QString& label,
                                         const QString& help, double low, double high, double step,
                                         double value) {
    auto* box = new QDoubleSpinBox;
    box->setRange(low, high);
    box->setDecimals(2);
    box->setSingleStep(step);
    box->setValue(value);
    addField(box, name, label, help);
    return box;
}

QSpinBox* SamplingForm::addCount(const char* name, const QString& label, const QString& help,
                                 int low, int high, int value) {
    auto* box = new QSpinBox;
    box->setRange(low, high);
    box->setValue(value);
    addField(box, name, label, help);
    return box;
}

SamplingSettings SamplingForm::settings() const {
    SamplingSettings chosen;
    chosen.temperature = m_temperature->value();
    chosen.topK = m_topK->value();
    chosen.topP = m_topP->value();
    chosen.minP = m_minP->value();
    chosen.repetitionPenalty = m_repetition->value();
    chosen.tokens = m_length->value();
    chosen.seed = static_cast<std::uint64_t>(m_seed->value());
    chosen.stop = unescaped(m_stop->text()).toStdString();
    return chosen;
}

void SamplingForm::applyPalette(const Palette& palette) {
    for (QLabel* label : m_labels)
        setTextColor(label, palette.mutedText);
}

}  // namespace studio::ui
