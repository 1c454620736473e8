// SPDX-License-Identifier: MPL-2.0
#include "source/dates.hpp"
#include "source/recognition.hpp"
#include "source/text_shape.hpp"

namespace presskit::source {

void find_closing_date(Recognition& r) {
    model::Dateline& dateline = r.kit.release.dateline;
    if (dateline.date) {
        return;
    }
    std::size_t i = r.lines.size();
    while (i > r.lede && !r.is_open(i - 1)) {
        --i;
    }
    if (i == r.lede || r.draft.paragraphs[i - 1].block || r.draft.paragraphs[i - 1].mark) {
        return;
    }
    --i;
    if (std::optional<DateLine> const line = read_date_line(r.lines[i].text, r.kit.language)) {
        dateline.date = line->date;
        dateline.at = r.draft.paragraphs[i].place;
        if (dateline.place.empty()) {
            dateline.place = line->place;
        }
        r.decide(i, Role::date);
    }
}

} // namespace presskit::source
