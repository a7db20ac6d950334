// SPDX-License-Identifier: GPL-3.0-or-later
// STUDIO_TEXT marks an English sentence of the engine that people read in the window. It yields the
// literal unchanged; lupdate knows it as an alias of QT_TRANSLATE_NOOP, and the window translates
// by QCoreApplication::translate(context, text). The engine itself translates nothing.
#pragma once

/// NOLINTNEXTLINE: lupdate finds macros, not functions.
#define STUDIO_TEXT(context, text) text
