// SPDX-License-Identifier: MPL-2.0
// Filters and tests: one table each of {name, parameters, work}. Names, order of parameters and
// results are Jinja2 3.1's where it has the filter (jinja.palletsprojects.com, "Builtin Filters").
#pragma once

#include "templating/value.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace presskit::templating {

class Evaluation;

using NamedVals = std::vector<std::pair<std::string, Val>>;

/// What a filter or test is called with. `args` follow the parameters; a missing one was not given.
struct Call {
    Evaluation& evaluation;
    Val const& value;
    std::array<Val, 8> args;
    Vals more;       ///< of a free filter: all arguments as they came
    NamedVals named; ///< of a free filter: the keyword arguments

    [[nodiscard]] bool has(std::size_t i) const { return !args[i].is(Val::Kind::missing); }
};

struct Filter {
    char const* name;
    std::vector<char const*> parameters; ///< at most eight
    Val (*run)(Call const&);             ///< null: not in this version
    std::size_t required = 0;            ///< how many parameters must be given
    bool takes_undefined = false;
    bool free = false; ///< any arguments: map, select and their kin hand them on
};

struct Test {
    char const* name;
    std::vector<char const*> parameters; ///< at most one
    bool (*run)(Call const&);
    std::size_t required = 0;
    bool takes_undefined = false;
};

[[nodiscard]] std::vector<Filter> const& text_filters();
[[nodiscard]] std::vector<Filter> const& number_filters();
[[nodiscard]] std::vector<Filter> const& list_filters();
[[nodiscard]] std::vector<Filter> const& choice_filters();
[[nodiscard]] std::vector<Filter> const& field_filters();
[[nodiscard]] std::vector<Filter> const& layout_filters();
[[nodiscard]] std::vector<Filter> const& picture_filters();
[[nodiscard]] std::vector<Test> const& all_tests();

[[nodiscard]] Filter const* find_filter(std::string_view name);
[[nodiscard]] Test const* find_test(std::string_view name);
[[nodiscard]] std::vector<std::string> filter_names();
[[nodiscard]] std::vector<std::string> test_names();

/// Throws Trouble for an unknown name, with "did you mean".
[[nodiscard]] Filter const& require_filter(std::string_view name);
[[nodiscard]] Test const& require_test(std::string_view name);

/// Where each of `given` positional arguments and the keywords go among the parameters: positions,
/// keywords last. Throws Trouble(template.argument) for too many, unknown, doubled or missing ones.
[[nodiscard]] std::vector<std::size_t> place_arguments(char const* what, char const* name,
                                                       std::vector<char const*> const& parameters,
                                                       std::size_t required, std::size_t given,
                                                       std::vector<std::string> const& keywords);

} // namespace presskit::templating
