// SPDX-License-Identifier: GPL-3.0-or-later
// What a long preparation (training a vocabulary, tokenising) tells its caller and asks of it: how
// far it is, what it does just now, and whether it is to go on.
#pragma once

#include <atomic>
#include <functional>
#include <string_view>
#include <utility>

#include "engine/base/result.h"

namespace studio {

/// Used on the thread that does the preparation; only the flag may be set from another.
class Progress {
public:
    /// fraction in [0, 1], and a few words for people ("Tokenising").
    using Report = std::function<void(double fraction, std::string_view activity)>;

    /// Tells nobody and cannot be cancelled.
    Progress() = default;
    /// Both may be null. The flag must outlive this and its parts.
    Progress(Report report, const std::atomic<bool>* cancel)
        : m_report(std::move(report)), m_cancel(cancel) {}

    /// The part from..to of this, to be handed to one of several stages.
    Progress part(double from, double to) const {
        Progress result = *this;
        result.m_from = m_from + from * (m_to - m_from);
        result.m_to = m_from + to * (m_to - m_from);
        return result;
    }

    const std::atomic<bool>* cancelFlag() const { return m_cancel; }
    bool cancelled() const { return m_cancel && m_cancel->load(std::memory_order_relaxed); }

    /// Reports; an error when the preparation has been cancelled, be it before or by the report.
    Status advance(double fraction, std::string_view activity) const {
        if (m_report && !cancelled())
            m_report(m_from + fraction * (m_to - m_from), activity);
        if (cancelled())
            return Error{"The preparation was cancelled; nothing of it was kept."};
        return {};
    }

private:
    Report m_report;
    const std::atomic<bool>* m_cancel = nullptr;
    double m_from = 0;
    double m_to = 1;
};

}  // namespace studio
