// SPDX-License-Identifier: GPL-3.0-or-later
// Content hashes (XXH3): fast, stable across machines, not cryptographic. They name caches, check
// files for damage and identify a corpus or a tokenizer in run.json.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace studio {

std::uint64_t hash64(std::string_view text);

/// 128-bit XXH3 over data given in parts.
class ContentHash {
public:
    ContentHash();
    ~ContentHash();
    ContentHash(const ContentHash&) = delete;
    ContentHash& operator=(const ContentHash&) = delete;

    void add(std::span<const std::byte> bytes);
    void add(std::string_view text);
    /// 32 lower-case hexadecimal digits for everything added so far.
    std::string hex() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace studio
