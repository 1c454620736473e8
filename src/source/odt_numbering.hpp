// SPDX-License-Identifier: MPL-2.0
// The numbers of list items: started, continued and restarted (ODF 1.3 part 3, 5.3).
#pragma once

#include "source/odt_styles.hpp"

#include <array>
#include <map>
#include <string>

namespace presskit::source {

/// Where one text:list stands.
struct OdtList {
    std::string style;
    int depth = -1;         ///< 0 = outermost; -1 = in no list
    std::size_t series = 0; ///< which count it belongs to
    bool goes_on = false;   ///< of its own level: it does not begin anew
};

class OdtNumbering final {
public:
    explicit OdtNumbering(OdtStyles const& styles) : m_styles(styles) {}

    /// A text:list in `around`.
    [[nodiscard]] OdtList enter(tinyxml2::XMLElement const& list, OdtList const& around);
    /// A text:numbered-paragraph: a list of one item at some level.
    [[nodiscard]] OdtList enter_numbered(tinyxml2::XMLElement const& paragraph);

    /// The mark of a new item's first paragraph; nothing when the level shows none. `start` > 0
    /// is where the item says that its count begins anew.
    [[nodiscard]] std::optional<ListMark> item(OdtList const& list, std::string const& style,
                                               int start);
    /// The mark of what else stands in the item last counted; nothing before the first one.
    [[nodiscard]] std::optional<ListMark> more(OdtList const& list) const;
    /// A list of paragraphs that only their style makes items; neighbours are one list.
    [[nodiscard]] ListMark item_by_style(ListMark mark, bool after_item);

private:
    static constexpr std::size_t levels = 10; ///< as in ODF

    struct Series {
        int list = 0; ///< ListMark::list
        std::array<int, levels> count{};
        std::array<bool, levels> begun{};
        std::optional<ListMark> last;
    };

    OdtStyles const& m_styles;
    std::vector<Series> m_series{Series{}}; ///< the first is for styles
    std::map<std::string, std::size_t> m_by_id;
    std::map<std::string, std::size_t> m_by_style;
    int m_lists = 0;
};

} // namespace presskit::source
