// SPDX-License-Identifier: GPL-3.0-or-later
// ReadingBar: says that a kept run is only open to be read, and how to go on with it.
#pragma once

#include <QFrame>

#include "engine/telemetry/snapshot.h"

class QLabel;
class QPushButton;

namespace studio::ui {

class ReadingBar : public QFrame {
    Q_OBJECT

public:
    explicit ReadingBar(QWidget* parent = nullptr);

    /// True when there is something to say: the run of this snapshot is open for reading.
    bool refresh(const Snapshot& snapshot);

    /// As high as the sentence needs at the bar's width; a strip asks for no height by width.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

signals:
    void trainOnWanted(const QString& folder);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* m_text;
    QPushButton* m_trainOn;
    QString m_folder;
};

}  // namespace studio::ui
