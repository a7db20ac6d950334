// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/include_rules.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include "tests/architecture/source_text.h"

namespace studio::architecture {

namespace {

/// Folders of engine/ in the order in which data flows.
constexpr std::array kEngineFolders = {
    "base",  "platform", "config",    "telemetry", "kernels", "data",  "model",
    "heads", "training", "inference", "benchmark", "storage", "fetch", "lab",
};
constexpr std::array kEngineFoldersOfTheWindow = {"base", "config", "telemetry"};

/// "engine/data/x.h" -> "data"; nothing for other paths.
std::optional<std::string_view> engineFolder(std::string_view path) {
    constexpr std::string_view kEngine = "engine/";
    if (!path.starts_with(kEngine))
        return std::nullopt;
    path.remove_prefix(kEngine.size());
    const std::size_t slash = path.find('/');
    return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

std::size_t engineRank(std::string_view folder) {
    return std::find(kEngineFolders.begin(), kEngineFolders.end(), folder) - kEngineFolders.begin();
}

/// A finding for each include of a C++ file for which `complaint` has something to say.
std::vector<Finding> checkIncludes(const Source& source,
                                   const std::function<std::string(const Include&)>& complaint) {
    std::vector<Finding> findings;
    if (!isCpp(source))
        return findings;
    for (const Include& include : includesOf(source.text))
        if (std::string message = complaint(include); !message.empty())
            findings.push_back({include.line, std::move(message)});
    return findings;
}

}  // namespace

std::vector<Finding> engineOrder(const Source& source) {
    const auto own = engineFolder(source.path);
    if (!own)
        return {};
    return checkIncludes(source, [&](const Include& include) -> std::string {
        for (const char* outside : {"app/", "ui/", "tests/"})
            if (include.path.starts_with(outside))
                return "engine/ must not include " + include.path;
        const auto other = engineFolder(include.path);
        if (!other)
            return {};
        if (engineRank(*other) == kEngineFolders.size())
            return include.path + " is in no known folder of engine/";
        if (engineRank(*other) > engineRank(*own))
            return "engine/" + std::string(*own) + " must not include engine/" +
                   std::string(*other) + ", which stands below it: " + include.path;
        return {};
    });
}

std::vector<Finding> engineWithoutQt(const Source& source) {
    if (!source.path.starts_with("engine/"))
        return {};
    std::vector<Finding> findings =
        checkIncludes(source, [](const Include& include) -> std::string {
            const std::string_view path = include.path;
            const std::string_view file = path.substr(path.rfind('/') + 1);
            const bool eigen = path.starts_with("Eigen/");  // <Eigen/QR>
            const bool capital = !eigen && file.size() > 1 && file[0] == 'Q' && file[1] != '.';
            const bool lower = !include.quoted && file.starts_with('q') && file.ends_with(".h");
            return capital || lower || path.starts_with("Qt")
                       ? "engine/ is free of Qt: " + include.path
                       : std::string();
        });
    const std::string code = isCpp(source) ? codeOnly(source.text) : std::string();
    int number = 0;
    for (const std::string_view line : linesOf(code)) {
        ++number;
        for (const char* word : {"Q_OBJECT", "Q_GADGET", "Q_NAMESPACE"})
            if (hasWord(line, word))
                findings.push_back({number, std::string("engine/ is free of Qt: ") + word});
    }
    return findings;
}

std::vector<Finding> tbbInPlatform(const Source& source) {
    if (source.path.starts_with("engine/platform/"))
        return {};
    return checkIncludes(source, [](const Include& include) -> std::string {
        const std::string_view path = include.path;
        return path.starts_with("oneapi/") || path.starts_with("tbb/")
                   ? "oneTBB is for engine/platform alone; use Workers: " + include.path
                   : std::string();
    });
}

std::vector<Finding> highwayInKernels(const Source& source) {
    if (source.path.starts_with("engine/kernels/"))
        return {};
    return checkIncludes(source, [](const Include& include) -> std::string {
        return include.path.starts_with("hwy/")
                   ? "Highway is for engine/kernels alone: " + include.path
                   : std::string();
    });
}

std::vector<Finding> eigenInKernels(const Source& source) {
    if (source.path.starts_with("engine/kernels/"))
        return {};
    return checkIncludes(source, [](const Include& include) -> std::string {
        return include.path.starts_with("Eigen/")
                   ? "Eigen is for engine/kernels alone: " + include.path
                   : std::string();
    });
}

std::vector<Finding> curlInFetch(const Source& source) {
    if (source.path.starts_with("engine/fetch/"))
        return {};
    return checkIncludes(source, [](const Include& include) -> std::string {
        return include.path.starts_with("curl/")
                   ? "libcurl is for engine/fetch alone: " + include.path
                   : std::string();
    });
}

std::vector<Finding> plotLibraryInPlots(const Source& source) {
    if (source.path.starts_with("ui/plots/"))
        return {};
    return checkIncludes(source, [](const Include& include) -> std::string {
        return include.path.ends_with("qcustomplot.h")
                   ? "QCustomPlot is for ui/plots alone: " + include.path
                   : std::string();
    });
}

std::vector<Finding> windowSeesValues(const Source& source) {
    if (!source.path.starts_with("ui/"))
        return {};
    return checkIncludes(source, [](const Include& include) -> std::string {
        const auto& allowed = kEngineFoldersOfTheWindow;
        const auto folder = engineFolder(include.path);
        const bool engine =
            folder && std::find(allowed.begin(), allowed.end(), *folder) == allowed.end();
        return engine || include.path.starts_with("app/") || include.path.starts_with("tests/")
                   ? "ui/ includes engine/base, engine/config, engine/telemetry and ui/ alone: " +
                         include.path
                   : std::string();
    });
}

std::vector<Finding> pathsFromTheRoot(const Source& source) {
    return checkIncludes(source, [](const Include& include) -> std::string {
        const std::string_view path = include.path;
        const bool generated = path.ends_with(".moc") || path.starts_with("ui_");
        const bool relative =
            path.starts_with("./") || path.find("../") != path.npos || path.find('/') == path.npos;
        return include.quoted && !generated && relative
                   ? "spell the path from the root: " + include.path
                   : std::string();
    });
}

}  // namespace studio::architecture
