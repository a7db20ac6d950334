// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/lab_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "engine/base/text.h"

namespace studio {
namespace {

constexpr double kWidth = 940, kHeight = 420;
constexpr double kLeft = 62, kRight = 292, kTop = 14, kBottom = 50;
constexpr double kLabelHeight = 15;
constexpr double kFirstPart = 0.05;  // of the axis: what comes before may lie above the chart
constexpr int kTicks = 6;
constexpr std::size_t kLongestLabel = 44;

struct Line {
    std::size_t contestant;
    std::vector<LabBandPoint> band;
};

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

/// A round step so that about kTicks of them fill the range.
double roundStep(double range) {
    const double rough = range / kTicks, power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough)
            return factor * power;
    return 10 * power;
}

class ChartWriter {
public:
    ChartWriter(const LabReport& report, LabAxis axis, const Wording& wording)
        : m_report(report), m_axis(axis), m_say(wording) {
        for (const LabStanding& standing : standings(report))
            if (auto band = bandOf(standing, axis); band.size() > 1)
                m_lines.push_back({standing.contestant, std::move(band)});
    }

    std::string write(const std::string& label) {
        if (m_lines.empty() || !findRanges())
            return {};
        m_svg = "<svg viewBox=\"0 0 " + number(kWidth) + " " + number(kHeight) +
                "\" role=\"img\" aria-label=\"" + escapedHtml(label) + "\">\n";
        drawAxes();
        m_svg += "<svg x=\"" + number(kLeft) + "\" y=\"" + number(kTop) + "\" width=\"" +
                 number(plotWidth()) + "\" height=\"" + number(plotHeight()) + "\" viewBox=\"" +
                 number(kLeft) + " " + number(kTop) + " " + number(plotWidth()) + " " +
                 number(plotHeight()) + "\">\n";  // what lies outside is cut off
        for (const Line& line : m_lines)
            drawBand(line);
        for (const Line& line : m_lines)
            drawLine(line);
        m_svg += "</svg>\n";
        drawLabels();
        return m_svg + "</svg>\n";
    }

private:
    static double plotWidth() { return kWidth - kLeft - kRight; }
    static double plotHeight() { return kHeight - kTop - kBottom; }
    double x(double place) const { return kLeft + plotWidth() * place / m_end; }
    double y(double score) const {
        return kTop + plotHeight() * (m_high - score) / (m_high - m_low);
    }
    static std::string classOf(std::size_t contestant) {
        const auto colors = static_cast<std::size_t>(kLabChartColors);
        return "s" + std::to_string(contestant % colors) + (contestant >= colors ? " again" : "");
    }

    bool findRanges() {
        m_low = 1e300;
        double first = 0;
        for (const Line& line : m_lines) {
            m_end = std::max(m_end, line.band.back().place);
            for (const LabBandPoint& point : line.band)
                m_low = std::min(m_low, point.score.least);
        }
        for (const Line& line : m_lines)
            for (const LabBandPoint& point : line.band)
                if (point.place >= kFirstPart * m_end) {
                    first = std::max(first, point.score.most);
                    break;
                }
        m_high = std::max(first, m_low + 1e-3);
        const double margin = 0.06 * (m_high - m_low);
        m_low -= margin;
        m_high += margin;
        return m_end > 0 && std::isfinite(m_high) && std::isfinite(m_low);
    }

    void text(double px, double py, const char* kind, const std::string& what) {
        m_svg += "<text x=\"" + number(px) + "\" y=\"" + number(py) + "\" class=\"" + kind + "\">" +
                 escapedHtml(what) + "</text>\n";
    }
    void rule(double x1, double y1, double x2, double y2, const char* kind) {
        m_svg += "<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) +
                 "\" y2=\"" + number(y2) + "\" class=\"" + kind + "\"/>\n";
    }

    std::string placeText(double place) const {
        if (m_axis == LabAxis::Seconds)
            return m_end < 59.5 && place == std::floor(place)
                       ? m_say.say(STUDIO_TEXT("Lab", "%1 s"), {m_say.number(place, 0)})
                       : m_say.duration(place);
        if (m_end >= 2e6)
            //: Millions, on an axis.
            return m_say.say(STUDIO_TEXT("Lab", "%1 M"),
                             {m_say.number(place / 1e6, m_end < 2e7 ? 1 : 0)});
        return m_say.count(std::llround(place));
    }
    std::string axisTitle() const {
        switch (m_axis) {
            case LabAxis::Seconds:
                return m_say.translate(STUDIO_TEXT("Lab", "training time, evaluations left out"));
            case LabAxis::Tokens:
                return m_say.translate(STUDIO_TEXT("Lab", "tokens fed"));
            case LabAxis::SupervisedTokens:
                break;
        }
        return m_say.translate(STUDIO_TEXT("Lab", "tokens that entered the loss"));
    }
    /// Minutes want steps that a clock has.
    double placeStep() const {
        if (m_axis != LabAxis::Seconds || m_end < 30)
            return roundStep(m_end);
        for (const double step : {5., 10., 15., 30., 60., 120., 300., 600., 900., 1800., 3600.})
            if (m_end / step <= kTicks)
                return step;
        return 3600 * roundStep(m_end / 3600);
    }

    void drawAxes() {
        const double step = roundStep(m_high - m_low);
        const int decimals = static_cast<int>(std::clamp(-std::floor(std::log10(step)), 0.0, 4.0));
        for (double score = std::ceil(m_low / step) * step; score <= m_high; score += step) {
            rule(kLeft, y(score), kWidth - kRight, y(score), "grid");
            text(kLeft - 8, y(score) + 4, "tick end", m_say.number(score, decimals));
        }
        const double bottom = kTop + plotHeight();
        for (double place = 0; place <= 1.0001 * m_end; place += placeStep()) {
            rule(x(place), bottom, x(place), bottom + 4, "axis");
            text(x(place), bottom + 18, "tick middle", placeText(place));
        }
        rule(kLeft, bottom, kWidth - kRight, bottom, "axis");
        text(kLeft + plotWidth() / 2, kHeight - 10, "label middle", axisTitle());
        m_svg += "<text transform=\"translate(14 " + number(kTop + plotHeight() / 2) +
                 ") rotate(-90)\" class=\"label middle\">" +
                 escapedHtml(m_say.translate(STUDIO_TEXT("Lab", "validation bits per byte"))) +
                 "</text>\n";
    }

    void drawBand(const Line& line) {
        if (std::ranges::none_of(line.band, [](const auto& p) { return p.score.count > 1; }))
            return;
        std::string points;
        for (const LabBandPoint& p : line.band)
            points += number(x(p.place)) + "," + number(y(p.score.most)) + " ";
        for (auto p = line.band.rbegin(); p != line.band.rend(); ++p)
            points += number(x(p->place)) + "," + number(y(p->score.least)) + " ";
        m_svg += "<polygon points=\"" + points + "\" class=\"band " + classOf(line.contestant) +
                 "\"/>\n";
    }

    void drawLine(const Line& line) {
        std::string points;
        for (const LabBandPoint& p : line.band)
            points += number(x(p.place)) + "," + number(y(p.score.mean)) + " ";
        m_svg += "<polyline points=\"" + points + "\" class=\"line " + classOf(line.contestant) +
                 "\"/>\n";
    }

    /// Names at the right, in the order of the ends, none over another.
    void drawLabels() {
        std::vector<const Line*> order;
        for (const Line& line : m_lines)
            order.push_back(&line);
        std::ranges::sort(order, {}, [&](const Line* l) { return y(l->band.back().score.mean); });
        std::vector<double> places;
        for (const Line* line : order) {
            const double wanted =
                std::clamp(y(line->band.back().score.mean), kTop + 6, kTop + plotHeight());
            places.push_back(places.empty() ? wanted
                                            : std::max(wanted, places.back() + kLabelHeight));
        }
        double lowest = kTop + plotHeight();
        for (std::size_t i = places.size(); i-- > 0; lowest = places[i] - kLabelHeight)
            places[i] = std::min(places[i], lowest);
        const double edge = kWidth - kRight;
        for (std::size_t i = 0; i < order.size(); ++i) {
            const LabBandPoint& end = order[i]->band.back();
            m_svg += "<polyline points=\"" + number(x(end.place)) + "," +
                     number(std::clamp(y(end.score.mean), kTop, kTop + plotHeight())) + " " +
                     number(edge + 12) + "," + number(places[i]) + " " + number(edge + 18) + "," +
                     number(places[i]) + "\" class=\"line thin " + classOf(order[i]->contestant) +
                     "\"/>\n";
            std::string name = m_report.plan->contestants[order[i]->contestant].title;
            if (name.size() > kLongestLabel)
                name = name.substr(0, kLongestLabel - 1) + "…";
            text(edge + 23, places[i] + 4, "name", name);
        }
    }

    const LabReport& m_report;
    LabAxis m_axis;
    const Wording& m_say;
    std::vector<Line> m_lines;
    double m_end = 0, m_low = 0, m_high = 0;
    std::string m_svg;
};

}  // namespace

std::string escapedHtml(std::string_view text) {
    std::string safe;
    for (const char c : text)
        switch (c) {
            case '&':
                safe += "&amp;";
                break;
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '"':
                safe += "&quot;";
                break;
            default:
                safe += c;
        }
    return safe;
}

std::string labChartSvg(const LabReport& report, LabAxis axis, const std::string& label,
                        const Wording& wording) {
    return report.plan ? ChartWriter(report, axis, wording).write(label) : std::string();
}

}  // namespace studio
