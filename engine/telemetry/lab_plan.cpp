// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/lab_plan.h"

#include <algorithm>
#include <cctype>

namespace studio {
namespace {

constexpr const char* kHead = "head.kind";
constexpr const char* kFraction = "training.position_fraction";
constexpr const char* kTokenizer = "tokenizer.kind";
constexpr const char* kVocabulary = "tokenizer.vocabulary";
constexpr const char* kLearned = "bpe";

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text)
        if (c == ' ' || c == '\t') {
            if (!word.empty())
                words.push_back(std::exchange(word, {}));
        } else {
            word += c;
        }
    if (!word.empty())
        words.push_back(word);
    return words;
}

/// Letters, digits, dots and dashes.
std::string folderName(std::string_view text) {
    std::string name;
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.')
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    while (!name.empty() && (name.back() == '-' || name.back() == '.'))
        name.pop_back();
    return name;
}

std::string lowerFirst(std::string text) {
    if (!text.empty())
        text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    return text;
}

std::string titleOf(const Setting& heads, const std::string& head) {
    const auto at = std::ranges::find(heads.choices, head) - heads.choices.begin();
    const auto index = static_cast<std::size_t>(at);
    return index < heads.choiceTitles.size() ? heads.choiceTitles[index] : head;
}

Error unknownHead(const Setting& heads, const std::string& head) {
    std::string known;
    for (const std::string& choice : heads.choices)
        known += (known.empty() ? "" : ", ") + choice;
    return {"There is no output layer '" + head + "'. There are: " + known + "."};
}

/// Adds one word to the contestant, with what it contributes to name and title.
Status addWord(const std::string& word, const std::string& head, const SettingSchema& schema,
               LabContestant& into) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0)
        return Error{"'" + word + "' is not of the form key=value, as in fraction=0.25."};
    const std::string key = word.substr(0, equals), value = word.substr(equals + 1);
    std::string full = key;
    if (key == "fraction") {
        full = kFraction;
    } else if (key == "vocabulary") {
        full = kVocabulary;
        into.assignments.push_back(std::string(kTokenizer) + "=" + kLearned);
    } else if (key.find('.') == std::string::npos) {
        full = "head." + head + "." + key;
    }
    const Setting* setting = schema.find(full);
    RunConfig check(std::make_shared<const SettingSchema>(schema));
    if (Status status = check.set(full, value); !status)
        return status;
    into.assignments.push_back(full + "=" + value);
    into.name += "-" + (key == "fraction" ? "" : folderName(key) + "-") + folderName(value);
    into.title += ", " + lowerFirst(setting->title) + " " + value;
    return {};
}

}  // namespace

std::size_t LabPlan::repeated() const {
    const std::size_t all = contestants.size();
    if (seeds.size() < 2)
        return 0;
    return repeatedBest <= 0 ? all : std::min(all, static_cast<std::size_t>(repeatedBest) + 1);
}

std::size_t LabPlan::runCount() const {
    const std::size_t tries = searches() ? rateFactors.size() : 0;
    const std::size_t more = seeds.empty() ? 0 : seeds.size() - 1;
    return contestants.size() * (tries + 1) + more * repeated();
}

Result<LabContestant> parseContestant(std::string_view words, const SettingSchema& schema) {
    const Setting* heads = schema.find(kHead);
    STUDIO_CHECK(heads != nullptr);
    const std::vector<std::string> all = wordsOf(words);
    if (all.empty())
        return Error{"An output layer is named by a word, for instance '" + heads->choices.front() +
                     "'."};
    const std::string& head = all.front();
    if (std::ranges::find(heads->choices, head) == heads->choices.end())
        return unknownHead(*heads, head);
    LabContestant contestant{head, titleOf(*heads, head), {std::string(kHead) + "=" + head}};
    for (std::size_t i = 1; i < all.size(); ++i)
        if (Status status = addWord(all[i], head, schema, contestant); !status)
            return status.error();
    return contestant;
}

void nameApart(std::vector<LabContestant>& contestants) {
    for (std::size_t i = 0; i < contestants.size(); ++i) {
        const std::string wanted = contestants[i].name;
        const auto taken = [&] {
            return std::any_of(contestants.begin(),
                               contestants.begin() + static_cast<std::ptrdiff_t>(i),
                               [&](const auto& c) { return c.name == contestants[i].name; });
        };
        for (int number = 2; taken(); ++number)
            contestants[i].name = wanted + "-" + std::to_string(number);
    }
}

}  // namespace studio
