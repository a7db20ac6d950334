// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settings_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

#include "ui/models/figure_text.h"

namespace studio::ui {
namespace {

/// Texts in a context of their own.
struct SettingsText {
    Q_DECLARE_TR_FUNCTIONS(SettingsText)
};

/// Short and exact, with the locale's decimal separator.
QString realText(double value) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

/// Large whole numbers are grouped; very large ones are powers of ten.
QString boundText(double value) {
    constexpr double kLargestGrouped = 1e12;
    if (value == static_cast<double>(static_cast<std::int64_t>(value)) && value < kLargestGrouped)
        return countText(static_cast<std::int64_t>(value));
    return realText(value);
}

/// With a point, and without signs between the thousands: "0,999" is not 999.
QLocale plainLocale() {
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::RejectGroupSeparator);
    return plain;
}

std::optional<double> readReal(const QString& text) {
    bool ok = false;
    double value = plainLocale().toDouble(text, &ok);
    if (!ok)
        value = QLocale().toDouble(text, &ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> readWhole(const QString& text) {
    bool ok = false;
    qlonglong value = plainLocale().toLongLong(text, &ok);
    if (!ok)
        value = QLocale().toLongLong(text, &ok);
    return ok ? std::optional<std::int64_t>(value) : std::nullopt;
}

/// No number at all is a list only where the setting can be empty.
std::optional<SettingValue> readList(const QString& text, bool mayBeEmpty) {
    static const QRegularExpression kBetween(QStringLiteral("[,;\\s]+"));
    std::vector<std::int64_t> list;
    for (const QString& part : text.split(kBetween, Qt::SkipEmptyParts)) {
        const auto number = readWhole(part);
        if (!number)
            return std::nullopt;
        list.push_back(*number);
    }
    return list.empty() && !mayBeEmpty ? std::nullopt
                                       : std::optional<SettingValue>(std::move(list));
}

template <class T>
std::optional<SettingValue> widened(const std::optional<T>& value) {
    return value ? std::optional<SettingValue>(*value) : std::nullopt;
}

std::optional<SettingValue> readByType(const Setting& setting, const QString& text) {
    const SettingValue& like = setting.defaultValue;
    if (std::holds_alternative<bool>(like))
        return SettingValue{text == QLatin1String("true")};
    if (std::holds_alternative<std::int64_t>(like))
        return widened(readWhole(text));
    if (std::holds_alternative<double>(like))
        return widened(readReal(text));
    if (std::holds_alternative<std::string>(like))
        return SettingValue{text.toStdString()};
    return readList(text, std::get<std::vector<std::int64_t>>(like).empty());
}

QString expectation(const SettingValue& like) {
    if (std::holds_alternative<std::int64_t>(like))
        return SettingsText::tr("Type a whole number.");
    if (std::holds_alternative<double>(like))
        return SettingsText::tr("Type a number, for instance 0.02 or 3e-4.");
    return SettingsText::tr("Type whole numbers with commas between them.");
}

}  // namespace

QString settingText(const std::string& text) {
    return text.empty() ? QString() : QCoreApplication::translate("Setting", text.c_str());
}

QString editText(const SettingValue& value) {
    if (const auto* real = std::get_if<double>(&value))
        return realText(*real);
    QString text = toText(formatSetting(value));
    if (std::holds_alternative<std::vector<std::int64_t>>(value))
        text.replace(QLatin1Char(','), QStringLiteral(", "));
    return text;
}

QString shownValue(const Setting& setting, const SettingValue& value) {
    if (const auto* on = std::get_if<bool>(&value))
        return *on ? SettingsText::tr("on", "a setting") : SettingsText::tr("off", "a setting");
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return boundText(static_cast<double>(*whole));
    if (const auto* text = std::get_if<std::string>(&value)) {
        const auto found = std::ranges::find(setting.choices, *text);
        const auto index = static_cast<std::size_t>(found - setting.choices.begin());
        if (found != setting.choices.end() && index < setting.choiceTitles.size())
            return settingText(setting.choiceTitles[index]);
    }
    return editText(value);
}

std::variant<SettingValue, QString> typedValue(const Setting& setting, const QString& text) {
    const std::optional<SettingValue> value = readByType(setting, text.trimmed());
    if (!value)
        return expectation(setting.defaultValue);
    if (checkSetting(setting, *value))
        return *value;
    const QString range = rangeText(setting);
    return range.isEmpty() ? expectation(setting.defaultValue)
                           //: %1 is a range, as "8 to 8,192" or "at least 1".
                           : SettingsText::tr("Allowed: %1.").arg(range);
}

QString rangeText(const Setting& setting) {
    if (setting.minimum && setting.maximum)
        return SettingsText::tr("%1 to %2", "a range of numbers")
            .arg(boundText(*setting.minimum), boundText(*setting.maximum));
    if (setting.minimum)
        return SettingsText::tr("at least %1", "a range of numbers")
            .arg(boundText(*setting.minimum));
    if (setting.maximum)
        return SettingsText::tr("at most %1", "a range of numbers")
            .arg(boundText(*setting.maximum));
    return {};
}

QString issueText(const SettingIssue& issue, const SettingSchema& schema) {
    QString sentence = settingText(issue.text);
    for (const std::string& argument : issue.arguments)
        sentence = sentence.arg(toText(argument));
    for (const Setting& setting : schema.settings())
        //: A setting named inside a sentence; %1 is its title.
        sentence.replace(QLatin1Char('\'') + toText(setting.key) + QLatin1Char('\''),
                         SettingsText::tr("“%1”").arg(settingText(setting.title)));
    return sentence;
}

QString phasesText(const std::vector<PhaseInfo>& phases) {
    QStringList lines;
    for (const PhaseInfo& phase : phases) {
        const std::int64_t tokens = std::int64_t{phase.sequences} * phase.sequenceLength;
        QString line =
            SettingsText::tr("Steps %1 to %2: %3 sequences of %4 tokens, %5 tokens a step",
                             "one phase of the training")
                .arg(countText(phase.firstStep), countText(phase.lastStep),
                     countText(phase.sequences), countText(phase.sequenceLength),
                     countText(tokens));
        if (phase.embeddingFrozen)
            line += SettingsText::tr(", an imported embedding frozen");
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

QString bytesText(std::uint64_t bytes) {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < 1'000'000'000 ? 0 : 1,
                                       QLocale::DataSizeSIFormat);
}

}  // namespace studio::ui
