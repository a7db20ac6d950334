// SPDX-License-Identifier: GPL-3.0-or-later
// DataChoices: what one chooses about a text of one's own: its files, the tokenizer, the clean-up.
// Holds no text and starts nothing.
#pragma once

#include <QStringList>
#include <QWidget>

#include "ui/data_backend.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace studio::ui {

class DataChoices : public QWidget {
    Q_OBJECT

public:
    explicit DataChoices(QWidget* parent = nullptr);

    const QStringList& inputs() const { return m_inputs; }
    void setInputs(const QStringList& inputs);
    /// "key=value" for each choice.
    std::vector<std::string> assignments() const;

signals:
    void inputsChosen();

private:
    void arrange();
    void addCleaning(QGridLayout* grid);
    void chooseFiles();
    void chooseFolder();

    QStringList m_inputs;
    QLabel* m_names;
    QPushButton *m_files, *m_folder;
    QComboBox* m_tokenizer;
    QSpinBox *m_vocabulary, *m_minimum;
    QLineEdit* m_field;
    QCheckBox *m_html, *m_controls, *m_lines, *m_duplicates;
};

}  // namespace studio::ui
