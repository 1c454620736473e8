// SPDX-License-Identifier: MPL-2.0
// The list of signatories before it is printed: as it will be filed, and what people have to say
// about names that may be one.
#pragma once

#include "base/finding.hpp"
#include "model/press_kit.hpp"
#include "signatories/duplicates.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace presskit::app {

/// Two names: are they one, and how is it printed?
struct NameQuestion {
    std::string first;
    std::string second;
    std::string why;     ///< "are made of the same words": goes on from the two names; may be empty
    bool merged = false; ///< they count as one unless somebody says otherwise; `first` is printed
};

enum class NameAnswer { none, first_is_printed, second_is_printed, distinct };

/// What is kept of an answer; nullopt for `none`.
[[nodiscard]] std::optional<model::NameDecision> to_decision(NameQuestion const& question,
                                                             NameAnswer answer);
/// What has been answered already.
[[nodiscard]] NameAnswer answer_to(NameQuestion const& question,
                                   std::vector<model::NameDecision> const& decisions);
/// Puts it in the place of an earlier one about the same names; `none` takes that back.
void answer(std::vector<model::NameDecision>& decisions, NameQuestion const& question,
            NameAnswer answer);

struct ListReview {
    std::vector<std::string> names;      ///< as they will be filed
    std::vector<NameQuestion> questions; ///< without an answer in the kit's decisions
    Findings findings;                   ///< of the list file
};

/// `list` replaces the kit's own signatories; empty = those. Throws Error as read_list does.
[[nodiscard]] ListReview review_list(model::PressKit const& kit, std::filesystem::path const& list);

/// So many that an office takes more than a moment over a document of them.
[[nodiscard]] bool is_long_list(std::size_t signatories);

/// The names alone, after an answer.
[[nodiscard]] std::vector<std::string> names_as_filed(model::PressKit const& kit,
                                                      std::filesystem::path const& list);

} // namespace presskit::app
