// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/utf8.h"

#include <algorithm>
#include <cstring>

namespace studio {
namespace {

struct LeadByte {
    std::uint32_t length;  // 0: cannot begin a sequence
    unsigned low, high;    // bounds of the second byte
};

// Table 3-7 of the Unicode Standard, "Well-Formed UTF-8 Byte Sequences".
LeadByte leadByte(unsigned c) {
    if (c >= 0xC2 && c <= 0xDF)
        return {2, 0x80, 0xBF};
    if (c >= 0xE0 && c <= 0xEF)
        return {3, c == 0xE0 ? 0xA0u : 0x80u, c == 0xED ? 0x9Fu : 0xBFu};
    if (c >= 0xF0 && c <= 0xF4)
        return {4, c == 0xF0 ? 0x90u : 0x80u, c == 0xF4 ? 0x8Fu : 0xBFu};
    return {0, 0, 0};
}

}  // namespace

DecodedCodePoint decodeUtf8(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at);
    if (first < 0x80)
        return {first, 1, true};
    const LeadByte lead = leadByte(first);
    if (lead.length == 0)
        return {0xFFFD, 1, false};
    char32_t codePoint = first & (0x7Fu >> lead.length);
    for (std::uint32_t i = 1; i < lead.length; ++i) {
        const unsigned low = i == 1 ? lead.low : 0x80, high = i == 1 ? lead.high : 0xBF;
        if (at + i >= text.size() || byte(at + i) < low || byte(at + i) > high)
            return {0xFFFD, i, false};
        codePoint = codePoint << 6 | (byte(at + i) & 0x3Fu);
    }
    return {codePoint, lead.length, true};
}

std::size_t validUtf8Prefix(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t eight = 0;
        if (text.size() - at >= sizeof eight) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & 0x8080808080808080u) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        const DecodedCodePoint next = decodeUtf8(text, at);
        if (!next.valid)
            break;
        at += next.length;
    }
    return at;
}

std::size_t unfinishedUtf8(std::string_view text) {
    const std::size_t from = text.size() - std::min<std::size_t>(3, text.size());
    for (std::size_t at = from; at < text.size(); ++at) {
        const LeadByte lead = leadByte(static_cast<unsigned char>(text[at]));
        const std::size_t left = text.size() - at;
        if (lead.length > left && decodeUtf8(text, at).length == left)
            return left;
    }
    return 0;
}

void appendUtf8(char32_t codePoint, std::string& out) {
    const auto push = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (codePoint < 0x80) {
        push(codePoint);
        return;
    }
    if (codePoint < 0x800) {
        push(0xC0 | codePoint >> 6);
    } else {
        if (codePoint < 0x10000) {
            push(0xE0 | codePoint >> 12);
        } else {
            push(0xF0 | codePoint >> 18);
            push(0x80 | (codePoint >> 12 & 0x3F));
        }
        push(0x80 | (codePoint >> 6 & 0x3F));
    }
    push(0x80 | (codePoint & 0x3F));
}

std::size_t appendRepairedUtf8(std::string_view text, std::string& out) {
    std::size_t replaced = 0;
    for (;;) {
        const std::size_t valid = validUtf8Prefix(text);
        out.append(text.substr(0, valid));
        if (valid == text.size())
            return replaced;
        out.append("\xEF\xBF\xBD");
        ++replaced;
        text.remove_prefix(valid + decodeUtf8(text, valid).length);
    }
}

}  // namespace studio
