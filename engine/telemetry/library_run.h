// SPDX-License-Identifier: GPL-3.0-or-later
// LibraryRun: a kept run as a list of runs shows it. A plain value; engine/storage finds it out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace studio {

enum class RunStanding : std::uint8_t {
    Training,     ///< Some program trains it now.
    Interrupted,  ///< It was training, and the program that did is gone.
    Stopped,      ///< It can go on.
    Finished      ///< All that was asked for is trained.
};

struct LibraryRun {
    std::string folder;
    std::string name;
    std::vector<std::string> tags{};  ///< Sorted, each once.
    std::string preset{};
    std::string corpus{};  ///< For people: "Storybook", or file names.
    std::string tokenizer{};
    std::string head{};
    std::string precision{};
    std::int64_t createdUnixMilliseconds = 0;
    std::int64_t activeUnixMilliseconds = 0;  ///< When it was heard of last.
    std::int64_t stepLimit = 0;               ///< 0: none.
    std::int64_t step = 0;
    std::int64_t tokens = 0;
    double seconds = 0;                           ///< Of training.
    std::optional<double> nll{};                  ///< Nats a token, last evaluation.
    std::optional<double> bitsPerByte{};          ///< Last evaluation.
    std::optional<double> bestBitsPerByte{};      ///< Of all evaluations.
    RunStanding standing = RunStanding::Stopped;  ///< When the list was made.
    std::vector<float> curve{};  ///< Training bits per byte along the steps, some dozens of points.

    bool operator==(const LibraryRun&) const = default;
};

}  // namespace studio
