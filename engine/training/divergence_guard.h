// SPDX-License-Identifier: GPL-3.0-or-later
// DivergenceGuard: decides what becomes of a step before its update. A loss that is not finite, or
// that stands far out of the last ones (z-score over a window), is skipped; after several skipped
// steps the run is set back to its last good checkpoint with a smaller learning rate; after several
// of those it is stopped. A function of the losses alone, never of the clock. Knows no trainer.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/tensor_view.h"
#include "engine/config/settings_of.h"

namespace studio {

struct GuardConfig {
    double spikeDeviations = 10;  ///< Standard deviations above the mean; 0: spikes are taken.
    int window = 100;             ///< Steps that mean and deviation are taken over.
    int skips = 5;                ///< Steps left out before the run is set back.
    int setbacks = 3;             ///< Setbacks before the run is stopped.
    double rateFactor = 0.5;      ///< On the learning rates at each setback.

    static const SettingsOf<GuardConfig>& settings();
};

enum class GuardAction : std::uint8_t { Take, Skip, SetBack, Stop };

struct GuardVerdict {
    GuardAction action = GuardAction::Take;
    std::string reason;  ///< Why not taken: "the loss is 812.4, far above ...".
};

class DivergenceGuard {
public:
    explicit DivergenceGuard(const GuardConfig& config) : m_config(config) {}

    /// A step with this loss; finite: loss and gradient norm are. The phase of the plan parts the
    /// losses: those of another phase are not compared with.
    GuardVerdict judge(double loss, bool finite, int phase);
    /// The state itself holds numbers that are not finite: to skip steps would not help.
    GuardVerdict judgeDamagedState();
    /// The run was set back: the rates fall, and the losses are forgotten.
    void noteSetback();

    /// Factor on the learning rates.
    double rateScale() const { return m_rateScale; }
    int setbacks() const { return m_setbacks; }

    /// "guard.numbers" and "guard.losses", copied.
    struct State {
        std::vector<double> numbers, losses;
        std::vector<TensorView> views() const;
    };
    State state() const;
    /// What a checkpoint holds; one without it leaves the guard as new.
    Status load(const TensorMap& tensors);

private:
    bool isSpike(double loss) const;
    GuardVerdict refuse(std::string reason);
    GuardVerdict setBack(std::string reason) const;

    GuardConfig m_config;
    std::vector<double> m_losses;  ///< Of the last taken steps, oldest first.
    int m_phase = -1;
    int m_skipped = 0;   ///< In a row, but for less than `skips` taken ones between.
    int m_taken = 0;     ///< Since the last skipped step.
    int m_setbacks = 0;  ///< Without a long calm stretch since.
    double m_rateScale = 1;
};

}  // namespace studio
