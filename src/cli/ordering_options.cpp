// SPDX-License-Identifier: MPL-2.0
// How names are filed, as options every command that files has alike.
#include "cli/commands.hpp"

#include <CLI/CLI.hpp>

namespace presskit::cli {

void add_ordering(CLI::App& command, model::Ordering& ordering) {
    command.add_option("--by", ordering.by, "name, country, surname, first-name or signed")
        ->check(CLI::IsMember({"name", "country", "surname", "first-name", "signed"}))
        ->type_name("ORDER");
    command.add_option("--articles", ordering.articles, "drop or count a leading The, A, Le, …")
        ->check(CLI::IsMember({"drop", "count"}))
        ->type_name("WHAT");
    command
        .add_option("--initialisms", ordering.initialisms,
                    "File S.T.O.P. as words (one word) or as letters")
        ->check(CLI::IsMember({"words", "letters"}))
        ->type_name("AS");
    command.add_flag_callback(
        "--letter-by-letter", [&ordering] { ordering.alphabet = "letter"; },
        "Spaces do not count: Newark before New York");
    command
        .add_option("--rows", ordering.rows,
                    "Language of the names, whose articles do not count (default: English)")
        ->type_name("TAG");
    command.add_option("--conveners", ordering.conveners, "first, or alphabet: filed among all")
        ->check(CLI::IsMember({"first", "alphabet"}))
        ->type_name("WHERE");
}

} // namespace presskit::cli
