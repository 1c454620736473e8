// SPDX-License-Identifier: MPL-2.0
// The styles of an ODF text as far as reading needs them (ODF 1.3 part 3, 16).
#pragma once

#include "source/draft.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tinyxml2 {
class XMLElement;
}

namespace presskit::source {

struct OdtStyle {
    std::string parent;
    std::string display_name; ///< "Heading 1"
    bool automatic = false;
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> underline;
    std::optional<bool> hidden;
    std::optional<std::string> language;   ///< "en-US"; "" = none, as for code
    std::optional<int> outline_level;      ///< 0 = no heading
    std::optional<std::string> list_style; ///< of a paragraph style
    std::optional<double> above;           ///< cm of space
    std::optional<double> below;
    std::optional<bool> contextual; ///< no space between paragraphs of this style
};

struct OdtListLevel {
    bool ordered = false;
    bool shown = true; ///< false: numbered with nothing, as "no list" is stored
    int start = 1;
};

class OdtStyles final {
public:
    /// Adds office:styles and office:automatic-styles below `root`.
    void add(tinyxml2::XMLElement const& root);
    /// After the last add(): every style gets what its parents say. A loop of parents ends.
    void finish();

    struct TextFormat {
        bool bold = false;
        bool italic = false;
        bool underline = false;
        bool hidden = false;
        std::string_view language; ///< lives as long as the styles
    };
    /// What a span's style says, over `around`.
    [[nodiscard]] TextFormat span_format(std::string const& style, TextFormat around) const;
    /// What was done to one paragraph as a whole; what its named style looks like is not content.
    [[nodiscard]] TextFormat paragraph_format(std::string const& style) const;

    struct Role {
        Paragraph::Style style = Paragraph::Style::none;
        int level = 1;
        bool caption = false;
        std::optional<ListMark> list; ///< "List Bullet 2": an item without a list around it
    };
    /// What the style, or one it is based on, is made for.
    [[nodiscard]] Role role_of(std::string const& style) const;

    struct Spacing {
        double above = 0; ///< cm
        double below = 0;
        bool contextual = false;
        std::string named; ///< the named style, for contextual spacing
    };
    [[nodiscard]] Spacing const& spacing_of(std::string const& style) const;

    [[nodiscard]] OdtListLevel list_level(std::string const& list_style, int level) const;
    [[nodiscard]] std::string const& language() const { return m_language; } ///< "en-US" or ""

private:
    struct Resolved {
        OdtStyle all; ///< with what the parents say
        TextFormat paragraph;
        Role role;
        Spacing spacing;
    };
    using Family = std::map<std::string, OdtStyle, std::less<>>;

    [[nodiscard]] Resolved resolve(Family const& family, std::string const& name) const;

    Family m_paragraph;
    Family m_text;
    std::map<std::string, Resolved, std::less<>> m_paragraph_resolved;
    std::map<std::string, Resolved, std::less<>> m_text_resolved;
    std::map<std::string, std::map<int, OdtListLevel>, std::less<>> m_lists;
    OdtStyle m_default; ///< of paragraphs
    std::string m_language;
};

} // namespace presskit::source
