// SPDX-License-Identifier: MPL-2.0
// The kit file's XML as elements that know their line, and say what is wrong with them.
#pragma once

#include "model/rich_text.hpp"

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tinyxml2 {
class XMLElement;
}

namespace presskit::source {

class KitElement final {
public:
    KitElement(tinyxml2::XMLElement const& element, std::string const& file);

    [[nodiscard]] std::string const& name() const { return m_name; } ///< without a prefix
    [[nodiscard]] int line() const;
    [[nodiscard]] std::string attribute(char const* name) const; ///< "" when absent
    [[nodiscard]] bool has(char const* name) const;
    /// "" when absent; throws for a value that is not in the list.
    [[nodiscard]] std::string one_of(char const* name,
                                     std::initializer_list<std::string_view> values) const;
    [[nodiscard]] std::string text() const; ///< all of it, white space collapsed
    [[nodiscard]] std::vector<KitElement> children() const;

    /// Throws for a child or attribute that is not in the list, and for text between children.
    void allow_children(std::vector<std::string_view> const& names) const;
    void allow_attributes(std::vector<std::string_view> const& names) const;
    /// Throws `kit.presskit: line 12, <quote>: what`.
    [[noreturn]] void fail(std::string const& what) const;

    [[nodiscard]] model::Runs runs() const; ///< <b> <i> <underline> <a> <br/> <tab/> <note>
    [[nodiscard]] long number(char const* attribute, long otherwise) const;

private:
    tinyxml2::XMLElement const* m_element;
    std::string const* m_file;
    std::string m_name;
};

/// Gives every element below `root` the line its tag begins on in `xml`, which it was parsed from.
/// (The parser is given white space in another form, so its own count does not serve.)
void note_lines(tinyxml2::XMLElement& root, std::string_view xml);

/// `images` and `quote`s are checked by the caller; blocks are p h list quote table image.
[[nodiscard]] model::RichText read_blocks(KitElement const& parent);

} // namespace presskit::source
