// SPDX-License-Identifier: MPL-2.0
#include "templating/suggest.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

constexpr std::size_t longest = 64; ///< names beyond it are not compared: quadratic time

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Optimal string alignment distance, by bytes.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            bool const same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                lower(a[i - 2]) == lower(b[j - 1])) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

} // namespace

std::string nearest(std::string_view wrong, std::vector<std::string> const& names) {
    std::string best;
    if (wrong.empty() || wrong.size() > longest) {
        return best;
    }
    std::size_t least = std::max<std::size_t>(1, wrong.size() / 3) + 1;
    for (std::string const& name : names) {
        if (name.empty() || name.size() > longest || name == wrong) {
            continue;
        }
        std::size_t const edits = distance(wrong, name);
        if (edits < least && edits < name.size()) {
            least = edits;
            best = name;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view wrong, std::vector<std::string> const& names,
                         std::string const& otherwise) {
    std::string const near = nearest(wrong, names);
    return near.empty() ? otherwise : "did you mean \"" + near + "\"?";
}

} // namespace presskit::templating
