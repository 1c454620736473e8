// SPDX-License-Identifier: MPL-2.0
// What several checks ask of a kit. Private to src/check.
#pragma once

#include "check/check.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace presskit::check {

/// A finding of `self` at `place` of the kit's source; `excerpt` is cut to a readable length.
[[nodiscard]] Finding found(Check const& self, model::PressKit const& kit,
                            model::Place const& place, std::string const& excerpt,
                            std::string message, std::string hint);

/// The same of lesser weight: an info, whatever the check's own severity.
[[nodiscard]] Finding advice(Check const& self, model::PressKit const& kit,
                             model::Place const& place, std::string const& excerpt,
                             std::string message, std::string hint);

/// `paragraph` as it should be; nullopt = without it.
[[nodiscard]] Edit edit_of(model::SourceParagraph const& paragraph,
                           std::optional<std::string> new_text);

/// "1 organization", "5 organizations"
[[nodiscard]] std::string counted(std::size_t count, std::string const& noun);

/// A paragraph of the release as people read it.
struct KitText {
    enum class Kind { headline, paragraph, heading, item, quote } kind = Kind::paragraph;
    std::string text;
    model::Place place;
};
/// Headline, subheadline and body in reading order, list items and table cells one by one.
[[nodiscard]] std::vector<KitText> texts_of(model::PressKit const& kit);

/// Signed, neither pending nor withdrawn.
[[nodiscard]] bool has_signed(model::Signatory const& signatory);

/// Tells who stands on a list twice: the same name, not from two countries, not two persons.
class Register final {
public:
    explicit Register(model::PressKit const& kit);
    /// The earlier entry for the same organisation; nullptr (and `s` noted) when there is none.
    [[nodiscard]] model::Signatory const* note(model::Signatory const& s);

private:
    model::PressKit const& m_kit;
    std::unordered_map<model::Signatory const*, model::Signatory const*>
        m_same; ///< as merging has it
    std::unordered_map<std::string, model::Signatory const*> m_names;
    std::unordered_map<std::string, model::Signatory const*> m_with_country; ///< "" when unknown
};

/// Who is on the list, by any spelling (filing::same_name) or by acronym.
struct Signers {
    std::string language;
    std::unordered_set<std::string> names; ///< filing::identity_key
    std::unordered_set<std::string> acronyms;
    std::vector<std::string> spelled; ///< as they stand on the list
    std::size_t count = 0;            ///< organisations, each once
};
[[nodiscard]] Signers signers_of(model::PressKit const& kit);
[[nodiscard]] bool signs(Signers const& signers, std::string const& organization);

/// The name without the article that its language puts before it, as "der", "dem" or "des".
[[nodiscard]] std::string without_article(std::string const& name, std::string const& language);

/// One organisation, be it with or without its article, in this case or that: "Der Verein Freie
/// Wege", "des Vereins Freie Wege".
[[nodiscard]] bool same_organization(std::string const& a, std::string const& b,
                                     std::string const& language);

/// Lower case words without the punctuation around them, and where they stand.
struct Word {
    std::string text;         ///< "last", "summer" (without "’s"), "one-year"
    std::size_t begin = 0;    ///< byte offset of the word as written
    std::size_t end = 0;      ///< past the word as written, punctuation left out
    bool ends_clause = false; ///< punctuation follows
};
[[nodiscard]] std::vector<Word> words_of(std::string const& text, std::string const& language);

} // namespace presskit::check
