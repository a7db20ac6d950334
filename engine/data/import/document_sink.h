// SPDX-License-Identifier: GPL-3.0-or-later
// DocumentSink: where the readers of formats put the documents they find, piece by piece, so that a
// document of any length is never held in memory by a reader. What becomes of them (cleaning,
// cutting, keeping) is not a reader's business.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace studio {

/// Why something was left out; the order is that of leftOutText().
enum class LeftOut : std::uint8_t {
    DamagedRecord,   ///< A line or row that cannot be read.
    MissingField,    ///< A record without the field that holds the text.
    OtherFile,       ///< A file of a kind that is not read, in a folder or a packed file.
    UnreadableFile,  ///< A file in a folder or a packed file that cannot be read.
    RestOfFile,      ///< What stands behind a place where the file is damaged.
    Count
};

/// One thread at a time. An error ends the import (cancelled, disk full): hand it on at once.
class DocumentSink {
public:
    virtual ~DocumentSink() = default;

    /// Appends valid UTF-8 to the document that is being read. The parts of one character come
    /// together.
    virtual Status text(std::string_view part) = 0;
    /// The document is complete; one without text is none.
    virtual Status end() = 0;
    /// The document that is being read is damaged: what came of it is forgotten.
    virtual void abandon() = 0;

    /// Invalid sequences that became U+FFFD in the document that is being read.
    virtual void addReplaced(std::uint64_t count) = 0;
    virtual void leaveOut(LeftOut why, std::uint64_t count = 1) = 0;
    /// The encoding that was detected, and the field or column that was taken: for people.
    virtual void describe(std::string_view encoding, std::string_view field) = 0;

    Status add(std::string_view whole) {
        if (Status status = text(whole); !status)
            return status;
        return end();
    }
};

}  // namespace studio
