// SPDX-License-Identifier: MPL-2.0
// The choices R15, R16 and R19 leave, in words.
#include "base/error.hpp"
#include "filing/order.hpp"
#include "language/collation.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace presskit::filing {

namespace {

template <typename Value>
using Choices = std::initializer_list<std::pair<char const*, Value>>;

/// The value `word` names; the first when it is empty.
template <typename Value>
Value choice(char const* what, std::string const& word, Choices<Value> const& choices) {
    std::string list;
    for (auto const& [name, value] : choices) {
        if (word.empty() || word == name) {
            return value;
        }
        list += (list.empty() ? "" : ", ") + std::string(name);
    }
    throw Error(Phase::usage,
                '"' + word + "\" is no way of filing " + what + "; known are " + list);
}

} // namespace

Options options_for(std::string const& language, model::Ordering const& ordering) {
    using By = Options::By;
    Options options;
    options.language = language.empty() ? options.language : language;
    options.rows = ordering.rows;
    options.by = choice<By>("names", ordering.by,
                            {{"name", By::name},
                             {"country", By::country},
                             {"surname", By::surname},
                             {"first-name", By::first_name},
                             {"signed", By::as_signed}});
    options.count_articles =
        choice<bool>("articles", ordering.articles, {{"drop", false}, {"count", true}});
    options.letter_by_letter =
        choice<bool>("spaces", ordering.alphabet, {{"word", false}, {"letter", true}});
    options.initialisms = choice<Options::Initialisms>(
        "initialisms", ordering.initialisms,
        {{"words", Options::Initialisms::words}, {"letters", Options::Initialisms::letters}});
    options.conveners_first =
        choice<bool>("conveners", ordering.conveners, {{"alphabet", false}, {"first", true}});
    return options;
}

std::string describe(Options const& options) {
    using By = Options::By;
    static constexpr std::array<std::pair<By, char const*>, 3> orders = {
        {{By::country, ", by country"},
         {By::surname, ", by surname"},
         {By::first_name, ", by first name"}}};
    std::string const conveners = options.conveners_first ? ", conveners first" : "";
    if (options.by == By::as_signed) {
        return "as signed" + conveners;
    }
    std::string text = "press-en-1, collation " + options.language;
    if (options.initialisms == Options::Initialisms::letters) {
        text += ", initialisms by letters";
    }
    text += options.letter_by_letter ? ", letter by letter" : "";
    text += options.count_articles ? ", articles count" : "";
    for (auto const& [by, words] : orders) {
        text += options.by == by ? words : "";
    }
    text += options.rows.empty() ? "" : ", rows in " + options.rows;
    return text + conveners + ", ICU " + language::icu_version() + ", CLDR " +
           language::cldr_version();
}

} // namespace presskit::filing
