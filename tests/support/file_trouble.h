// SPDX-License-Identifier: GPL-3.0-or-later
// FileTrouble: a drive that goes wrong and comes back while a program uses it. Any thread.
#pragma once

#include <atomic>

#include "tests/support/forwarding_operations.h"

namespace studio::testing {

class FileTrouble final : public ForwardingOperations {
public:
    enum class Kind {
        None,
        Full,       ///< Nothing can be written.
        ReadOnly,   ///< Nothing can be changed.
        Removed,    ///< Nothing answers.
        FailedSync  ///< Writes seem to work, but do not reach the drive.
    };
    using ForwardingOperations::ForwardingOperations;

    void set(Kind kind) { m_kind = kind; }

private:
    std::error_code around(FileCall what, const Path&, Inner call) override {
        const bool syncs = what == FileCall::Sync || what == FileCall::SyncFolder;
        switch (m_kind.load()) {
            case Kind::Full:
                return fail(what == FileCall::Write || what == FileCall::MakeFolder,
                            std::errc::no_space_on_device, call);
            case Kind::ReadOnly:
                return fail(changesTheDrive(what), std::errc::read_only_file_system, call);
            case Kind::Removed:
                return fail(what != FileCall::Close, std::errc::io_error, call);
            case Kind::FailedSync:
                return fail(syncs, std::errc::io_error, call);
            case Kind::None:
                break;
        }
        return call();
    }
    static std::error_code fail(bool fails, std::errc error, Inner call) {
        return fails ? std::make_error_code(error) : call();
    }

    std::atomic<Kind> m_kind{Kind::None};
};

}  // namespace studio::testing
