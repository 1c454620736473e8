// SPDX-License-Identifier: MPL-2.0
#include "templating/filters.hpp"

#include "templating/suggest.hpp"
#include "templating/trouble.hpp"

#include <algorithm>
#include <unordered_map>

namespace presskit::templating {

namespace {

using FilterTable = std::unordered_map<std::string_view, Filter const*>;
using TestTable = std::unordered_map<std::string_view, Test const*>;

FilterTable const& filter_table() {
    static FilterTable const table = [] {
        FilterTable all;
        for (auto const* group :
             {&text_filters(), &number_filters(), &list_filters(), &choice_filters(),
              &field_filters(), &layout_filters(), &picture_filters()}) {
            for (Filter const& filter : *group) {
                all.emplace(filter.name, &filter);
            }
        }
        return all;
    }();
    return table;
}

TestTable const& test_table() {
    static TestTable const table = [] {
        TestTable all;
        for (Test const& test : all_tests()) {
            all.emplace(test.name, &test);
        }
        return all;
    }();
    return table;
}

template <typename Table>
std::vector<std::string> sorted_names(Table const& table) {
    std::vector<std::string> names;
    names.reserve(table.size());
    for (auto const& entry : table) {
        names.emplace_back(entry.first);
    }
    std::sort(names.begin(), names.end());
    return names;
}

[[noreturn]] void fail_argument(std::string const& message,
                                std::vector<char const*> const& parameters) {
    std::string takes;
    for (char const* parameter : parameters) {
        takes += (takes.empty() ? "" : ", ") + std::string(parameter);
    }
    throw Trouble("template.argument", message,
                  takes.empty() ? "it takes no arguments" : "it takes: " + takes);
}

} // namespace

Filter const* find_filter(std::string_view name) {
    auto const found = filter_table().find(name);
    return found == filter_table().end() ? nullptr : found->second;
}

Test const* find_test(std::string_view name) {
    auto const found = test_table().find(name);
    return found == test_table().end() ? nullptr : found->second;
}

std::vector<std::string> filter_names() {
    return sorted_names(filter_table());
}

std::vector<std::string> test_names() {
    return sorted_names(test_table());
}

Filter const& require_filter(std::string_view name) {
    Filter const* const filter = find_filter(name);
    if (filter == nullptr) {
        throw Trouble(
            "template.filter", "there is no filter \"" + std::string(name) + "\"",
            did_you_mean(name, filter_names(), "docs/template-language.md lists the filters"));
    }
    if (filter->run == nullptr) {
        throw Trouble("template.unsupported",
                      "the filter \"" + std::string(name) + "\" is not in this version yet",
                      "leave it out for now");
    }
    return *filter;
}

Test const& require_test(std::string_view name) {
    Test const* const test = find_test(name);
    if (test == nullptr) {
        throw Trouble(
            "template.test", "there is no test \"" + std::string(name) + "\"",
            did_you_mean(name, test_names(), "docs/template-language.md lists the tests"));
    }
    return *test;
}

std::vector<std::size_t> place_arguments(char const* what, char const* name,
                                         std::vector<char const*> const& parameters,
                                         std::size_t required, std::size_t given,
                                         std::vector<std::string> const& keywords) {
    std::string const title = std::string("the ") + what + " \"" + name + "\"";
    if (given > parameters.size()) {
        fail_argument(title + " has too many arguments", parameters);
    }
    std::vector<std::size_t> places;
    std::vector<bool> taken(parameters.size(), false);
    for (std::size_t i = 0; i < given; ++i) {
        places.push_back(i);
        taken[i] = true;
    }
    for (std::string const& keyword : keywords) {
        auto const found = std::find_if(parameters.begin(), parameters.end(),
                                        [&](char const* p) { return keyword == p; });
        auto const place = static_cast<std::size_t>(found - parameters.begin());
        if (found == parameters.end()) {
            fail_argument(title + " has no argument \"" + keyword + "\"", parameters);
        }
        if (taken[place]) {
            fail_argument(title + " has the argument \"" + keyword + "\" twice", parameters);
        }
        taken[place] = true;
        places.push_back(place);
    }
    for (std::size_t i = 0; i < required; ++i) {
        if (!taken[i]) {
            fail_argument(title + " lacks its argument \"" + parameters[i] + "\"", parameters);
        }
    }
    return places;
}

} // namespace presskit::templating
