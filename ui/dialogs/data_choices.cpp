// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/data_choices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace studio::ui {
namespace {

QCheckBox* box(const char* name, const QString& text, const QString& help, bool checked) {
    auto* made = new QCheckBox(text);
    made->setObjectName(QLatin1String(name));
    made->setToolTip(help);
    made->setChecked(checked);
    return made;
}

QSpinBox* spin(const char* name, const QString& accessible, const QString& help, int least,
               int most, int value) {
    auto* made = new QSpinBox;
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(accessible);
    made->setToolTip(help);
    made->setRange(least, most);
    made->setGroupSeparatorShown(true);
    made->setValue(value);
    return made;
}

std::string assignment(const char* key, const std::string& value) {
    return std::string(key) + "=" + value;
}

}  // namespace

DataChoices::DataChoices(QWidget* parent)
    : QWidget(parent),
      m_names(new QLabel),
      m_files(new QPushButton(tr("Choose &files…"))),
      m_folder(new QPushButton(tr("Choose f&older…"))),
      m_tokenizer(new QComboBox),
      m_vocabulary(spin("dataVocabulary", tr("Vocabulary size"),
                        tr("Tokens of an own vocabulary: more make shorter sequences and a slower "
                           "output layer."),
                        257, 65536, 2048)),
      m_minimum(spin("dataMinimum", tr("Shortest document"),
                     tr("Documents with fewer characters, blanks not counted, are left out."), 1,
                     1'000'000, 1)),
      m_field(new QLineEdit),
      m_html(box("dataHtml", tr("Remove &HTML"),
                 tr("Takes tags out of the text and turns entities into characters."), false)),
      m_controls(box("dataControls", tr("Remove &control characters"),
                     tr("Takes out characters that cannot be seen. Tabs and line ends stay."),
                     true)),
      m_lines(box("dataLines", tr("Remove re&peated lines"),
                  tr("Takes out lines that have stood in the same document: page headers, menus."),
                  false)),
      m_duplicates(box("dataDuplicates", tr("Remove &duplicates"),
                       tr("Keeps only the first of documents that are exactly the same."), true)) {
    arrange();
    connect(m_files, &QPushButton::clicked, this, &DataChoices::chooseFiles);
    connect(m_folder, &QPushButton::clicked, this, &DataChoices::chooseFolder);
    connect(m_tokenizer, &QComboBox::currentIndexChanged, this, [this] {
        m_vocabulary->setEnabled(m_tokenizer->currentData().toString() == QLatin1String("bpe"));
    });
}

void DataChoices::arrange() {
    m_names->setObjectName(QStringLiteral("dataInputs"));
    m_names->setWordWrap(true);
    m_names->setText(
        tr("Drop files or folders here, or choose them: text, Markdown, HTML, CSV, "
           "JSON, e-books, Parquet, also packed."));
    m_tokenizer->setObjectName(QStringLiteral("dataTokenizer"));
    m_tokenizer->setAccessibleName(tr("Tokenizer"));
    m_tokenizer->setToolTip(
        tr("How text becomes numbers. A small vocabulary makes a fast output "
           "layer; a large one makes short sequences."));
    m_tokenizer->addItem(tr("Own vocabulary"), QStringLiteral("bpe"));
    m_tokenizer->addItem(tr("GPT-2"), QStringLiteral("gpt2"));
    m_tokenizer->addItem(tr("Bytes"), QStringLiteral("bytes"));
    m_field->setObjectName(QStringLiteral("dataField"));
    m_field->setAccessibleName(tr("Field or column that holds the text"));
    m_field->setPlaceholderText(tr("guessed"));
    m_field->setToolTip(tr("The field or column that holds the text, in JSON, CSV and Parquet."));
    for (QPushButton* button : {m_files, m_folder})
        button->setAutoDefault(false);
    m_files->setToolTip(tr("One or several files, also packed ones."));
    m_folder->setToolTip(tr("A folder with all that is below it."));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_names, 0, 0, 1, 4);
    grid->addWidget(m_files, 0, 4);
    grid->addWidget(m_folder, 0, 5);
    auto* tokenizer = new QLabel(tr("&Tokenizer"));
    tokenizer->setBuddy(m_tokenizer);
    auto* vocabulary = new QLabel(tr("&Vocabulary"));
    vocabulary->setBuddy(m_vocabulary);
    auto* field = new QLabel(tr("Text f&ield"));
    field->setBuddy(m_field);
    grid->addWidget(tokenizer, 1, 0);
    grid->addWidget(m_tokenizer, 1, 1);
    grid->addWidget(vocabulary, 1, 2);
    grid->addWidget(m_vocabulary, 1, 3);
    grid->addWidget(field, 1, 4);
    grid->addWidget(m_field, 1, 5);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->setColumnStretch(5, 1);
    addCleaning(grid);
}

void DataChoices::addCleaning(QGridLayout* grid) {
    auto* minimum = new QLabel(tr("&Shortest document"));
    minimum->setBuddy(m_minimum);
    grid->addWidget(m_html, 2, 0, 1, 2);
    grid->addWidget(m_controls, 2, 2, 1, 2);
    grid->addWidget(minimum, 2, 4);
    grid->addWidget(m_minimum, 2, 5);
    grid->addWidget(m_lines, 3, 0, 1, 2);
    grid->addWidget(m_duplicates, 3, 2, 1, 2);
}

void DataChoices::setInputs(const QStringList& inputs) {
    m_inputs = inputs;
    QStringList names;
    for (const QString& input : inputs)
        names << QFileInfo(input).fileName();
    constexpr int kMostNames = 6;
    const int more = static_cast<int>(names.size()) - kMostNames;
    m_names->setText(more > 0 ? tr("%1 and %n more", "files", more)
                                    .arg(names.mid(0, kMostNames).join(QStringLiteral(", ")))
                              : names.join(QStringLiteral(", ")));
    m_names->setToolTip(inputs.join(QLatin1Char('\n')));
    emit inputsChosen();
}

void DataChoices::chooseFiles() {
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Text of your own"));
    if (!files.isEmpty())
        setInputs(files);
}

void DataChoices::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("A folder with text"));
    if (!folder.isEmpty())
        setInputs({folder});
}

std::vector<std::string> DataChoices::assignments() const {
    const auto flag = [](const QCheckBox* check) {
        return std::string(check->isChecked() ? "true" : "false");
    };
    return {assignment("tokenizer.kind", m_tokenizer->currentData().toString().toStdString()),
            assignment("tokenizer.vocabulary", std::to_string(m_vocabulary->value())),
            assignment("corpus.field", m_field->text().trimmed().toStdString()),
            assignment("corpus.remove_html", flag(m_html)),
            assignment("corpus.remove_controls", flag(m_controls)),
            assignment("corpus.remove_repeated_lines", flag(m_lines)),
            assignment("corpus.remove_duplicates", flag(m_duplicates)),
            assignment("corpus.minimum_characters", std::to_string(m_minimum->value()))};
}

}  // namespace studio::ui
