// SPDX-License-Identifier: GPL-3.0-or-later
// The role by which an item model gives a cell's value for other programs: a number, or a text.
#pragma once

namespace studio::ui {

inline constexpr int kExportRole = 0x0200;  // beyond the roles of our models

}  // namespace studio::ui
