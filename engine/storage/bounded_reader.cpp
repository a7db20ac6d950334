// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/bounded_reader.h"

namespace studio {

Result<std::span<const std::byte>> BoundedReader::bytes(std::uint64_t count,
                                                        std::string_view what) {
    if (count > remaining())
        return Error{"'" + m_source + "' ends at byte " + std::to_string(m_bytes.size()) +
                     ", but " + std::string(what) + " needs " + std::to_string(count) +
                     " bytes from byte " + std::to_string(m_position) +
                     " on; the file is cut short or damaged."};
    const auto part = m_bytes.subspan(m_position, static_cast<std::size_t>(count));
    m_position += part.size();
    return part;
}

Result<std::string_view> BoundedReader::text(std::uint64_t count, std::string_view what) {
    const auto part = bytes(count, what);
    if (!part)
        return part.error();
    return std::string_view(reinterpret_cast<const char*>(part.value().data()),
                            part.value().size());
}

Result<std::uint64_t> BoundedReader::littleEndian(std::size_t size, std::string_view what) {
    const auto part = bytes(size, what);
    if (!part)
        return part.error();
    std::uint64_t bits = 0;
    for (std::size_t i = size; i-- > 0;)
        bits = bits << 8 | std::to_integer<std::uint64_t>(part.value()[i]);
    return bits;
}

}  // namespace studio
