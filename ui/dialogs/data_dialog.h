// SPDX-License-Identifier: GPL-3.0-or-later
// DataDialog: "Look before you train": files and folders are dropped or chosen, prepared in the
// background with progress and cancel, looked at from several sides, and trained on.
#pragma once

#include <QDialog>
#include <memory>

#include "ui/data_backend.h"
#include "ui/studio_backend.h"
#include "ui/theme/palette.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace studio::ui {

class DataChoices;
class DataPages;

class DataDialog : public QDialog {
    Q_OBJECT

public:
    /// Both backends outlive the dialog.
    DataDialog(StudioBackend& backend, DataBackend& texts, const Palette& palette,
               QWidget* parent = nullptr);
    ~DataDialog() override;

    /// Takes these and begins to prepare them.
    void chooseInputs(const QStringList& inputs);
    void applyPalette(const Palette& palette);

signals:
    void trainWanted(const studio::ui::RunRequest& request);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeProgress(QVBoxLayout* column);
    void makeButtons(QVBoxLayout* column);
    void prepare();
    void train();
    void refresh();
    void setWorking(bool working);
    void setMessage(const QString& text, bool isError);
    /// Of the chosen preset with the choices made here.
    Result<RunConfig> config() const;

    StudioBackend& m_backend;
    DataBackend& m_data;
    Palette m_palette;
    DataChoices* m_choices;
    DataPages* m_pages;
    QProgressBar* m_bar;
    QLabel *m_activity, *m_message;
    QPushButton *m_prepare, *m_cancel, *m_train;
    QComboBox* m_preset;
    QTimer* m_timer;
    bool m_working = false;
    bool m_messageIsError = false;
    std::vector<std::string> m_prepared;  ///< Choices of what is shown.
    QStringList m_preparedInputs;
};

}  // namespace studio::ui
