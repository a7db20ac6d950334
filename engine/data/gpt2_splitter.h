// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts text into the pieces inside which byte pairs are merged, as GPT-2's pattern does:
//     's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+
// (leftmost alternative first), by a scanner written for it. Every byte belongs to a piece. Bytes
// that are not valid UTF-8 count as neither letter, number nor white space.
#pragma once

#include <cstddef>
#include <string_view>

namespace studio {

/// The end of the piece that begins at begin < text.size().
std::size_t gpt2PieceEnd(std::string_view text, std::size_t begin);

/// The first place at or after from where text can be cut in two without a change in its pieces:
/// before a single space or line end between two visible ASCII characters; text.size() when there
/// is none.
std::size_t gpt2SafeCut(std::string_view text, std::size_t from);

}  // namespace studio
