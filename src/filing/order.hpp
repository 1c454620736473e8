// SPDX-License-Identifier: MPL-2.0
// The alphabetical order of signatories: filing-rules.md, R1-R19 (after NISO TR03-1999).
#pragma once

#include "model/press_kit.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace presskit::filing {

struct Options {
    std::string language = "en-US"; ///< whose collation and whose "and"
    std::string rows;               ///< language of entries that name none; empty = English
    enum class Initialisms { words, letters } initialisms = Initialisms::words; ///< S.T.O.P.
    enum class By { name, country, surname, first_name, as_signed } by = By::name;
    bool count_articles = false;   ///< "The Arc" under T
    bool letter_by_letter = false; ///< "Newark" before "New York"
    bool conveners_first = false;  ///< R15
};

/// What the kit or the user chose (R19). Throws Error(Phase::usage) for a word nobody knows.
[[nodiscard]] Options options_for(std::string const& language, model::Ordering const& ordering);

struct Entry {
    std::string name;     ///< as displayed; never altered
    std::string sort_as;  ///< R1: wins over everything
    std::string language; ///< of the entry, when the row says so (R3); empty = Options::rows
    std::string country;  ///< as written; empty = the one in the name, if any
    /// Individuals are filed by family name (R14); with By::surname so is who may be one.
    enum class Kind { unknown, organization, individual } kind = Kind::unknown;
};

/// The filing key of one entry (R1-R7), lower case not applied: what the collation compares.
[[nodiscard]] std::string key(Entry const& entry, Options const& options);

/// Positions of `entries` in filing order: total and stable (R12).
[[nodiscard]] std::vector<std::size_t> order(std::vector<Entry> const& entries,
                                             Options const& options);

/// Files the signatories within their groups, which keep their order (R17), organisations before
/// individuals, with `conveners_first` those before all; each gets its letter.
void alphabetize(std::vector<model::Signatory>& signatories, Options const& options);

/// Those the claim names as conveners, and those with a star.
void mark_conveners(model::PressKit& kit);

/// The signatory as it is filed: a person by name of the person.
[[nodiscard]] Entry to_entry(model::Signatory const& signatory, Options const& options);

/// "Individuals", "Personas", "Einzelpersonen": a heading over people, not organisations.
[[nodiscard]] bool is_over_individuals(std::string const& heading);

/// Which rule put `first` before `second`, in one plain sentence: `R3: the leading "The" of …`.
[[nodiscard]] std::string explain(Entry const& first, Entry const& second, Options const& options);

/// Two spellings of one organisation: equal keys once accents and case are folded, leading articles
/// and a bracketed acronym dropped. "The Leadership Conference" ≠ "… Education Fund".
[[nodiscard]] bool same_name(std::string const& a, std::string const& b);

/// "press-en-1, collation en-US, ICU 72.1, CLDR 42" (R16)
[[nodiscard]] std::string describe(Options const& options);

} // namespace presskit::filing
