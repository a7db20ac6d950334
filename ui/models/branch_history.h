// SPDX-License-Identifier: GPL-3.0-or-later
// BranchHistory: the courses that one answer has taken. The first is the answer itself; each branch
// goes on from a token of the course shown, with another token in its place. None is lost: one
// steps back and forth among them. Values only.
#pragma once

#include <optional>
#include <vector>

#include "engine/telemetry/generation.h"

namespace studio::ui {

class BranchHistory {
public:
    struct Course {
        std::vector<GeneratedToken> tokens;  ///< All after the prompt, those kept included.
        int branchAt = -1;                   ///< The token that was chosen instead; -1: none.
    };

    explicit BranchHistory(GenerationRequest request)
        : m_request(std::move(request)), m_courses(1) {}

    const GenerationRequest& request() const { return m_request; }
    int count() const { return static_cast<int>(m_courses.size()); }
    int shown() const { return m_shown; }
    const Course& course() const { return m_courses[static_cast<std::size_t>(m_shown)]; }
    /// The newest course is the one that is being written.
    bool showsNewest() const { return m_shown + 1 == count(); }

    /// What was written of the newest course.
    void append(const std::vector<GeneratedToken>& tokens);
    /// Begins a course: the one shown up to the token, then that alternative of it. It is shown
    /// from now on. Returns what to ask for; nothing where there is no such alternative.
    std::optional<GenerationRequest> branch(int token, int alternative);
    /// index from 0 to count() - 1.
    void show(int index) { m_shown = index; }

private:
    GenerationRequest m_request;
    std::vector<Course> m_courses;
    int m_shown = 0;
};

}  // namespace studio::ui
