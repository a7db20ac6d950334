// SPDX-License-Identifier: GPL-3.0-or-later
// What the ternary matrices of a model hold, now and at moments along a run. WeightHistory keeps a
// bounded number of moments: when there are too many, every second one goes, and from then on they
// come half as often. Values only; not shared between threads by itself (MetricLog does that).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace studio {

/// One ternary matrix as it stands.
struct TernaryMatrixInfo {
    std::string name;  ///< "block.glu.up_proj.weight"
    std::int64_t rows = 0, columns = 0;
    std::int64_t negative = 0, zero = 0, positive = 0;  ///< Counts.
    double threshold = 0;                 ///< mean |W|: +1 above, -1 below its negative.
    double histogramLimit = 0;            ///< The bins span [-limit, limit] evenly.
    std::vector<std::int64_t> histogram;  ///< Latent weights; values beyond go to the end bins.
    double flipShare = 0;                 ///< Mean share of the weights that flip in one step.
    /// The picture: the whole matrix, or weights of it at even distances (pictureIndex()).
    std::int64_t pictureRows = 0, pictureColumns = 0;
    std::vector<std::int8_t> values;  ///< [pictureRows, pictureColumns], each -1, 0 or +1.
};

struct WeightStatistics {
    std::int64_t step = 0;
    double elapsedSeconds = 0;  ///< Training time at that step.
    std::vector<TernaryMatrixInfo> matrices;
};

/// Which row (or column) of `size` stands at `index` of a picture that has `shown` of them.
std::int64_t pictureIndex(std::int64_t index, std::int64_t shown, std::int64_t size);

/// The same with pictures of at most `mostSide` rows and columns.
WeightStatistics withSmallPictures(const WeightStatistics& whole, std::int64_t mostSide);

class WeightHistory {
public:
    static constexpr std::int64_t kPictureSide = 96;

    using Moment = std::shared_ptr<const WeightStatistics>;

    /// Keeps at most `capacity` moments (an even number, at least 2), and at least half as many
    /// once it was full; at first one each `seconds` of training.
    explicit WeightHistory(std::size_t capacity = 128, double seconds = 1);

    /// Enough time has gone by since the last moment for another one.
    bool due(double elapsedSeconds) const;
    /// Takes a later moment, due or not. False, and nothing happens, when its step is not later
    /// than the last one's.
    bool append(Moment moment);
    /// From the first to the last; the first and the last that were appended are among them.
    const std::vector<Moment>& moments() const { return m_moments; }
    /// How many were appended so far: changes whenever moments() does.
    std::size_t appended() const { return m_appended; }

private:
    std::size_t m_capacity;
    double m_seconds;
    std::size_t m_appended = 0;
    std::vector<Moment> m_moments;
};

}  // namespace studio
