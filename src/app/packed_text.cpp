// SPDX-License-Identifier: MPL-2.0
#include "app/packed_text.hpp"

#include <algorithm>

namespace presskit::app {

namespace {

/// What stands around the entries of one paragraph.
struct Around {
    std::string before;
    std::string between;
    std::string last; ///< between the last two
    std::string behind;
};

Around around(OldText const& text, std::vector<model::Signatory> const& all) {
    Around found;
    std::size_t at = 0;
    for (std::size_t i = 0; i < text.entries.size(); ++i) {
        std::string const& name = all[text.entries[i]].name;
        std::size_t const begin = text.text.find(name, at);
        if (begin == std::string::npos) {
            continue;
        }
        std::string const space = text.text.substr(at, begin - at);
        (i == 0 ? found.before : i == 1 ? found.between : found.last) = space;
        at = begin + name.size();
    }
    found.last = text.entries.size() > 2 ? found.last : found.between;
    found.behind = text.text.substr(at);
    return found;
}

std::string joined(std::vector<std::string> const& names, Around const& with) {
    std::string text = with.before;
    for (std::size_t i = 0; i < names.size(); ++i) {
        text += i == 0 ? "" : i + 1 == names.size() ? with.last : with.between;
        text += names[i];
    }
    return text + with.behind;
}

} // namespace

std::vector<std::vector<std::string>> in_columns(std::vector<std::string> const& texts,
                                                 std::size_t columns, bool down) {
    std::size_t const height = (texts.size() + columns - 1) / std::max<std::size_t>(columns, 1);
    std::vector<std::vector<std::string>> rows(height);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        rows[down ? i % height : i / columns].push_back(texts[i]);
    }
    return rows;
}

BlockTexts pack(BlockParts const& parts, BlockTexts const& texts) {
    std::vector<OldText> const& old = parts.texts();
    auto const first = std::find_if(old.begin(), old.end(),
                                    [](OldText const& text) { return text.entries.size() > 1; });
    auto const is_entry = [](OldText const& text) { return !text.heading; };
    Around const with = around(*first, parts.signatories());
    auto const second = std::find_if(first + 1, old.end(), is_entry);
    bool const columns = second != old.end() && !(first + 1)->heading;
    std::size_t const width = first->entries.size();
    bool const down = first->entries[1] != first->entries[0] + 1;
    BlockTexts packed;
    std::vector<std::string> waiting;
    auto const flush = [&] {
        auto const rows = columns ? in_columns(waiting, width, down)
                                  : std::vector<std::vector<std::string>>{waiting};
        for (auto const& row : rows) {
            if (!row.empty()) {
                packed.push_back({joined(row, with), false, {}});
            }
        }
        waiting.clear();
    };
    for (BlockText const& text : texts) {
        if (text.heading) {
            flush();
            packed.push_back(text);
        } else {
            waiting.push_back(text.text);
        }
    }
    flush();
    return packed;
}

} // namespace presskit::app
