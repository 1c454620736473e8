// SPDX-License-Identifier: MPL-2.0
// How a document writes the entries of its list, so that new ones are written alike.
#pragma once

#include "model/press_kit.hpp"

#include <string>
#include <vector>

namespace presskit::app {

/// An entry's text taken apart: "12. " · "River Watch" · ";".
struct EntryText {
    std::string mark;
    std::string words;
    std::string tail;
};
[[nodiscard]] EntryText take_apart(std::string const& text, model::Signatory const& entry);

class EntryShape final {
public:
    /// `texts` as they stand in the document, one for each of `entries`.
    EntryShape(std::vector<std::string> const& texts, std::vector<model::Signatory> const& entries);

    /// The words of an entry that is new: "River Watch, Kenya", "Ana Ruiz, director, River Watch".
    [[nodiscard]] std::string words(model::Signatory const& entry) const;
    /// The whole text; `number` counts from 1.
    [[nodiscard]] std::string text(std::string const& words, std::size_t number, bool last) const;

    [[nodiscard]] bool restarts() const { return m_restarts; } ///< numbers, below each heading

private:
    std::string m_country; ///< between name and country; empty = no country
    bool m_persons = false;
    bool m_stars = false;
    std::string m_mark; ///< "• ", or what stands behind the number
    std::string m_before_number;
    bool m_numbered = false;
    bool m_restarts = false;
    std::string m_tail;
    std::string m_last_tail;
};

} // namespace presskit::app
