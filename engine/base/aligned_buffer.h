// SPDX-License-Identifier: GPL-3.0-or-later
// A contiguous, 64-byte aligned array of trivial elements: weights, activations, packed panels.
// Grows only through resize(), which zeroes the elements; nothing allocates in a training step.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <type_traits>
#include <utility>

namespace studio {

template <class T>
class AlignedBuffer {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    static constexpr std::size_t kAlignment = 64;

    AlignedBuffer() = default;
    explicit AlignedBuffer(std::size_t size) { resize(size); }
    AlignedBuffer(const AlignedBuffer& other) : AlignedBuffer(other.m_size) {
        std::copy_n(other.data(), other.m_size, data());
    }
    AlignedBuffer(AlignedBuffer&& other) noexcept
        : m_data(std::move(other.m_data)),
          m_size(std::exchange(other.m_size, 0)),
          m_capacity(std::exchange(other.m_capacity, 0)) {}
    AlignedBuffer& operator=(AlignedBuffer other) noexcept {
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
        std::swap(m_capacity, other.m_capacity);
        return *this;
    }

    /// Sets the size and zeroes all elements; allocates only to grow beyond the capacity.
    void resize(std::size_t size) {
        if (size > m_capacity) {
            m_data.reset(
                static_cast<T*>(::operator new (size * sizeof(T), std::align_val_t{kAlignment})));
            m_capacity = size;
        }
        m_size = size;
        clear();
    }
    /// At least this size; elements are zero only where the buffer is new. For scratch memory.
    void grow(std::size_t size) {
        if (m_size < size)
            resize(size);
    }
    void clear() { std::fill_n(data(), m_size, T{}); }

    T* data() { return m_data.get(); }
    const T* data() const { return m_data.get(); }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    T& operator[](std::size_t i) { return data()[i]; }
    const T& operator[](std::size_t i) const { return data()[i]; }
    std::span<T> span() { return {data(), m_size}; }
    std::span<const T> span() const { return {data(), m_size}; }

private:
    struct Release {
        void operator()(T* p) const { ::operator delete (p, std::align_val_t{kAlignment}); }
    };
    std::unique_ptr<T, Release> m_data;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

}  // namespace studio
