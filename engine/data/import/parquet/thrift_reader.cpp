// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/parquet/thrift_reader.h"

namespace studio {

std::uint8_t ThriftReader::byte() {
    if (m_failed || m_at == m_bytes.size()) {
        m_failed = true;
        return 0;
    }
    return static_cast<std::uint8_t>(m_bytes[m_at++]);
}

std::uint64_t ThriftReader::varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const std::uint8_t next = byte();
        value |= std::uint64_t{next & 0x7Fu} << shift;
        if (next < 0x80)
            return value;
    }
    m_failed = true;
    return 0;
}

std::int64_t ThriftReader::integer() {
    const std::uint64_t value = varint();
    return static_cast<std::int64_t>(value >> 1 ^ (0 - (value & 1)));
}

std::string_view ThriftReader::binary() {
    const std::uint64_t size = varint();
    if (m_failed || size > m_bytes.size() - m_at) {
        m_failed = true;
        return {};
    }
    const std::string_view value = m_bytes.substr(m_at, static_cast<std::size_t>(size));
    m_at += value.size();
    return value;
}

void ThriftReader::skip(Type type, bool inList) {
    constexpr std::size_t kDoubleBytes = 8;
    switch (type) {
        case kTrue:
        case kFalse:
            if (inList)  // of a field the type says all
                byte();
            return;
        case kByte:
            byte();
            return;
        case kI16:
        case kI32:
        case kI64:
            varint();
            return;
        case kDouble:
            for (std::size_t i = 0; i < kDoubleBytes; ++i)
                byte();
            return;
        case kBinary:
            binary();
            return;
        case kList:
        case kSet:
            if (++m_depth > kDeepest)
                m_failed = true;
            list([this](Type element) { skip(element, true); });
            --m_depth;
            return;
        case kMap:
            skipMap();
            return;
        case kStruct:
            structure([this](std::int64_t, Type field) { skip(field); });
            return;
        case kStop:
            break;
    }
    m_failed = true;
}

void ThriftReader::skipMap() {
    const std::uint64_t count = varint();
    if (count == 0)
        return;
    const std::uint8_t types = byte();
    if (++m_depth > kDeepest || count > m_bytes.size() - m_at)
        m_failed = true;
    for (std::uint64_t i = 0; i < count && !m_failed; ++i) {
        skip(static_cast<Type>(types >> 4), true);
        skip(static_cast<Type>(types & 0x0F), true);
    }
    --m_depth;
}

}  // namespace studio
