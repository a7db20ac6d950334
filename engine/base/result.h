// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: the outcome of anything that depends on files, user input, memory size or the
// network. An Error is one sentence for a person: which file or field, what was expected, what
// was found, what to do. Bugs are not errors: they go through STUDIO_CHECK (check.h).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "engine/base/check.h"

namespace studio {

/// Why an operation failed, as a sentence that can be shown to a person as it stands.
struct Error {
    std::string message;
};

/// Either a T or an Error. Test with ok() before value().
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::move(value)) {}      // NOLINT: implicit by design
    Result(Error error) : m_state(std::move(error)) {}  // NOLINT: implicit by design

    bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }

    T& value() & {
        STUDIO_CHECK(ok());
        return std::get<T>(m_state);
    }
    const T& value() const& {
        STUDIO_CHECK(ok());
        return std::get<T>(m_state);
    }
    /// By value, so that `for (x : f().value())` does not look into a Result that is gone.
    T value() && {
        STUDIO_CHECK(ok());
        return std::get<T>(std::move(m_state));
    }
    const Error& error() const {
        STUDIO_CHECK(!ok());
        return std::get<Error>(m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}  // NOLINT: implicit by design

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error& error() const {
        STUDIO_CHECK(!ok());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

}  // namespace studio
