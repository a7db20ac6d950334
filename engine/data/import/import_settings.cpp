// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/import_settings.h"

#include "engine/base/text.h"

namespace studio {

const SettingsOf<ImportSettings>& importSettings() {
    static const auto settings =
        SettingsOf<ImportSettings>()
            .group(STUDIO_TEXT("Setting", "Text"))
            .add(&ImportSettings::field,
                 {.key = "corpus.field",
                  .title = STUDIO_TEXT("Setting", "Text field"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "The name of the field or column that holds the text, in JSON, CSV and "
                      "Parquet files of one's own. Empty: it is guessed from its name and size."),
                  .why = STUDIO_TEXT("Setting",
                                     "Name it when the wrong one was taken: the preparation says "
                                     "which one that was.")})
            .add(&ImportSettings::removeHtml,
                 {.key = "corpus.remove_html",
                  .title = STUDIO_TEXT("Setting", "Remove remains of HTML"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "Takes tags and comments out of the text and turns entities such as &amp; "
                      "into what they stand for. HTML files and e-books are always read so."),
                  .why = STUDIO_TEXT("Setting",
                                     "Text copied from web pages often has such remains, and a "
                                     "model would learn to write them. Leave it off for text about "
                                     "HTML and for programs.")})
            .add(&ImportSettings::removeControls,
                 {.key = "corpus.remove_controls",
                  .title = STUDIO_TEXT("Setting", "Remove control characters"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "Takes out characters that cannot be seen, such as NUL bytes and the codes "
                      "of old terminals. Tabs and line ends stay."),
                  .why = STUDIO_TEXT("Setting",
                                     "They carry no meaning and cost tokens. Keep them only to "
                                     "train on exactly the bytes of the files."),
                  .advanced = true})
            .add(&ImportSettings::removeRepeatedLines,
                 {.key = "corpus.remove_repeated_lines",
                  .title = STUDIO_TEXT("Setting", "Remove repeated lines"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "Takes out a line that equals the one before it, and a longer line that has "
                      "stood in the same document already."),
                  .why = STUDIO_TEXT("Setting",
                                     "Page headers, menus and footers are such lines. Leave it off "
                                     "for songs, poems and programs, where lines return.")})
            .add(&ImportSettings::removeDuplicates,
                 {.key = "corpus.remove_duplicates",
                  .title = STUDIO_TEXT("Setting", "Remove duplicate documents"),
                  .help = STUDIO_TEXT("Setting",
                                      "Keeps only the first of documents that are exactly the same "
                                      "after the clean-up."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "A document that stands twice is learnt by heart, and one that stands in "
                      "both the training and the validation part makes the score too good.")})
            .add(&ImportSettings::minimumCharacters,
                 {.key = "corpus.minimum_characters",
                  .title = STUDIO_TEXT("Setting", "Shortest document"),
                  .help = STUDIO_TEXT("Setting",
                                      "Documents with fewer characters than this, blanks not "
                                      "counted, are left out as nearly empty."),
                  .why = STUDIO_TEXT("Setting",
                                     "Raise it to leave out headings, page numbers and empty "
                                     "answers of a scraped text."),
                  .unit = STUDIO_TEXT("Setting", "characters"),
                  .minimum = 1,
                  .maximum = 1'000'000});
    return settings;
}

}  // namespace studio
