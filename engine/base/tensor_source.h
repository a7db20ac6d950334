// SPDX-License-Identifier: GPL-3.0-or-later
// TensorSource: tensors whose bytes are handed out in pieces, each once, so that a large state can
// be written to a file without a second copy of all of it in memory. What lies behind the pieces
// (still memory, or memory that training changes) is the implementation's matter.
#pragma once

#include <algorithm>

#include "engine/base/tensor_view.h"

namespace studio {

class TensorSource {
public:
    static constexpr std::size_t kPieceBytes = std::size_t{1} << 20;

    virtual ~TensorSource() = default;

    /// Names, types, shapes and sizes. Their bytes may be changing: piece() reads them.
    virtual std::span<const TensorView> tensors() const = 0;
    /// Bytes [piece kPieceBytes, (piece + 1) kPieceBytes) of tensor number `tensor`, as far as it
    /// goes. They stay as they are until the next call. Each piece is asked for once at most.
    virtual std::span<const std::byte> piece(std::size_t tensor, std::size_t piece) = 0;
    /// After the last piece: why what was handed out must not be kept, if so.
    virtual Status approve() const { return {}; }

    static std::size_t pieces(const TensorView& tensor) {
        return (tensor.bytes.size() + kPieceBytes - 1) / kPieceBytes;
    }
    static std::span<const std::byte> pieceOf(const TensorView& tensor, std::size_t piece) {
        const std::size_t first = piece * kPieceBytes;
        return tensor.bytes.subspan(first, std::min(kPieceBytes, tensor.bytes.size() - first));
    }
};

/// Tensors that nobody changes while they are read.
class StillTensors final : public TensorSource {
public:
    explicit StillTensors(std::span<const TensorView> tensors) : m_tensors(tensors) {}

    std::span<const TensorView> tensors() const override { return m_tensors; }
    std::span<const std::byte> piece(std::size_t tensor, std::size_t piece) override {
        return pieceOf(m_tensors[tensor], piece);
    }

private:
    std::span<const TensorView> m_tensors;
};

}  // namespace studio
