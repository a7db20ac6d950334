// SPDX-License-Identifier: GPL-3.0-or-later
// Figure: one large number with a caption below and, where there is one, a second number beside.
// Keeps its width while the digits change.
#pragma once

#include <QWidget>

class QLabel;

namespace studio::ui {

class Figure : public QWidget {
    Q_OBJECT

public:
    /// explanation: the tool tip. widest: the longest value that is to fit without a jump.
    Figure(const QString& caption, const QString& explanation, const QString& widest,
           QWidget* parent = nullptr);

    void setValue(const QString& value);
    void setValue(const QString& value, const QString& beside);
    QString value() const;
    QString beside() const;
    /// A square in the colour in which charts draw this thing.
    void setMarker(const QColor& color);

protected:
    void changeEvent(QEvent* event) override;

private:
    void reserveWidth();
    void describe();

    QString m_widest;
    QLabel *m_value, *m_beside, *m_marker, *m_caption;
};

}  // namespace studio::ui
