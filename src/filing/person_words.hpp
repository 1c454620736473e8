// SPDX-License-Identifier: MPL-2.0
// The words of names of persons that are no names: titles, degrees, particles. Private to filing.
#pragma once

#include <string>

namespace presskit::filing {

/// "Dr.", "Prof", "Rev.": goes when it stands first.
[[nodiscard]] bool is_honorific(std::string const& word);
/// "Jr.", "III", "PhD", "M.A.": goes to the end when it stands last. "Ma" and "Do" are names.
[[nodiscard]] bool is_suffix(std::string const& word);
/// "van", "de", "bin"; of those that are also given names only the ones in small letters.
[[nodiscard]] bool is_particle(std::string const& word);
/// A second given name of the Spanish-speaking world: "Juan Carlos Pérez" has one family name.
[[nodiscard]] bool is_spanish_given_name(std::string const& word);
/// A frequent Chinese, Korean or Vietnamese family name in Latin letters.
[[nodiscard]] bool is_east_asian_family_name(std::string const& word);

/// Lower case without accents and full stops: "Ph.D." → "phd".
[[nodiscard]] std::string bare(std::string const& word);

} // namespace presskit::filing
