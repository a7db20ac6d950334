// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/hash.h"

#include <xxhash.h>

#include <array>
#include <cstdio>
#include <new>

namespace studio {

std::uint64_t hash64(std::string_view text) { return XXH3_64bits(text.data(), text.size()); }

struct ContentHash::State {
    XXH3_state_t* xxh = nullptr;
};

ContentHash::ContentHash() : m_state(std::make_unique<State>()) {
    m_state->xxh = XXH3_createState();
    if (!m_state->xxh)
        throw std::bad_alloc();
    XXH3_128bits_reset(m_state->xxh);
}

ContentHash::~ContentHash() { XXH3_freeState(m_state->xxh); }

void ContentHash::add(std::span<const std::byte> bytes) {
    XXH3_128bits_update(m_state->xxh, bytes.data(), bytes.size());
}

void ContentHash::add(std::string_view text) {
    XXH3_128bits_update(m_state->xxh, text.data(), text.size());
}

std::string ContentHash::hex() const {
    const XXH128_hash_t h = XXH3_128bits_digest(m_state->xxh);
    std::array<char, 33> text{};
    std::snprintf(text.data(), text.size(), "%016llx%016llx",
                  static_cast<unsigned long long>(h.high64),
                  static_cast<unsigned long long>(h.low64));
    return text.data();
}

}  // namespace studio
