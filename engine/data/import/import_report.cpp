// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/import_report.h"

#include "engine/data/import/text_importer.h"

namespace studio {
namespace {

std::string counted(std::uint64_t count, const char* one, const char* several) {
    return std::to_string(count) + " " + (count == 1 ? one : several);
}

}  // namespace

std::string leftOutText(LeftOut why, std::uint64_t count) {
    if (count == 0)
        return {};
    switch (why) {
        case LeftOut::DamagedRecord:
            return counted(count, "line or row that cannot be read",
                           "lines or rows that cannot be read");
        case LeftOut::MissingField:
            return counted(count, "record without the text field",
                           "records without the text field");
        case LeftOut::OtherFile:
            return counted(count, "file of another kind", "files of other kinds");
        case LeftOut::UnreadableFile:
            return counted(count, "file that cannot be read", "files that cannot be read");
        case LeftOut::RestOfFile:
            return counted(count, "part behind a damaged place", "parts behind damaged places");
        case LeftOut::Count:
            break;
    }
    return {};
}

LeftOutCounts ImportReport::leftOut() const {
    LeftOutCounts sum{};
    for (const ImportedFile& file : files)
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += file.leftOut[i];
    return sum;
}

std::uint64_t ImportReport::replaced() const {
    std::uint64_t sum = 0;
    for (const ImportedFile& file : files)
        sum += file.replaced;
    return sum;
}

std::vector<std::string> ImportReport::sentences() const {
    std::vector<std::string> all;
    for (const ImportedFile& file : files) {
        const std::string name = "'" + file.path + "'";
        if (!file.encoding.empty() && file.encoding != "ASCII" && file.encoding != "UTF-8")
            all.push_back(name + " is in " + file.encoding + ".");
        if (!file.field.empty())
            all.push_back("The text of " + name + " was taken from '" + file.field + "'.");
        if (file.replaced > 0)
            all.push_back(name + " has " +
                          counted(file.replaced, "place that is", "places that are") +
                          " not valid in its encoding; each became U+FFFD.");
        std::string left;
        for (std::size_t i = 0; i < file.leftOut.size(); ++i)
            if (const auto text = leftOutText(static_cast<LeftOut>(i), file.leftOut[i]);
                !text.empty())
                left += (left.empty() ? "" : ", ") + text;
        if (!left.empty())
            all.push_back("Of " + name + " was left out: " + left + ".");
        all.insert(all.end(), file.problems.begin(), file.problems.end());
    }
    const auto add = [&](std::uint64_t count, const char* one, const char* several) {
        if (count > 0)
            all.push_back(counted(count, one, several) + ".");
    };
    add(cleaning.tags, "piece of HTML was removed", "pieces of HTML were removed");
    add(cleaning.controls, "control character was removed", "control characters were removed");
    add(cleaning.lines, "repeated line was removed", "repeated lines were removed");
    add(cleaning.nearlyEmpty, "nearly empty document was left out",
        "nearly empty documents were left out");
    add(cleaning.duplicates, "document was left out as it is the same as an earlier one",
        "documents were left out as they are the same as earlier ones");
    if (longDocuments > 0)
        all.push_back(counted(longDocuments, "document", "documents") + " of more than " +
                      std::to_string(kLongestDocument >> 20) + " MiB " +
                      (longDocuments == 1 ? "was" : "were") + " cut into pieces of about " +
                      std::to_string(kPieceOfLongDocument >> 10) + " KiB.");
    return all;
}

}  // namespace studio
