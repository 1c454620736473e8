// SPDX-License-Identifier: MPL-2.0
// What one kit is made from: open structs with defaults, filled by source::, read by the rest.
#pragma once

#include "model/rich_text.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace presskit::model {

struct Date {
    int year = 0;
    int month = 0; ///< 1-12
    int day = 0;   ///< 1-31
};
[[nodiscard]] std::string to_iso(Date const& date); ///< "2021-06-03"

struct Dateline {
    std::string place; ///< "WASHINGTON", as written; empty = none
    std::optional<Date> date;
    Place at;
};

struct Embargo {
    std::string until; ///< local time, ISO 8601 without offset: "2026-03-01T09:00"
    std::string zone;  ///< as written or an IANA name: "ET", "Europe/Berlin"; may be empty
    Place at;
};

struct Release {
    std::string label;  ///< "Press Release", "Media Advisory", …
    std::string status; ///< "FOR IMMEDIATE RELEASE" as written; empty = none
    std::string headline;
    std::string subheadline;
    Dateline dateline;
    std::optional<Embargo> embargo;
    RichText body; ///< from the lede on, with quotes in place; no signatories, no residue
    Place headline_at;
};

struct Quote {
    RichText text; ///< without the outer quotation marks; usually one paragraph
    std::string speaker;
    std::string title;
    std::string organization;
    Place at;
    Place attributed_at;       ///< where the attribution stands
    std::string approved_by{}; ///< who has agreed to be quoted so, and when, as a kit file says
    std::string approved_at{};
    std::string approved_sha256{}; ///< of the words agreed to (model::quoted_words)
};

struct Signatory {
    std::string name; ///< as printed: "Electronic Frontier Foundation (EFF)", white space trimmed
    std::string sort_as;
    std::string acronym;
    std::string country;
    std::string group;  ///< the heading it stands under
    std::string person; ///< who signs for it
    std::string title;
    std::string status; ///< signed (or empty), pending, late, withdrawn
    std::string note;
    Place at;
    std::string language;     ///< BCP 47, when the row says so: its articles do not count in filing
    bool individual = false;  ///< signs for himself or herself: filed by family name
    bool convener = false;    ///< marked as one, with a star or in a column
    std::string letter;       ///< the heading it is filed under, set by filing::alphabetize
    std::string country_name; ///< in the language of the list, set by filing::alphabetize
};

/// How the list is filed (filing-rules.md R15, R19); empty = the rules' default, which comes first.
struct Ordering {
    std::string by;          ///< name, country, surname, first-name, signed
    std::string articles;    ///< drop, count
    std::string initialisms; ///< words, letters
    std::string alphabet;    ///< word, letter: word by word or letter by letter
    std::string conveners;   ///< alphabet, first
    std::string rows;        ///< language of the rows that name none; empty = English
};

struct Contact {
    std::string name;
    std::string email;
    std::string phone;
};

struct Boilerplate {
    std::string heading; ///< "About the River Coalition"
    RichText text;
};

/// One of the signatories, and what its own kit says beside the coalition's.
struct Member {
    std::string name;
    std::string logo; ///< file name, from `folder`; empty = none
    std::string logo_alt;
    std::string headline; ///< in place of the release's; empty = the release's
    std::string about_heading;
    std::string about;
    Contact contact;
    std::string website;
    std::string folder;      ///< of the file that lists the members
    std::string folder_name; ///< of its kit, after the release's; empty = its name in ASCII
};

/// "A, B, and C, together with 39 other organizations": what the lede claims.
struct Claim {
    std::vector<std::string> conveners; ///< A, B, C as written
    std::optional<long> others;         ///< 39
    std::string excerpt;                ///< the words it was read from
    Place at;
};

/// A paragraph as it stood in the source, and what it was taken for: what checks point at.
struct SourceParagraph {
    enum class Role {
        headline,
        subheadline,
        label,
        status,
        date,
        body,
        lead_in,
        quote,
        signatory,
        signatory_heading,
        contact,
        boilerplate,
        topic,
        end_mark,
        residue,
        blank
    };
    std::string text; ///< untouched: no-break spaces and all
    Role role = Role::body;
    Place at;
};

/// A finding that someone looked at and let stand.
struct AcceptedFinding {
    std::string check;   ///< id of the finding: "quote.length"
    std::string excerpt; ///< its Location::text: which of them; empty = every finding of that check
    std::string reason;  ///< why, in the words of who accepted it
};

/// What was decided about two or more names that look alike in a sign-on list.
struct NameDecision {
    enum class Kind {
        same,          ///< one signatory; the first name is how it is printed
        distinct,      ///< different signatories, however alike
        keep_spelling, ///< the name is right as it is written
    };
    Kind kind = Kind::same;
    std::vector<std::string> names; ///< as read; one for keep_spelling, else two or more
    std::string reason;             ///< may be empty
};
/// "same", "distinct", "keep-spelling": the words of the kit file.
[[nodiscard]] char const* to_string(NameDecision::Kind kind);

/// What a document carries beside its text.
struct DocumentFacts {
    std::string author;                     ///< who began it, as its properties say
    std::string last_author;                ///< who changed it last
    std::vector<std::string> fonts;         ///< that its text is set in, in order of appearance
    std::vector<std::string> missing_fonts; ///< those of them that are not installed here
};

struct PressKit {
    std::string file;     ///< path of the source, as the user named it
    std::string language; ///< BCP 47: "en-US"; "en" when only that is known
    Release release;
    RichText statement; ///< the statement itself when it is apart from the release; else empty
    std::vector<Quote> quotes;
    std::vector<Signatory> signatories; ///< in the order read
    std::vector<Contact> contacts;
    std::vector<Boilerplate> boilerplates;
    std::vector<std::string> topics;
    Claim claim;
    std::vector<AcceptedFinding> accepted; ///< kept in the kit file, shown in the report
    std::vector<NameDecision> decisions;   ///< kept in the kit file, asked only once
    std::string template_set;              ///< the set a kit file names; empty = the default
    Ordering ordering;
    std::vector<SourceParagraph> source;
    DocumentFacts document; ///< of a release that is a document
    /// Bytes by the name an image has: of a Word document, whose pictures lie in no file we can open
    /// again. Empty for all other sources.
    std::shared_ptr<std::map<std::string, std::string> const> pictures;
};

/// What of a quote is agreed to: its words, without formatting, white space collapsed.
[[nodiscard]] std::string quoted_words(Quote const& quote);

} // namespace presskit::model
