// SPDX-License-Identifier: MPL-2.0
// The words releases use for their own parts. They stand in words/<language>.txt and nowhere else:
// a translator adds lines there, or a file to the list in word_lists.cpp. All languages are asked
// at once, for a release quotes and lists in several. Text must be folded (text_shape.hpp).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace presskit::source {

[[nodiscard]] bool is_label(std::string_view folded);  ///< the whole line: "press release"
[[nodiscard]] bool is_status(std::string_view folded); ///< begins with "for immediate release"

/// How many bytes of `folded` one of the phrases takes at its beginning; 0 = none does. A phrase
/// ends at a word boundary.
[[nodiscard]] std::size_t label_prefix(std::string_view folded);
[[nodiscard]] std::size_t status_prefix(std::string_view folded);
[[nodiscard]] std::size_t embargo_prefix(std::string_view folded);
[[nodiscard]] std::size_t date_prefix(std::string_view folded);
[[nodiscard]] std::size_t contact_prefix(std::string_view folded);
[[nodiscard]] std::size_t boilerplate_prefix(std::string_view folded); ///< "about ", "notes: "
[[nodiscard]] std::size_t notes_prefix(std::string_view folded);       ///< "notes to editors"
[[nodiscard]] std::size_t topics_prefix(std::string_view folded);

/// "what: …", "where: …": a line of a media advisory.
[[nodiscard]] bool is_form_line(std::string_view folded);
/// "dear …,", "sehr geehrte …:": whom a letter is to.
[[nodiscard]] bool is_salutation(std::string_view folded);

[[nodiscard]] bool is_weekday(std::string_view folded_word);
[[nodiscard]] bool is_end_mark(std::string_view text);      ///< ###, -30-, ENDS, …
[[nodiscard]] bool is_web_residue(std::string_view folded); ///< "share this", "related articles"
[[nodiscard]] bool
is_site_name(std::string_view folded); ///< of those, the ones that are companies too
[[nodiscard]] bool is_language_name(std::string_view folded_word);

/// "Signatories", "Signed by:", "Organizaciones firmantes", "Sincerely,"
[[nodiscard]] bool is_signatory_heading(std::string_view folded);
/// "The signatories call for:": what they want follows, not who they are.
[[nodiscard]] bool demands(std::string_view folded);
/// A sentence that may lead in a list of organisations: "The groups joining the call are:"
[[nodiscard]] bool speaks_of_organizations(std::string_view folded);
/// "International organizations", "Individuals", "Organisations nationales"
[[nodiscard]] bool is_group_heading(std::string_view folded);
/// Of those, the ones of people: "Individuals", "Personas a título individual"
[[nodiscard]] bool is_group_of_people(std::string_view folded);

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};
/// The first "attributed to", "statement from", "según", … in `folded`.
[[nodiscard]] std::optional<Span> find_attribution(std::string_view folded);
/// A verb of saying ("said", "ha dichiarato", "sagte") as whole words, from `from` on; the first,
/// or the last, one.
[[nodiscard]] std::optional<Span> find_saying(std::string_view folded, std::size_t from = 0);
[[nodiscard]] std::optional<Span> find_last_saying(std::string_view folded);
/// The first "midnight" or "noon", and its hour.
[[nodiscard]] std::optional<Span> find_time_word(std::string_view folded, int& hour);

[[nodiscard]] bool is_title_word(std::string_view folded_word);    ///< director, presidenta, …
[[nodiscard]] bool is_name_particle(std::string_view folded_word); ///< van, de, bin, …
[[nodiscard]] bool is_field_of_work(std::string_view folded_word); ///< policy, communications, …
/// "network", "stiftung", "and": in names of organisations and not of people.
[[nodiscard]] bool is_organization_word(std::string_view folded_word);
/// "at", "bei": who works where; "of", "van" may as well belong to a title.
[[nodiscard]] bool is_workplace_joint(std::string_view folded_word);
[[nodiscard]] bool is_joint(std::string_view folded_word);

[[nodiscard]] bool is_relative_day(std::string_view folded_word); ///< today, heute
/// "today", "on", "heute", "tras": what may stand in a lede before who acts.
[[nodiscard]] std::size_t opening_prefix(std::string_view folded);
/// "have", "haben", "piden": the verb behind who acts.
[[nodiscard]] bool is_auxiliary(std::string_view folded_word);
[[nodiscard]] bool is_detail_label(std::string_view folded); ///< "phone", "correo electrónico"

} // namespace presskit::source
