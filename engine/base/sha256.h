// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 (FIPS 180-4), to compare a file that was fetched with what its publisher says it is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace studio {

/// Of bytes that come in parts. One thread.
class Sha256 {
public:
    Sha256();

    void add(std::span<const std::byte> bytes);
    /// 64 lower-case hexadecimal digits; nothing may be added after it.
    std::string finish();

private:
    void addBlock(const std::byte* block);

    std::array<std::uint32_t, 8> m_state;
    std::array<std::byte, 64> m_block{};
    std::uint64_t m_size = 0;
};

}  // namespace studio
