// SPDX-License-Identifier: MPL-2.0
// Co-branded kits: what a member organization brings along, and what nobody may change.
#pragma once

#include "base/finding.hpp"
#include "model/press_kit.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace presskit::app {

struct Members {
    std::vector<model::Member> list; ///< in the file's order
    Findings findings;
};

/// A list (csv tsv ods fods xlsx, a heading row above) or JSON (an array of objects) with the
/// columns organization, logo, logo_alt, headline, about_heading, about, contact, email, phone,
/// website, or what they are called in es fr de pt it nl. Throws Error(Phase::input) when it names
/// nobody.
[[nodiscard]] Members read_members(std::filesystem::path const& file);

/// The organizations among the signatories, with nothing but their names.
[[nodiscard]] std::vector<model::Member>
members_of(std::vector<model::Signatory> const& signatories);

/// Gives those whose names are one in ASCII letters a folder_name of their own.
void tell_apart(std::vector<model::Member>& members);

/// The kit as `member` sends it out: its name as the list has it, its quotes first and in the place
/// of the first ones, its contact and what it says about itself before the coalition's.
/// Throws Error(Phase::input) when it is not among the signatories.
void personalize(model::PressKit& kit, model::Member& member);

/// Signatories that are not the member.
[[nodiscard]] std::size_t others_than(model::Member const& member, model::PressKit const& kit);

/// SHA-256 of what is the same in every kit: statement, signatories in filing order, embargo, and
/// all quotes with their speakers.
[[nodiscard]] std::string locked_core(model::PressKit const& kit);

/// What the folder's name of its kit ends with: "--Access-for-All"; "" for no member.
[[nodiscard]] std::string folder_suffix(model::Member const* member);

} // namespace presskit::app
