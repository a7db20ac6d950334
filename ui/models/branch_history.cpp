// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/branch_history.h"

namespace studio::ui {

void BranchHistory::append(const std::vector<GeneratedToken>& tokens) {
    auto& all = m_courses.back().tokens;
    all.insert(all.end(), tokens.begin(), tokens.end());
}

std::optional<GenerationRequest> BranchHistory::branch(int token, int alternative) {
    const std::vector<GeneratedToken>& tokens = course().tokens;
    if (token < 0 || token >= static_cast<int>(tokens.size()))
        return std::nullopt;
    const GeneratedToken& replaced = tokens[static_cast<std::size_t>(token)];
    if (alternative < 0 || alternative >= static_cast<int>(replaced.alternatives.size()))
        return std::nullopt;
    const TokenAlternative& chosen = replaced.alternatives[static_cast<std::size_t>(alternative)];
    Course next{{tokens.begin(), tokens.begin() + token}, token};
    next.tokens.push_back(
        {chosen.text, chosen.probability, chosen.endOfDocument, replaced.alternatives, chosen.id});
    GenerationRequest request = m_request;
    for (const GeneratedToken& kept : next.tokens)
        request.kept.push_back(kept.id);
    m_courses.push_back(std::move(next));
    m_shown = count() - 1;
    return request;
}

}  // namespace studio::ui
