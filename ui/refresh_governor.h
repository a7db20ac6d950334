// SPDX-License-Identifier: GPL-3.0-or-later
// RefreshGovernor: the one timer of the window. It calls each visible client at the rate it asks
// for, sums up what refreshing and painting cost, and lowers the rates (plots first, figures only
// when that is not enough) until all of it stays below a share of the machine. Knows no panel.
// GUI thread.
#pragma once

#include <QTimer>
#include <cstdint>
#include <functional>
#include <vector>

namespace studio::ui {

class RefreshGovernor : public QObject {
    Q_OBJECT

public:
    /// Nanoseconds of a clock that never goes back.
    using Clock = std::function<std::int64_t()>;

    struct Client {
        double preferredHz = 4;
        std::function<bool()> visible;
        std::function<void()> refresh;
    };

    static constexpr int kTicksPerSecond = 30;
    static constexpr double kPlotHz = 10;   ///< Clients up to this rate count as plots.
    static constexpr double kShare = 0.05;  ///< Of the machine, for all painting.
    static constexpr double kMinimisedShare = 0.02;

    /// processors: over how many the share is reckoned.
    RefreshGovernor(int processors, Clock clock, QObject* parent = nullptr);
    /// On the steady clock and all processors of this machine.
    explicit RefreshGovernor(QObject* parent = nullptr);

    void add(Client client);
    void start();
    void stop();
    void setMinimised(bool minimised);

    /// To be called for every repaint of a window or replot, with what it took.
    void addPainting(std::int64_t elapsedNs) { m_spentNs += elapsedNs; }
    /// The clock, for those who measure a repaint.
    std::int64_t now() const { return m_clock(); }

    /// Share of the machine spent in the last full second, 0 to 1.
    double load() const { return m_load; }
    /// What a client that wants preferredHz gets at present.
    double rate(double preferredHz) const;

    /// What the timer calls; tests with a clock of their own call it themselves.
    void tick();

private:
    struct Entry {
        Client client;
        std::int64_t refreshedNs;
    };
    void adapt(std::int64_t nowNs);

    const int m_processors;
    const Clock m_clock;
    QTimer m_timer;
    std::vector<Entry> m_entries;
    bool m_minimised = false;
    double m_plotScale = 1;  ///< 1 is full rate.
    double m_figureScale = 1;
    double m_load = 0;
    std::int64_t m_spentNs = 0;
    std::int64_t m_windowBeganNs = 0;
};

}  // namespace studio::ui
