// SPDX-License-Identifier: GPL-3.0-or-later
// ComparePage: two checkpoints answer the same prompt with the same seed, side by side; tokens that
// differ are marked, and a token that one looks at is framed on both sides.
#pragma once

#include <QElapsedTimer>
#include <QWidget>
#include <array>
#include <memory>
#include <vector>

#include "ui/panels/stream_view.h"
#include "ui/studio_backend.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace studio::ui {

class TokenInspector;

class ComparePage : public QWidget {
    Q_OBJECT

public:
    /// The backend outlives the page.
    explicit ComparePage(StudioBackend& backend, QWidget* parent = nullptr);

    /// Asks both sides.
    void ask(const GenerationRequest& request);
    void cancel();
    /// Offers the weights there are, and shows what has come.
    void refresh(const Snapshot& snapshot);
    bool running() const;
    /// There are weights to choose.
    bool canAsk() const;
    /// How many tokens are the same, in a sentence.
    QString summary() const;
    void applyPalette(const Palette& palette);

    /// Offers the checkpoints of another run's folder too.
    void addRun(const QString& folder);

private:
    struct Side {
        QComboBox* choice = nullptr;
        QLabel* state = nullptr;
        StreamView* view = nullptr;
        TokenInspector* inspector = nullptr;
        std::shared_ptr<const GenerationLog> log;
        std::vector<GeneratedToken> tokens;
        bool running = false;
    };
    struct Offer {
        WeightsChoice weights;
        QString text;
    };
    QWidget* makeSide(int index);
    std::vector<Offer> offers(const Snapshot& snapshot) const;
    void offer(const Snapshot& snapshot);
    WeightsChoice chosen(const Side& side) const;
    void take(Side& side);
    void markDifferences();
    void showState(Side& side);

    StudioBackend& m_backend;
    std::array<Side, 2> m_sides;
    QPushButton* m_other;
    std::vector<Offer> m_offers;
    std::shared_ptr<const RunInfo> m_run;  ///< Whose weights are offered.
    QElapsedTimer m_offered;
    std::vector<std::string> m_otherRuns;
    std::size_t m_compared = 0, m_different = 0;
    Palette m_palette = Palette::light();
};

}  // namespace studio::ui
