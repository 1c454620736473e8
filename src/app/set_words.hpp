// SPDX-License-Identifier: MPL-2.0
// The words of a template set ("Contact", "Signatories", …): words/LANGUAGE.txt in its folder, an
// entry a line, `name = words`, which templates see as words.name.
#pragma once

#include "base/finding.hpp"
#include "model/field_tree.hpp"
#include "templating/templating.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace presskit::app {

struct WordEntry {
    std::string name;
    std::string text;              ///< as written, with its fields
    std::string language;          ///< of the file it stands in
    templating::Template compiled; ///< the same, ready to be filled
};

struct SetWords {
    std::vector<WordEntry> entries; ///< in the order of the English file; empty = the set has none
    Findings findings;              ///< what is not there in the language, lines that are no entry
};

/// "de-AT.txt" over "de.txt" over "en.txt". Kept for the next kit until something in the folder
/// changes.
[[nodiscard]] std::shared_ptr<SetWords const> set_words(std::filesystem::path const& set_folder,
                                                        std::string const& language);

/// Fills the entries with `data` and sets them as its `words`; each sees those before it, and what
/// the data has not is blank. quote_open and quote_close are always there. Leaves data that has
/// words of its own alone.
[[nodiscard]] Findings add_words(model::FieldTree& data, SetWords const& words,
                                 std::string const& language);

/// The marks a set quotes with (its entries quote_open and quote_close), else the language's.
[[nodiscard]] std::pair<std::string, std::string> quotation_marks(SetWords const& words,
                                                                  std::string const& language);

} // namespace presskit::app
