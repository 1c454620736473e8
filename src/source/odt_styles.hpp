// SPDX-License-Identifier: MPL-2.0
// The styles of an ODF text as far as reading needs them (ODF 1.3 part 3, 16).
#pragma once

#include "source/draft.hpp"

#include <map>
#include <optional>
#include <string>

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
    std::optional<int> outline_level;
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

    struct TextFormat {
        bool bold = false;
        bool italic = false;
        bool underline = false;
        bool hidden = false;
    };
    /// What a span's style says, over `around`.
    [[nodiscard]] TextFormat span_format(std::string const& style, TextFormat around) const;
    /// What was done to one paragraph as a whole; what its named style looks like is not content.
    [[nodiscard]] TextFormat paragraph_format(std::string const& style) const;

    struct Role {
        Paragraph::Style style = Paragraph::Style::none;
        int level = 1;
    };
    /// What the style, or one it is based on, is made for.
    [[nodiscard]] Role role_of(std::string const& style) const;

    [[nodiscard]] OdtListLevel list_level(std::string const& list_style, int level) const;
    [[nodiscard]] std::string const& language() const { return m_language; } ///< "en-US" or ""

private:
    std::map<std::string, OdtStyle> m_paragraph;
    std::map<std::string, OdtStyle> m_text;
    std::map<std::string, std::map<int, OdtListLevel>> m_lists;
    std::string m_language;
};

} // namespace presskit::source
