// SPDX-License-Identifier: MPL-2.0
// What a column's heading means, in en es fr de pt it nl: short ones ("Org", "País"), the long
// questions of web forms, and the technical names of Action Network and NationBuilder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace presskit::signatories {

enum class Field {
    ignored, ///< of no use for a list, and not kept
    organization,
    person,
    first_name,
    last_name,
    title,
    location,
    email,
    private_data, ///< phone, address, IP, time stamp: not kept, whatever happens
    consent,
    withheld, ///< consent asked the other way round: "Keep my name private?"
    status,
    signed_at,
    sort_as,
    language,
    acronym,
    group,
    kind,     ///< "Type", "Signing as": kept when it tells organisations and individuals apart
    convener, ///< "Lead organisation?"
    note,
    name, ///< "Name", "Nom": a person's beside an organisation, else the signatory's
};

/// "organization", "signed_at", …: what --map and the mapping shown call it.
[[nodiscard]] std::string_view to_string(Field field);
/// Also "organisation", "org", "country", "e-mail", "ignore"; Field::ignored for "ignore" only,
/// Field::name for what is no field.
[[nodiscard]] Field field_named(std::string_view name);
/// The names --map takes, for messages.
[[nodiscard]] std::string field_names();

struct Meaning {
    Field field = Field::ignored;
    int certainty = 0; ///< 0 unknown, 1 a word in it says so, 2 it is that and nothing else
};
[[nodiscard]] Meaning meaning_of(std::string_view heading);

/// The same for a column of nothing but yes and no: `consent` or `withheld` for questions that
/// speak of publishing, however they name the organisation; else `ignored`.
[[nodiscard]] Field asked_for(std::string_view heading);

/// "Affiliation", "Institution (for identification only)": where somebody works who signs alone.
[[nodiscard]] bool is_affiliation(std::string_view heading);

/// How sure it is that `cells` are headings: the certainties added; 0 when one of them cannot be
/// (an e-mail address, a date, a number).
[[nodiscard]] int heading_score(std::vector<std::string> const& cells);

} // namespace presskit::signatories
