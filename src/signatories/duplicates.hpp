// SPDX-License-Identifier: MPL-2.0
// Signatories that are, or may be, one organisation twice.
#pragma once

#include "model/press_kit.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace presskit::signatories {

/// Names that were one: the fuller spelling stays, in the place of the first; the others are not
/// printed.
struct Merge {
    std::string kept;
    std::vector<std::string> dropped;
    std::vector<std::string> persons; ///< who signed for it, when that were several
};

/// Two that may be one: for people to say.
struct LookAlike {
    std::size_t first = 0;
    std::size_t second = 0;
    std::string why; ///< "are made of the same words": goes on from the two names
};

struct Merged {
    std::vector<model::Signatory> signatories; ///< in the order read
    std::vector<Merge> merges;
};

/// For each the position of the first one it is one with, itself when there is none before it: what
/// merge_duplicates() makes one of.
[[nodiscard]] std::vector<std::size_t>
find_duplicates(std::vector<model::Signatory> const& signatories,
                std::vector<model::NameDecision> const& decisions);

/// Was it decided that the two are one, or that they are two?
[[nodiscard]] bool is_decided(std::string const& a, std::string const& b,
                              model::NameDecision::Kind kind,
                              std::vector<model::NameDecision> const& decisions);

/// Merges those whose names are equal but for case, accents, punctuation, "&", a leading article,
/// the legal form ("Inc.", "e.V.") or the acronym, and those decided to be the same. Different
/// countries never merge, nor individuals of different titles. Linear.
[[nodiscard]] Merged merge_duplicates(std::vector<model::Signatory> signatories,
                                      std::vector<model::NameDecision> const& decisions);

/// Pairs to ask about: the same words, a slip of the pen, an acronym and a name it fits, one word
/// more. Not asked: what is decided, branches ("Amnesty International USA"), other countries.
/// Positions in `signatories`, `first` before `second`, no pair twice. No comparison of all with
/// all.
[[nodiscard]] std::vector<LookAlike>
find_look_alikes(std::vector<model::Signatory> const& signatories,
                 std::vector<model::NameDecision> const& decisions = {});

} // namespace presskit::signatories
