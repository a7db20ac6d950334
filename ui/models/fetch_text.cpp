// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fetch_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "ui/models/figure_text.h"

namespace studio::ui {
namespace {

/// Texts in a context of their own.
struct FetchText {
    Q_DECLARE_TR_FUNCTIONS(FetchText)
};

QString secondsText(double seconds) {
    const auto whole = std::max<qint64>(1, std::llround(std::min(seconds, 1e7)));
    if (whole < 120)
        //: A short time.
        return FetchText::tr("%1 s").arg(countText(whole));
    if (whole < 7200)
        return FetchText::tr("%1 min").arg(countText((whole + 30) / 60));
    //: Hours.
    return FetchText::tr("%1 h").arg(countText((whole + 1800) / 3600));
}

}  // namespace

QString sizeText(std::uint64_t bytes) {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString fetchText(const std::string& text) {
    return QCoreApplication::translate("Fetch", text.c_str());
}

std::uint64_t expectedBytes(const FetchOffer& offer, std::int64_t amount) {
    if (amount <= 0)
        return offer.bytes;
    const double bytes = static_cast<double>(amount) * offer.bytesAUnit;
    const auto expected = static_cast<std::uint64_t>(bytes);
    return offer.bytes > 0 ? std::min(offer.bytes, expected) : expected;
}

QString progressText(const FetchState& state) {
    QStringList parts;
    parts << (state.totalBytes > 0
                  //: How much has come, of how much: 12 MB of 50 MB.
                  ? FetchText::tr("%1 of %2").arg(sizeText(state.bytes), sizeText(state.totalBytes))
                  : sizeText(state.bytes));
    if (state.rows > 0)
        parts << QCoreApplication::translate("FetchText", "%n document(s)", nullptr,
                                             static_cast<int>(state.rows));
    if (state.bytesPerSecond > 0)
        //: A speed.
        parts << FetchText::tr("%1/s").arg(
            sizeText(static_cast<std::uint64_t>(state.bytesPerSecond)));
    if (state.remainingSeconds && state.phase == FetchPhase::Transferring)
        //: A time.
        parts << FetchText::tr("%1 left").arg(secondsText(*state.remainingSeconds));
    return parts.join(QStringLiteral(" · "));
}

QString phaseText(const FetchState& state) {
    switch (state.phase) {
        case FetchPhase::Idle:
            return {};
        case FetchPhase::Asking:
            return FetchText::tr("Asking the server");
        case FetchPhase::Transferring:
            return FetchText::tr("Fetching");
        case FetchPhase::Waiting:
            //: %1 is a time, %2 a sentence that says why.
            return FetchText::tr("Waiting for %1. %2")
                .arg(secondsText(state.waitSeconds), toText(state.note));
        case FetchPhase::Paused:
            return FetchText::tr("Paused");
        case FetchPhase::Verifying:
            return FetchText::tr("Checking what has come");
        case FetchPhase::Finished:
            //: %1 is a file.
            return FetchText::tr("Fetched: %1").arg(toText(state.file));
        case FetchPhase::Cancelled:
        case FetchPhase::Failed:
            break;
    }
    return toText(state.note);
}

double fractionOf(const FetchState& state) {
    if (state.phase == FetchPhase::Finished)
        return 1;
    if (state.totalBytes == 0)
        return -1;
    return std::clamp(static_cast<double>(state.bytes) / static_cast<double>(state.totalBytes), 0.0,
                      1.0);
}

}  // namespace studio::ui
