// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a data-driven test for every instruction set that this CPU and build have.
#pragma once

#include <QtTest>

#include "engine/kernels/instruction_set.h"

namespace studio::testing {

/// All sets by name, best first; selects the best again.
inline std::vector<std::string> allInstructionSets() {
    if (!selectInstructionSet("best"))
        return {};
    return availableInstructionSets();
}

/// Selects the set for the life of the object, then the best one again.
class InstructionSetScope {
public:
    explicit InstructionSetScope(const QString& name)
        : m_selected(selectInstructionSet(name.toStdString()).ok()) {}
    ~InstructionSetScope() { (void)selectInstructionSet("best").ok(); }
    bool selected() const { return m_selected; }

private:
    bool m_selected;
};

}  // namespace studio::testing
