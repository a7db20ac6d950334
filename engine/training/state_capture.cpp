// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/state_capture.h"

#include <cstring>
#include <new>
#include <utility>

#include "engine/base/check.h"

namespace studio {
namespace {

/// What two threads copy into fresh memory at the least; only decides when waiting is worth it.
constexpr double kCopyBytesPerSecond = 3e9;

/// Of numbers with an exponent of all ones, which only infinities and NaN have.
template <class Bits>
bool allFinite(std::span<const std::byte> bytes, Bits exponent) {
    Bits found = 0;
    for (std::size_t i = 0; i + sizeof(Bits) <= bytes.size(); i += sizeof(Bits)) {
        Bits bits;
        std::memcpy(&bits, bytes.data() + i, sizeof(Bits));
        found |= static_cast<Bits>((bits & exponent) == exponent);
    }
    return found == 0;
}

}  // namespace

StateCapture::StateCapture(std::vector<TensorView> live)
    : m_tensors(std::move(live)),
      m_bounce(std::make_unique_for_overwrite<std::byte[]>(kPieceBytes)) {
    for (const TensorView& tensor : m_tensors) {
        m_firstPiece.push_back(m_pieces.size());
        for (std::size_t i = 0; i < pieces(tensor); ++i)
            m_pieces.push_back({pieceOf(tensor, i)});
        m_liveBytes += tensor.bytes.size();
    }
}

std::span<const std::byte> StateCapture::piece(std::size_t tensor, std::size_t number) {
    Piece& piece = m_pieces[m_firstPiece[tensor] + number];
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return piece.state != State::Claimed; });
    STUDIO_CHECK(piece.state == State::Live || piece.state == State::Copied);
    std::byte* bytes = nullptr;
    m_taken.reset();
    if (piece.state == State::Copied) {
        m_taken = std::move(piece.copy);
        bytes = m_taken.get();
        piece.state = State::Read;
    } else {
        piece.state = State::Claimed;
        ++m_claimed;
        lock.unlock();
        bytes = m_bounce.get();
        std::memcpy(bytes, piece.live.data(), piece.live.size());
        lock.lock();
        piece.state = State::Read;
        --m_claimed;
        m_liveBytes -= piece.live.size();
        if (m_liveBytes == 0 || m_claimed == 0)
            m_changed.notify_all();
    }
    lock.unlock();
    const std::span<const std::byte> stable(bytes, piece.live.size());
    checkFinite(m_tensors[tensor], stable);
    return stable;
}

void StateCapture::checkFinite(const TensorView& tensor, std::span<const std::byte> bytes) {
    if (!m_notFinite.empty())
        return;
    if ((tensor.dtype == DType::F32 && !allFinite<std::uint32_t>(bytes, 0x7f800000u)) ||
        (tensor.dtype == DType::F64 && !allFinite<std::uint64_t>(bytes, 0x7ff0000000000000u)))
        m_notFinite = tensor.name;
}

Status StateCapture::approve() const {
    if (m_notFinite.empty())
        return {};
    return Error{"The state holds a number that is not finite in '" + m_notFinite +
                 "', so it was not saved."};
}

void StateCapture::finish() {
    const std::scoped_lock lock(m_mutex);
    m_finished = true;
    m_changed.notify_all();
}

void StateCapture::settle(const Workers& workers) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_finished || (m_liveBytes == 0 && m_claimed == 0))
            return;
    }
    const auto began = std::chrono::steady_clock::now();
    waitWhileWorthIt();
    workers.forEach(m_pieces.size(), [&](std::size_t i) {
        // From the end: the saving thread comes from the front.
        copyPiece(m_pieces[m_pieces.size() - 1 - i]);
    });
    std::unique_lock lock(m_mutex);
    // What found no memory to be copied to is waited for.
    m_changed.wait(lock, [&] { return m_finished || (m_liveBytes == 0 && m_claimed == 0); });
    m_halted += std::chrono::steady_clock::now() - began;
}

// Every millisecond of waiting spares copying; both together stay within kHalt.
void StateCapture::waitWhileWorthIt() {
    const auto began = std::chrono::steady_clock::now();
    std::unique_lock lock(m_mutex);
    while (!m_finished && m_liveBytes > 0) {
        const std::chrono::duration<double> copying(static_cast<double>(m_liveBytes) /
                                                    kCopyBytesPerSecond);
        const auto left = kHalt - copying - (std::chrono::steady_clock::now() - began);
        if (left <= left.zero())
            return;
        // Looks again soon, as the rest shrinks; woken at the end.
        m_changed.wait_for(
            lock, std::min<std::chrono::duration<double>>(left, std::chrono::milliseconds(4)));
    }
}

void StateCapture::copyPiece(Piece& piece) {
    {
        const std::scoped_lock lock(m_mutex);
        if (piece.state != State::Live || m_finished)
            return;
        piece.state = State::Claimed;
        ++m_claimed;
    }
    std::unique_ptr<std::byte[]> copy(new (std::nothrow) std::byte[piece.live.size()]);
    if (copy)
        std::memcpy(copy.get(), piece.live.data(), piece.live.size());
    const std::scoped_lock lock(m_mutex);
    --m_claimed;
    piece.state = copy ? State::Copied : State::Live;
    if (copy) {
        piece.copy = std::move(copy);
        m_liveBytes -= piece.live.size();
        m_copied += piece.live.size();
    }
    m_changed.notify_all();
}

}  // namespace studio
