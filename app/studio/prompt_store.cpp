// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/prompt_store.h"

#include <fstream>

#include "engine/platform/file_system.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/json_fields.h"
#include "engine/storage/metric_json.h"

namespace studio::app {
namespace {

constexpr std::uint64_t kLargest = 4u << 20;
constexpr int kDepth = 3;
constexpr int kFirstPinTokens = 60;

ui::PromptBook firstBook() {
    ui::PromptBook book;
    PinnedPrompt pin{"Once upon a time", {}};
    pin.sampling.tokens = kFirstPinTokens;
    book.pins.push_back(std::move(pin));
    return book;
}

}  // namespace

ui::PromptBook PromptStore::read() const {
    std::error_code ignored;
    if (!std::filesystem::exists(m_file, ignored))
        return firstBook();
    const auto bytes = FileSystem().readFile(m_file, kLargest);
    if (!bytes)
        return {};
    const std::string_view text(reinterpret_cast<const char*>(bytes.value().data()),
                                bytes.value().size());
    const auto json = parseJson(text, kDepth, "'" + m_file.string() + "'");
    if (!json || !json.value().is_object())
        return {};
    ui::PromptBook book;
    JsonFields fields(json.value(), m_file.string());
    fields.texts("history", book.history);
    // A pin is written as the sample of it that is still to come.
    if (const nlohmann::json* pins = fields.find("pins"); pins && pins->is_array())
        for (const nlohmann::json& pin : *pins)
            if (const auto record = parseMetricLine(jsonText(pin)))
                if (const auto* sample = std::get_if<PromptSample>(&record.value()))
                    book.pins.push_back(sample->pin);
    return book;
}

void PromptStore::write(const ui::PromptBook& book) const {
    nlohmann::json pins = nlohmann::json::array();
    for (const PinnedPrompt& pin : book.pins)
        if (auto json = parseJson(metricLine(PromptSample{0, 0, pin, {}}), kDepth, "A pin"))
            pins.push_back(std::move(json).value());
    const std::string text =
        jsonText(nlohmann::json{{"history", book.history}, {"pins", std::move(pins)}});
    std::error_code ignored;
    std::filesystem::create_directories(m_file.parent_path(), ignored);
    std::filesystem::path part = m_file;
    part += ".part";
    {
        std::ofstream file(part, std::ios::binary | std::ios::trunc);
        if (!(file << text << '\n').flush())
            return;  // the former book stays
    }
    std::filesystem::rename(part, m_file, ignored);
}

}  // namespace studio::app
