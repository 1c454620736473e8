// SPDX-License-Identifier: MPL-2.0
// Which words are somebody's name, by their shape.
#pragma once

#include <cstddef>
#include <string>

namespace presskit::source {

/// "Jr.", "Ph.D.", "OBE": what follows a name after a comma.
[[nodiscard]] bool is_name_suffix(std::string const& segment);
/// How many bytes at the beginning are a person's name (without suffixes after a comma).
[[nodiscard]] std::size_t name_length(std::string const& phrase);
/// All of it is a name of two to five words, and none of them one that organisations use.
[[nodiscard]] bool looks_like_person(std::string const& text);
/// One of the first words is one of a job title.
[[nodiscard]] bool looks_like_title(std::string const& text);
/// A job title from its first word on ("director of X", "Senior Fellow") or at its last.
[[nodiscard]] bool is_title(std::string const& text);
/// A word in it says so: "River Network", "Stiftung Wasser".
[[nodiscard]] bool names_an_organization(std::string const& text);
/// "Dr. Ana Ruiz" → "Dr."; empty when no honorific leads.
[[nodiscard]] std::string honorific_of(std::string const& name);
/// "Ana Ruiz (she/her)" → "Ana Ruiz"
[[nodiscard]] std::string without_pronouns(std::string const& text);

} // namespace presskit::source
