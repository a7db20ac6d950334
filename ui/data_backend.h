// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks of the program about text of one's own, as an interface of values: read and
// count it in the background, read a document, and what is kept. All calls come from the GUI
// thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/run_config.h"
#include "engine/telemetry/data_report.h"

namespace studio::ui {

struct DataRequest {
    std::vector<std::string> inputs;  ///< Files and folders.
    RunConfig config;                 ///< Its tokenizer, validation part and clean-up are used.
};

class DataBackend {
public:
    virtual ~DataBackend() = default;

    /// Begins in the background; refused while one runs.
    virtual Status prepareData(const DataRequest& request) = 0;
    virtual void cancelData() = 0;
    /// Never null.
    virtual std::shared_ptr<const DataReport> dataReport() const = 0;
    /// Of the text that was prepared last; its beginning when it is long.
    virtual Result<DataDocument> dataDocument(std::uint64_t index) const = 0;
    virtual std::vector<KeptText> keptTexts() const = 0;
    virtual Status removeKeptText(const std::string& name) = 0;
};

}  // namespace studio::ui
