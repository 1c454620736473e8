// SPDX-License-Identifier: MPL-2.0
// The work in progress of recognize(): each step below decides what some of the lines are and
// leaves the others to the steps after it. Private to src/source.
#pragma once

#include "model/press_kit.hpp"
#include "source/draft.hpp"
#include "source/known_names.hpp"

#include <string>
#include <vector>

namespace presskit::source {

using Role = model::SourceParagraph::Role;

struct Line {
    std::string text;   ///< plain, trimmed, without a typed list mark; empty = blank
    std::string folded; ///< the first 400 bytes of it (text_shape.hpp)
    Role role = Role::body;
    bool decided = false;
    int quote = -1; ///< block quote: index into kit.quotes
};

struct Recognition {
    Draft draft;
    std::vector<Line> lines; ///< one for each paragraph of the draft
    std::size_t lede = 0;    ///< first line of the body
    KnownNames known;
    model::PressKit kit;

    void decide(std::size_t line, Role role);
    [[nodiscard]] bool is_open(std::size_t line) const; ///< not blank, not decided
    /// The next line after `line` (before `line`) that is not blank; lines.size() when there is
    /// none.
    [[nodiscard]] std::size_t next(std::size_t line) const;
    [[nodiscard]] std::size_t previous(std::size_t line) const;
};

// In the order they run:
void find_residue(Recognition& r);      ///< end marks, topics, what a web page leaves behind
void find_contacts(Recognition& r);     ///< contact blocks
void find_boilerplates(Recognition& r); ///< "About …"
void find_header(Recognition& r);       ///< label, status, embargo, headline, date, dateline
void find_signatories(Recognition& r);
void find_closing_date(Recognition& r); ///< "Paris, 12 November 2018" below a letter
void date_by_release(Recognition& r);   ///< of "For release March 5, 2026, 9 a.m.", if none yet
void find_claim(Recognition& r);        ///< "A, B and C, together with 39 other organizations"
void find_quotes(Recognition& r);
void find_body(Recognition& r); ///< everything else, as blocks

} // namespace presskit::source
