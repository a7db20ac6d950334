// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/html_entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace studio {
namespace {

struct Named {
    std::string_view name;
    char32_t code;
};

constexpr std::array kNamed = {
    Named{"amp", '&'},       Named{"lt", '<'},        Named{"gt", '>'},
    Named{"quot", '"'},      Named{"apos", '\''},     Named{"ndash", 0x2013},
    Named{"mdash", 0x2014},  Named{"lsquo", 0x2018},  Named{"rsquo", 0x2019},
    Named{"sbquo", 0x201A},  Named{"ldquo", 0x201C},  Named{"rdquo", 0x201D},
    Named{"bdquo", 0x201E},  Named{"dagger", 0x2020}, Named{"Dagger", 0x2021},
    Named{"bull", 0x2022},   Named{"hellip", 0x2026}, Named{"permil", 0x2030},
    Named{"prime", 0x2032},  Named{"Prime", 0x2033},  Named{"lsaquo", 0x2039},
    Named{"rsaquo", 0x203A}, Named{"euro", 0x20AC},   Named{"trade", 0x2122},
    Named{"larr", 0x2190},   Named{"uarr", 0x2191},   Named{"rarr", 0x2192},
    Named{"darr", 0x2193},   Named{"harr", 0x2194},   Named{"minus", 0x2212},
    Named{"infin", 0x221E},  Named{"asymp", 0x2248},  Named{"ne", 0x2260},
    Named{"le", 0x2264},     Named{"ge", 0x2265},     Named{"ensp", 0x2002},
    Named{"emsp", 0x2003},   Named{"thinsp", 0x2009}, Named{"zwnj", 0x200C},
    Named{"zwj", 0x200D},    Named{"OElig", 0x0152},  Named{"oelig", 0x0153},
    Named{"Scaron", 0x0160}, Named{"scaron", 0x0161}, Named{"Yuml", 0x0178},
    Named{"fnof", 0x0192},   Named{"circ", 0x02C6},   Named{"tilde", 0x02DC},
    Named{"alpha", 0x03B1},  Named{"beta", 0x03B2},   Named{"gamma", 0x03B3},
    Named{"delta", 0x03B4},  Named{"lambda", 0x03BB}, Named{"mu", 0x03BC},
    Named{"pi", 0x03C0},     Named{"sigma", 0x03C3},  Named{"omega", 0x03C9},
    Named{"Delta", 0x0394},  Named{"Sigma", 0x03A3},  Named{"Omega", 0x03A9},
};

/// U+00A0 to U+00FF in their order.
constexpr std::string_view kLatin1 =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn "
    "sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
    "Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml "
    "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN "
    "szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave "
    "iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute "
    "ucirc uuml yacute thorn yuml";

std::optional<char32_t> latin1(std::string_view name) {
    char32_t code = 0xA0;
    for (std::string_view rest = kLatin1; !rest.empty(); ++code) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (rest.substr(0, end) == name)
            return code;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return std::nullopt;
}

}  // namespace

std::optional<char32_t> htmlCharacter(std::string_view reference) {
    if (reference.starts_with('#')) {
        reference.remove_prefix(1);
        const bool hexadecimal = reference.starts_with('x') || reference.starts_with('X');
        if (hexadecimal)
            reference.remove_prefix(1);
        std::uint32_t code = 0;
        const char* end = reference.data() + reference.size();
        const auto read = std::from_chars(reference.data(), end, code, hexadecimal ? 16 : 10);
        if (read.ec != std::errc{} || read.ptr != end || code == 0 || code > 0x10FFFF ||
            (code >= 0xD800 && code < 0xE000))
            return std::nullopt;
        return static_cast<char32_t>(code);
    }
    const auto found = std::ranges::find(kNamed, reference, &Named::name);
    return found != kNamed.end() ? std::optional(found->code) : latin1(reference);
}

}  // namespace studio
