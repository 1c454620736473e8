// SPDX-License-Identifier: MPL-2.0
#include "source/odt_numbering.hpp"

#include "odf/xml.hpp"
#include "source/text_shape.hpp"

#include <algorithm>

namespace presskit::source {

namespace {

constexpr int highest = 1'000'000;

std::size_t index_of(OdtList const& list) {
    return static_cast<std::size_t>(std::clamp(list.depth, 0, 9));
}

} // namespace

OdtList OdtNumbering::enter(tinyxml2::XMLElement const& list, OdtList const& around) {
    OdtList inside = around;
    ++inside.depth;
    std::string const style = odf::attribute(list, "text:style-name");
    inside.style = style.empty() ? around.style : style;
    inside.goes_on = odf::attribute(list, "text:continue-numbering") == "true";
    if (inside.depth > 0) {
        return inside;
    }
    std::string const continued = odf::attribute(list, "text:continue-list");
    auto const by_id = m_by_id.find(continued);
    auto const by_style = m_by_style.find(inside.style);
    if (!continued.empty() && by_id != m_by_id.end()) {
        inside.series = by_id->second;
        inside.goes_on = true;
    } else if (inside.goes_on && by_style != m_by_style.end()) {
        inside.series = by_style->second;
    } else {
        inside.series = m_series.size();
        inside.goes_on = false;
        m_series.emplace_back();
        m_series.back().list = ++m_lists;
    }
    m_by_style[inside.style] = inside.series;
    for (char const* const name : {"xml:id", "text:id"}) {
        if (std::string const id = odf::attribute(list, name); !id.empty()) {
            m_by_id[id] = inside.series;
        }
    }
    return inside;
}

OdtList OdtNumbering::enter_numbered(tinyxml2::XMLElement const& paragraph) {
    OdtList list;
    list.style = odf::attribute(paragraph, "text:style-name");
    list.depth = std::clamp(leading_number(odf::attribute(paragraph, "text:level")), 1, 10) - 1;
    list.goes_on = true;
    std::string const id = "numbered:" + odf::attribute(paragraph, "text:list-id");
    auto const found = m_by_id.find(id);
    if (found != m_by_id.end()) {
        list.series = found->second;
    } else {
        list.series = m_series.size();
        m_series.emplace_back();
        m_series.back().list = ++m_lists;
        m_by_id[id] = list.series;
    }
    return list;
}

std::optional<ListMark> OdtNumbering::item(OdtList const& list, std::string const& style,
                                           int start) {
    Series& series = m_series[list.series];
    std::size_t const level = index_of(list);
    OdtListLevel const look =
        m_styles.list_level(style.empty() ? list.style : style, list.depth + 1);
    int const expected = series.begun[level] ? series.count[level] + 1 : look.start;
    int const number = std::min(start > 0 ? start : expected, highest);
    bool const restarts = series.begun[level] && number != expected;
    series.count[level] = number;
    series.begun[level] = true;
    std::fill(series.begun.begin() + static_cast<std::ptrdiff_t>(level) + 1, series.begun.end(),
              false);
    if (level == 0 && (restarts || (series.last && series.last->depth == 0 &&
                                    series.last->ordered != look.ordered))) {
        series.list = ++m_lists; // a list can hold only one count
    }
    series.last.reset();
    if (!look.shown) {
        return std::nullopt;
    }
    ListMark mark;
    mark.ordered = look.ordered;
    mark.number = number;
    mark.depth = list.depth;
    mark.list = series.list;
    series.last = mark;
    return mark;
}

std::optional<ListMark> OdtNumbering::more(OdtList const& list) const {
    std::optional<ListMark> mark = m_series[list.series].last;
    if (mark) {
        mark->more = true;
        mark->depth = std::min(mark->depth, list.depth);
    }
    return mark;
}

ListMark OdtNumbering::item_by_style(ListMark mark, bool after_item) {
    Series& series = m_series[0];
    auto const level = static_cast<std::size_t>(std::clamp(mark.depth, 0, 9));
    if (mark.more && after_item && series.last) {
        mark.ordered = series.last->ordered;
    }
    if (!after_item || (level == 0 && series.last && series.last->ordered != mark.ordered)) {
        series = Series{};
        series.list = ++m_lists;
    }
    if (!mark.more) {
        series.count[level] = series.begun[level] ? series.count[level] + 1 : 1;
        series.begun[level] = true;
        std::fill(series.begun.begin() + static_cast<std::ptrdiff_t>(level) + 1, series.begun.end(),
                  false);
    }
    mark.number = std::max(series.count[level], 1);
    mark.list = series.list;
    series.last = mark;
    return mark;
}

} // namespace presskit::source
