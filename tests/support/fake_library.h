// SPDX-License-Identifier: GPL-3.0-or-later
// FakeLibrary: a LibraryBackend on prepared values: three runs with curves, of which one is the run
// of fakeSnapshot(). Tests change what it serves and read which commands came.
#pragma once

#include <QStringList>

#include "ui/library_backend.h"

namespace studio::testing {

class FakeLibrary : public ui::LibraryBackend {
public:
    FakeLibrary();

    // What it serves.
    std::shared_ptr<ui::LibraryState> served;
    std::map<std::string, ui::WatchedRun> curves;  ///< By folder.

    // What it was asked.
    QStringList commands;  ///< "rename /runs/a Foxes", "trash /runs/a /runs/b", ... in order.
    std::vector<std::string> watchedFolders;
    int asked = 0;

    /// After a change of `served`.
    void publish() { served = std::make_shared<ui::LibraryState>(*served); }

    std::shared_ptr<const ui::LibraryState> state() override {
        ++asked;
        return served;
    }
    void watch(const std::vector<std::string>& folders) override { watchedFolders = folders; }
    std::vector<ui::WatchedRun> watched() const override;
    void rename(const std::string& folder, const std::string& name) override;
    void setTags(const std::string& folder, const std::vector<std::string>& tags) override;
    void moveToTrash(const std::vector<std::string>& folders) override;
    void undoTrash() override { commands << "undo"; }
    void rebuild() override { commands << "rebuild"; }
    void cancelRebuild() override { commands << "cancel rebuild"; }
    void dismissProblem() override { commands << "dismiss"; }
};

}  // namespace studio::testing
