// SPDX-License-Identifier: GPL-3.0-or-later
// BoundedReader: little-endian numbers and runs of bytes out of a file's bytes, in order, never
// beyond their end. Each call names what it reads, so that a file cut short is told as "ends at
// byte 12, where 8 bytes of the header length were expected". It allocates nothing: a length read
// from a file is compared with what is there before anything of that size exists.
#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace studio {

class BoundedReader {
public:
    /// `bytes` outlive the reader; `source` names them in errors, for instance a file.
    BoundedReader(std::span<const std::byte> bytes, std::string source)
        : m_bytes(bytes), m_source(std::move(source)) {}

    std::size_t position() const { return m_position; }
    std::size_t remaining() const { return m_bytes.size() - m_position; }
    const std::string& source() const { return m_source; }

    /// A look at the next `count` bytes.
    Result<std::span<const std::byte>> bytes(std::uint64_t count, std::string_view what);
    /// The same, as text; whether it is UTF-8 is not looked at.
    Result<std::string_view> text(std::uint64_t count, std::string_view what);

    /// An integer or floating-point number.
    template <class T>
    requires(std::integral<T> || std::floating_point<T>) Result<T> number(std::string_view what) {
        const Result<std::uint64_t> bits = littleEndian(sizeof(T), what);
        if (!bits)
            return bits.error();
        if constexpr (std::is_same_v<T, float>)
            return std::bit_cast<float>(static_cast<std::uint32_t>(bits.value()));
        else if constexpr (std::is_same_v<T, double>)
            return std::bit_cast<double>(bits.value());
        else
            return static_cast<T>(bits.value());
    }

private:
    Result<std::uint64_t> littleEndian(std::size_t size, std::string_view what);

    std::span<const std::byte> m_bytes;
    std::string m_source;
    std::size_t m_position = 0;
};

}  // namespace studio
