// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/tensor_view.h"

#include <algorithm>
#include <array>
#include <utility>

namespace studio {
namespace {

struct DTypeInfo {
    std::string_view name;
    std::size_t size;
};
/// In the order of DType.
constexpr std::array<DTypeInfo, 10> kDTypes = {{{"F64", 8},
                                                {"F32", 4},
                                                {"F16", 2},
                                                {"BF16", 2},
                                                {"I64", 8},
                                                {"I32", 4},
                                                {"I16", 2},
                                                {"I8", 1},
                                                {"U8", 1},
                                                {"BOOL", 1}}};

}  // namespace

std::string_view dtypeName(DType dtype) { return kDTypes[static_cast<std::size_t>(dtype)].name; }

std::size_t dtypeSize(DType dtype) { return kDTypes[static_cast<std::size_t>(dtype)].size; }

std::optional<DType> dtypeFromName(std::string_view name) {
    const auto it = std::ranges::find(kDTypes, name, &DTypeInfo::name);
    if (it == kDTypes.end())
        return std::nullopt;
    return static_cast<DType>(it - kDTypes.begin());
}

std::string describeTensor(DType dtype, std::span<const std::int64_t> shape) {
    std::string text = std::string(dtypeName(dtype)) + " [";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

TensorMap::TensorMap(std::shared_ptr<const void> owner, std::vector<TensorView> tensors,
                     std::string source)
    : m_owner(std::move(owner)), m_source(std::move(source)) {
    for (TensorView& tensor : tensors) {
        std::string name = tensor.name;
        STUDIO_CHECK(m_tensors.emplace(std::move(name), std::move(tensor)).second);
    }
}

const TensorView* TensorMap::find(std::string_view name) const {
    const auto it = m_tensors.find(name);
    return it == m_tensors.end() ? nullptr : &it->second;
}

Result<TensorView> TensorMap::require(std::string_view name, DType dtype,
                                      std::span<const std::int64_t> shape) const {
    const TensorView* tensor = find(name);
    if (!tensor)
        return Error{"'" + m_source + "' has no tensor '" + std::string(name) +
                     "'; it belongs to a model of another kind."};
    if (tensor->dtype != dtype || !std::ranges::equal(tensor->shape, shape))
        return Error{"Tensor '" + std::string(name) + "' in '" + m_source + "' is " +
                     describeTensor(tensor->dtype, tensor->shape) + ", but " +
                     describeTensor(dtype, shape) +
                     " is needed; it belongs to a model of other sizes."};
    return *tensor;
}

}  // namespace studio
