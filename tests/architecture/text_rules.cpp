// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/text_rules.h"

#include <algorithm>
#include <array>

#include "tests/architecture/source_text.h"

namespace studio::architecture {

namespace {

constexpr std::size_t kMostLines = 400;
constexpr std::string_view kLicenceLine = "SPDX-License-Identifier: GPL-3.0-or-later";

// Spelled in two parts, so that this table is not itself a finding.
constexpr std::array kUnfinishedWords = {
    "TO"
    "DO",
    "FIX"
    "ME",
    "X"
    "XX"};

/// What must not be called outside tests, and what to do instead.
struct Call {
    std::string_view text;
    const char* remedy;
};
constexpr std::array kForbiddenCalls = {
    Call{"BlockingQueuedConnection", "no thread waits for another's event loop: send a value"},
    Call{"processEvents", "let the event loop run: use a timer or a thread of Jobs"},
    Call{"->terminate(", "ask a thread to end and join it"},
    Call{".terminate(", "ask a thread to end and join it"},
    Call{"QThread::terminate", "ask a thread to end and join it"},
    Call{"this_thread::sleep", "wait on a condition variable or a timer"},
    Call{"QThread::sleep", "wait on a condition variable or a timer"},
    Call{"QThread::msleep", "wait on a condition variable or a timer"},
    Call{"QThread::usleep", "wait on a condition variable or a timer"},
};

}  // namespace

std::vector<Finding> licenceFirst(const Source& source) {
    const bool script = source.text.starts_with("#!");
    if (!isCpp(source) && !script && !source.path.ends_with("CMakeLists.txt") &&
        !source.path.ends_with(".cmake") && !source.path.ends_with(".py") &&
        !source.path.ends_with(".sh"))
        return {};
    const auto lines = linesOf(source.text);
    const std::size_t at = script ? 1 : 0;
    const std::string expected = (isCpp(source) ? "// " : "# ") + std::string(kLicenceLine);
    if (at < lines.size() && lines[at] == expected)
        return {};
    return {{static_cast<int>(at) + 1, "this line should be: " + expected}};
}

std::vector<Finding> shortFiles(const Source& source) {
    if (!isCpp(source) || !(isProduct(source) || source.path.starts_with("tests/")))
        return {};
    const std::size_t count = linesOf(source.text).size();
    if (count <= kMostLines)
        return {};
    return {{static_cast<int>(count), std::to_string(count) + " lines: past " +
                                          std::to_string(kMostLines) + ", split the file"}};
}

/// A header that Highway includes once a target has Highway's own toggle instead.
std::vector<Finding> headersOnce(const Source& source) {
    if (!isHeader(source))
        return {};
    const std::string code = codeOnly(source.text);
    const auto lines = linesOf(code);
    const bool once = std::find(lines.begin(), lines.end(), "#pragma once") != lines.end();
    const bool perTarget =
        source.path.starts_with("engine/kernels/") && code.find("HWY_TARGET_TOGGLE") != code.npos;
    if (once || perTarget)
        return {};
    return {{1, "the header lacks #pragma once"}};
}

std::vector<Finding> noSkippedTests(const Source& source) {
    std::vector<Finding> findings;
    if (!source.path.starts_with("tests/") || !isCpp(source))
        return findings;
    const std::string code = codeOnly(source.text);
    int number = 0;
    for (const std::string_view line : linesOf(code)) {
        ++number;
        if (hasWord(line, "QSKIP"))
            findings.push_back({number, "a test passes or fails; it is never skipped"});
    }
    return findings;
}

std::vector<Finding> nothingUnfinished(const Source& source) {
    std::vector<Finding> findings;
    int number = 0;
    for (const std::string_view line : linesOf(source.text)) {
        ++number;
        for (const char* word : kUnfinishedWords)
            if (hasWord(line, word))
                findings.push_back({number, std::string("finish it or leave it out: ") + word});
    }
    return findings;
}

std::vector<Finding> noForbiddenCalls(const Source& source) {
    std::vector<Finding> findings;
    if (!isProduct(source) || !isCpp(source))
        return findings;
    const std::string code = codeOnly(source.text);
    int number = 0;
    for (const std::string_view line : linesOf(code)) {
        ++number;
        const auto call = std::find_if(
            kForbiddenCalls.begin(), kForbiddenCalls.end(),
            [&](const Call& forbidden) { return line.find(forbidden.text) != line.npos; });
        if (call != kForbiddenCalls.end())
            findings.push_back({number, std::string(call->text) + ": " + call->remedy});
    }
    return findings;
}

}  // namespace studio::architecture
