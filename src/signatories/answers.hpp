// SPDX-License-Identifier: MPL-2.0
// The answers of forms: consent, status, language; in en es fr de pt it nl.
#pragma once

#include <string>
#include <string_view>

namespace presskit::signatories {

enum class Answer { unknown, yes, no };

/// "Yes, you may", "sí", "TRUE", "checked", "☑" / "No", "nein", "Do not publish", "☐".
[[nodiscard]] Answer answer_of(std::string_view text);

/// The same where an answer is asked for: also "Yes - list us".
[[nodiscard]] Answer consent_of(std::string_view text);

enum class Status { signed_, pending, late, withdrawn, refused, unknown };
/// An empty cell is `signed_`: who is on the list has signed.
[[nodiscard]] Status status_of(std::string_view text);
/// "signed", "pending", "late", "withdrawn"; empty for the others.
[[nodiscard]] std::string_view to_string(Status status);

/// BCP 47: "French", "français", "fr_CA" → "fr", "fr", "fr-CA"; empty for what is no language.
[[nodiscard]] std::string language_tag_of(std::string_view text);

/// "asdf", "TEST please delete", "test test", "n/a", "xxx": what people type to try a form.
[[nodiscard]] bool is_test_entry(std::string_view name);

/// "N/A", "Individual", "-" where an organisation is asked for: somebody signs alone.
[[nodiscard]] bool is_no_organization(std::string_view name);

/// "Total: 2", "Summe", "Gesamt 120 Organisationen": a row that only counts the others.
[[nodiscard]] bool is_total(std::string_view name);

/// "#REF!", "#N/A", "Err:502": what a spreadsheet shows where a formula failed.
[[nodiscard]] bool is_error_value(std::string_view cell);

} // namespace presskit::signatories
