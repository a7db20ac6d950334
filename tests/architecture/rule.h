// SPDX-License-Identifier: GPL-3.0-or-later
// A rule of the house is a pure function of one file's path and text. Nothing is read, compiled or
// preprocessed here, so a test can hand it any made-up file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace studio::architecture {

struct Finding {
    int line = 0;  ///< From 1.
    std::string message;
};

/// A file of the repository.
struct Source {
    std::string_view path;  ///< From the root, with slashes: "engine/base/result.h".
    std::string_view text;
};

struct Rule {
    const char* name;
    std::vector<Finding> (*check)(const Source&);
};

inline bool isHeader(const Source& source) { return source.path.ends_with(".h"); }
inline bool isCpp(const Source& source) {
    return isHeader(source) || source.path.ends_with(".cpp");
}
/// Part of the program, as opposed to tests and scripts.
inline bool isProduct(const Source& source) {
    return source.path.starts_with("engine/") || source.path.starts_with("app/") ||
           source.path.starts_with("ui/");
}

}  // namespace studio::architecture
