// SPDX-License-Identifier: GPL-3.0-or-later
// StateCapture: the trainer's tensors as they stand at one moment, read piece by piece by the
// saving thread while training goes on. Forward and backward only read the state, so that most of
// it is read from where it lies; before an update changes it, the engine thread calls settle(),
// which waits a moment for the saving thread and copies what that has not come to. So training
// halts shortly, and memory grows only when the drive is slower than a step.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "engine/base/tensor_source.h"
#include "engine/platform/workers.h"

namespace studio {

class StateCapture final : public TensorSource {
public:
    /// The longest that settle() makes training wait and copy, where the memory's speed allows.
    static constexpr std::chrono::milliseconds kHalt{80};

    /// The tensors' memory outlives the capture and changes only after settle().
    explicit StateCapture(std::vector<TensorView> live);

    // The saving thread.
    std::span<const TensorView> tensors() const override { return m_tensors; }
    std::span<const std::byte> piece(std::size_t tensor, std::size_t piece) override;
    Status approve() const override;
    /// Nothing more will be read: the save has ended, well or not.
    void finish();
    /// Name of the first tensor read so far with a number that is not finite; empty: none.
    const std::string& notFinite() const { return m_notFinite; }

    // The engine thread.
    /// After this nothing is read from the tensors' own memory any more.
    void settle(const Workers& workers);
    /// What all settle() calls have taken, and had to copy.
    std::chrono::nanoseconds halted() const { return m_halted; }
    std::size_t copiedBytes() const { return m_copied; }

private:
    enum class State : std::uint8_t {
        Live,     ///< In the tensor's own memory.
        Claimed,  ///< Somebody is copying it.
        Copied,   ///< In `copy`.
        Read      ///< The saving thread has it, or never will.
    };
    struct Piece {
        std::span<const std::byte> live;
        State state = State::Live;
        std::unique_ptr<std::byte[]> copy{};
    };

    void waitWhileWorthIt();
    void copyPiece(Piece& piece);
    void checkFinite(const TensorView& tensor, std::span<const std::byte> bytes);

    std::vector<TensorView> m_tensors;
    std::vector<std::size_t> m_firstPiece;  ///< By tensor.
    /// What was handed out last: read from the tensor, or taken from a copied piece.
    std::unique_ptr<std::byte[]> m_bounce, m_taken;
    std::string m_notFinite;
    std::chrono::nanoseconds m_halted{0};
    std::size_t m_copied = 0;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Piece> m_pieces;  // under m_mutex, but for the bytes of a claimed one
    std::size_t m_liveBytes = 0;  // under m_mutex: of live pieces
    std::size_t m_claimed = 0;    // under m_mutex
    bool m_finished = false;      // under m_mutex
};

}  // namespace studio
