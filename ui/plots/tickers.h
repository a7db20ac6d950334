// SPDX-License-Identifier: GPL-3.0-or-later
// Tick labels by the user's locale, and ticks for logarithmic axes that do not run dry when a
// range holds less than a decade. Shared by the plots.
#pragma once

#include <qcustomplot.h>

namespace studio::ui {

/// "12,345" or, from five digits on when short, "12.3k".
class CountTicker : public QCPAxisTicker {
public:
    explicit CountTicker(bool isShort) : m_short(isShort) {}

protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

private:
    bool m_short;
};

/// Small numbers as "3e-4", all ticks alike.
class ExponentTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

/// Powers of ten where the range holds many, else evenly spaced round numbers.
class LogTicker : public QCPAxisTickerLog {
protected:
    QVector<double> createTickVector(double step, const QCPRange& range) override;
    int getSubTickCount(double step) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

/// The range of an axis of training time, in seconds, which has a QCPAxisTickerTime: minutes and
/// seconds, from an hour on hours and minutes. At least a second wide.
void setTimeRange(QCPAxis& axis, double begin, double end);

}  // namespace studio::ui
