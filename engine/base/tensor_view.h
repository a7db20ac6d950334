// SPDX-License-Identifier: GPL-3.0-or-later
// TensorView: a named, typed, shaped look at bytes that somebody else owns; TensorMap: tensors by
// name together with the memory that holds them. They carry weights between the engine and files
// and compute nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace studio {

/// Element types as safetensors names them. Numbers are little-endian.
enum class DType : std::uint8_t { F64, F32, F16, BF16, I64, I32, I16, I8, U8, Bool };

std::string_view dtypeName(DType dtype);
std::optional<DType> dtypeFromName(std::string_view name);
/// Bytes of one element.
std::size_t dtypeSize(DType dtype);

template <class T>
constexpr DType dtypeOf();
template <>
constexpr DType dtypeOf<double>() {
    return DType::F64;
}
template <>
constexpr DType dtypeOf<float>() {
    return DType::F32;
}
template <>
constexpr DType dtypeOf<std::int64_t>() {
    return DType::I64;
}
template <>
constexpr DType dtypeOf<std::int32_t>() {
    return DType::I32;
}
template <>
constexpr DType dtypeOf<std::int16_t>() {
    return DType::I16;
}
template <>
constexpr DType dtypeOf<std::int8_t>() {
    return DType::I8;
}
template <>
constexpr DType dtypeOf<std::uint8_t>() {
    return DType::U8;
}

struct TensorView {
    std::string name;
    DType dtype = DType::F32;
    std::vector<std::int64_t> shape{};   ///< Row-major, slowest first; empty for one number.
    std::span<const std::byte> bytes{};  ///< Product of the shape times dtypeSize().

    std::size_t elements() const { return bytes.size() / dtypeSize(dtype); }
};

/// A view of numbers that outlive it.
template <class T>
TensorView viewTensor(std::string name, std::vector<std::int64_t> shape, std::span<const T> data) {
    return {std::move(name), dtypeOf<T>(), std::move(shape), std::as_bytes(data)};
}

/// Copies the elements; `into` has as many, and T is the tensor's type: anything else is a bug.
template <class T>
void copyElements(const TensorView& tensor, std::span<T> into) {
    STUDIO_CHECK(tensor.dtype == dtypeOf<T>() && tensor.bytes.size() == into.size_bytes());
    if (!into.empty())
        std::memcpy(into.data(), tensor.bytes.data(), into.size_bytes());
}
template <class T>
std::vector<T> copyElements(const TensorView& tensor) {
    std::vector<T> values(tensor.elements());
    copyElements(tensor, std::span<T>(values));
    return values;
}

/// Immutable; copies share the memory.
class TensorMap {
public:
    TensorMap() = default;
    /// `owner` holds what the tensors look at; `source` names it in errors, for instance a file.
    TensorMap(std::shared_ptr<const void> owner, std::vector<TensorView> tensors,
              std::string source);

    /// By name, in alphabetical order.
    const std::map<std::string, TensorView, std::less<>>& tensors() const { return m_tensors; }
    const std::string& source() const { return m_source; }
    /// Null when there is none of this name.
    const TensorView* find(std::string_view name) const;
    /// The tensor, when it is there and of this type and shape; the error says what differs.
    Result<TensorView> require(std::string_view name, DType dtype,
                               std::span<const std::int64_t> shape) const;
    /// require(), then copies its elements into `into`, which is as large as the shape says.
    template <class T>
    Status load(std::string_view name, std::span<const std::int64_t> shape,
                std::span<T> into) const {
        const Result<TensorView> tensor = require(name, dtypeOf<T>(), shape);
        if (!tensor)
            return tensor.error();
        copyElements(tensor.value(), into);
        return {};
    }

private:
    std::shared_ptr<const void> m_owner;
    std::map<std::string, TensorView, std::less<>> m_tensors;
    std::string m_source;
};

/// "F32 [256, 50257]", for messages.
std::string describeTensor(DType dtype, std::span<const std::int64_t> shape);

}  // namespace studio
