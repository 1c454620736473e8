// SPDX-License-Identifier: MPL-2.0
// What is wrong with the content, and where: collected, never thrown.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace presskit {

enum class Severity { error, warning, info };

/// Where a person finds it. All but `file` may be empty.
struct Location {
    std::string file;             ///< path as the user named it
    std::optional<int> line;      ///< 1-based line of a text file
    std::optional<int> paragraph; ///< 1-based paragraph of a document
    std::string place;            ///< in words: `page header`, `table "Signers", cell B3`
    std::string text;             ///< excerpt: the paragraph, the tag
};

/// One paragraph as it stands and as it should: data, so that a file and an open document can both
/// be corrected with it.
struct Edit {
    std::optional<int> line;      ///< where its text begins in a text file
    std::optional<int> paragraph; ///< which one of a document
    std::string old_text;         ///< the whole paragraph, to be found there; else the edit is void
    std::optional<std::string> new_text; ///< nullopt = the paragraph goes
};

struct Fix {
    std::string what; ///< what was done, in one plain sentence
    std::vector<Edit> edits;
};

struct Finding {
    std::string id; ///< stable, dotted: "signatories.count"
    Severity severity = Severity::warning;
    Location location;
    std::string message; ///< one plain sentence: what is wrong and why it matters
    std::string hint;    ///< what to do
    std::optional<Fix> fix{};
    std::string accepted{}; ///< why somebody accepts it; then it counts no longer
};

using Findings = std::vector<Finding>;

[[nodiscard]] std::string_view to_string(Severity severity);

/// `file: place, "text": message; hint` on one line, as the command line and dialogs print it.
[[nodiscard]] std::string to_line(Finding const& finding);

/// One that nobody has accepted.
[[nodiscard]] bool has_errors(Findings const& findings);

} // namespace presskit
