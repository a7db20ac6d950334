// SPDX-License-Identifier: GPL-3.0-or-later
// E-books (EPUB 2 and 3): a zip of XHTML files and of a package file that says in which order they
// are read. Each file of that order is a document. A book whose order cannot be found is read in
// the order of its archive.
#include <algorithm>
#include <map>
#include <vector>

#include "engine/data/import/archive_walk.h"
#include "engine/data/import/corpus_format.h"
#include "engine/data/import/html_to_text.h"
#include "engine/data/import/text_decoder.h"

namespace studio {
namespace {

constexpr std::size_t kLongestBook = 96u << 20;  ///< Of text; what is beyond is left out.
constexpr std::size_t kLongestPackage = 8u << 20;

/// A tag of XML: its name without prefix, and its attributes as they stand.
struct XmlTag {
    std::string_view name, attributes;
};

/// The next tag that begins an element at or after `at`, which moves behind it.
bool nextTag(std::string_view xml, std::size_t& at, XmlTag& tag) {
    for (at = xml.find('<', at); at != xml.npos; at = xml.find('<', at)) {
        const std::size_t end = xml.find('>', at);
        if (end == xml.npos)
            return false;
        std::string_view inside = xml.substr(at + 1, end - at - 1);
        at = end + 1;
        if (inside.empty() || inside.front() == '/' || inside.front() == '!' ||
            inside.front() == '?')
            continue;
        const std::size_t nameEnd = std::min(inside.find_first_of(" \t\r\n/"), inside.size());
        tag.name = inside.substr(0, nameEnd);
        if (const std::size_t colon = tag.name.find(':'); colon != tag.name.npos)
            tag.name.remove_prefix(colon + 1);
        tag.attributes = inside.substr(nameEnd);
        return true;
    }
    return false;
}

std::string attribute(const XmlTag& tag, std::string_view name) {
    for (std::size_t at = tag.attributes.find(name); at != tag.attributes.npos;
         at = tag.attributes.find(name, at + 1)) {
        std::string_view rest = tag.attributes.substr(at + name.size());
        const bool begins = at > 0 && std::string_view(" \t\r\n").find(tag.attributes[at - 1]) !=
                                          std::string_view::npos;
        if (!begins || rest.size() < 2 || rest[0] != '=' || (rest[1] != '"' && rest[1] != '\''))
            continue;
        const std::size_t end = rest.find(rest[1], 2);
        return end == rest.npos ? std::string() : std::string(rest.substr(2, end - 2));
    }
    return {};
}

/// "%20" -> " "
std::string unescaped(std::string_view path) {
    const auto digit = [](char c) {
        return c >= '0' && c <= '9'   ? c - '0'
               : c >= 'a' && c <= 'f' ? c - 'a' + 10
               : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                      : -1;
    };
    std::string result;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '%' && i + 2 < path.size() && digit(path[i + 1]) >= 0 &&
            digit(path[i + 2]) >= 0) {
            result.push_back(static_cast<char>(digit(path[i + 1]) * 16 + digit(path[i + 2])));
            i += 2;
        } else {
            result.push_back(path[i]);
        }
    }
    return result;
}

/// The paths of the spine, as the archive names them; empty when the package says none.
std::vector<std::string> spineOf(std::string_view package, std::string_view packagePath) {
    const std::size_t slash = packagePath.rfind('/');
    const std::string folder(slash == packagePath.npos ? std::string_view()
                                                       : packagePath.substr(0, slash + 1));
    std::map<std::string, std::string> items;
    std::vector<std::string> spine;
    XmlTag tag;
    for (std::size_t at = 0; nextTag(package, at, tag);) {
        if (tag.name == "item") {
            items[attribute(tag, "id")] = folder + unescaped(attribute(tag, "href"));
        } else if (tag.name == "itemref") {
            const auto found = items.find(attribute(tag, "idref"));
            if (found != items.end())
                spine.push_back(found->second);
        }
    }
    return spine;
}

bool endsWith(std::string_view path, std::initializer_list<std::string_view> suffixes) {
    return std::ranges::any_of(suffixes, [&](std::string_view s) { return path.ends_with(s); });
}

/// What is kept of the archive until the order is known.
class Book {
public:
    explicit Book(const CorpusInput& input) : m_input(input) {}

    Status take(const std::string& path, ByteStream& content) {
        if (path == "META-INF/container.xml")
            return readWhole(content, m_container);
        if (endsWith(path, {".opf"}))
            return readWhole(content, m_packages[path]);
        if (endsWith(path, {".xhtml", ".html", ".htm"}))
            return readPage(path, content);
        return {};
    }

    Status give() {
        for (const std::string& path : order())
            if (const auto page = m_pages.find(path); page != m_pages.end()) {
                if (Status status = m_input.sink.add(page->second); !status)
                    return status;
                page->second.clear();  // a page stands in a book once
            }
        return {};
    }
    std::string_view encoding() const { return m_encoding; }

private:
    std::vector<std::string> order() const {
        std::string path;
        XmlTag tag;
        for (std::size_t at = 0; path.empty() && nextTag(m_container, at, tag);)
            if (tag.name == "rootfile")
                path = unescaped(attribute(tag, "full-path"));
        auto package = m_packages.find(path);
        if (package == m_packages.end())
            package = m_packages.begin();
        const std::vector<std::string> spine = package == m_packages.end()
                                                   ? std::vector<std::string>()
                                                   : spineOf(package->second, package->first);
        return spine.empty() ? m_order : spine;
    }

    static Status readWhole(ByteStream& content, std::string& text) {
        TextDecoder decoder(content);
        for (;;) {
            const Result<std::string_view> part = decoder.next();
            if (!part)
                return decoder.sourceFailed() ? Status(part.error()) : Status();
            if (part.value().empty() || text.size() > kLongestPackage)
                return {};
            text.append(part.value());
        }
    }

    Status readPage(const std::string& path, ByteStream& content) {
        TextDecoder decoder(content);
        HtmlToText converter(HtmlToText::Blanks::Collapse);
        std::string visible;
        for (bool more = true; more;) {
            const Result<std::string_view> part = decoder.next();
            if (!part && decoder.sourceFailed())
                return part.error();
            if (!part || m_bytes + visible.size() > kLongestBook) {
                m_input.sink.leaveOut(LeftOut::UnreadableFile);
                return {};
            }
            more = !part.value().empty();
            converter.add(part.value(), visible);
        }
        converter.finish(visible);
        if (!content.damage().empty())
            m_input.sink.leaveOut(LeftOut::RestOfFile);
        if (const std::uint64_t replaced = decoder.takeReplaced(); replaced > 0)
            m_input.sink.addReplaced(replaced);
        m_encoding = encodingName(decoder.encoding());
        m_bytes += visible.size();
        m_order.push_back(path);
        m_pages[path] = std::move(visible);
        return {};
    }

    const CorpusInput& m_input;
    std::string m_container;
    std::map<std::string, std::string> m_packages, m_pages;
    std::vector<std::string> m_order;
    std::size_t m_bytes = 0;
    std::string_view m_encoding = "UTF-8";
};

}  // namespace

Status readEpub(const CorpusInput& input) {
    Book book(input);
    std::error_code ignored;
    ExpansionLimit limit(input.name, std::filesystem::file_size(input.path, ignored));
    const Result<ArchiveOutcome> outcome = walkArchive(
        input.bytes, ArchiveKind::Zip, input.name, limit,
        [&](const std::string& path, ByteStream& content) { return book.take(path, content); });
    if (!outcome)
        return outcome.error();
    if (outcome.value().encrypted > 0)
        return Error{input.name +
                     " is locked with a password or by its seller, so its text cannot be read: "
                     "choose a book that is free to read."};
    if (!outcome.value().damage.empty())
        input.sink.leaveOut(LeftOut::RestOfFile);
    input.sink.describe(book.encoding(), {});
    return book.give();
}

}  // namespace studio
