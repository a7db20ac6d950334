// SPDX-License-Identifier: GPL-3.0-or-later
// ThriftReader: Thrift's compact protocol, as far as Parquet's metadata need it. Every length is
// checked against the bytes there; after the first thing that is wrong nothing more is read and
// failed() says so.
#pragma once

#include <cstdint>
#include <string_view>

namespace studio {

/// One thread at a time. The bytes must outlive it.
class ThriftReader {
public:
    enum Type : std::uint8_t {
        kStop = 0,
        kTrue = 1,
        kFalse = 2,
        kByte = 3,
        kI16 = 4,
        kI32 = 5,
        kI64 = 6,
        kDouble = 7,
        kBinary = 8,
        kList = 9,
        kSet = 10,
        kMap = 11,
        kStruct = 12
    };

    explicit ThriftReader(std::string_view bytes) : m_bytes(bytes) {}

    bool failed() const { return m_failed; }
    /// Bytes read so far.
    std::size_t position() const { return m_at; }

    std::int64_t integer();
    std::string_view binary();
    /// Calls field(id, type) for each field of a structure; field reads its value or skips it.
    template <class Field>
    void structure(Field&& field) {
        if (++m_depth > kDeepest)
            m_failed = true;
        std::int64_t id = 0;
        while (!m_failed) {
            const std::uint8_t head = byte();
            const auto type = static_cast<Type>(head & 0x0F);
            if (m_failed || type == kStop)
                break;
            id = (head >> 4) != 0 ? id + (head >> 4) : integer();
            field(id, type);
        }
        --m_depth;
    }
    /// Calls element(type) for each element of a list.
    template <class Element>
    void list(Element&& element) {
        const std::uint8_t head = byte();
        std::uint64_t count = head >> 4;
        if (count == 15)
            count = varint();
        if (count > m_bytes.size() - m_at)  // each takes a byte at least
            m_failed = true;
        for (std::uint64_t i = 0; i < count && !m_failed; ++i)
            element(static_cast<Type>(head & 0x0F));
    }
    /// A value of a field or, in a list, an element.
    void skip(Type type, bool inList = false);

private:
    static constexpr int kDeepest = 32;

    std::uint8_t byte();
    std::uint64_t varint();
    void skipMap();

    std::string_view m_bytes;
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_failed = false;
};

}  // namespace studio
