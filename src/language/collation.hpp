// SPDX-License-Identifier: MPL-2.0
// Comparing strings as a language's readers expect (Unicode CLDR collation, through Boost.Locale's
// ICU backend; tertiary strength, non-ignorable, digits by numeric value: filing-rules.md).
#pragma once

#include <memory>
#include <string>

namespace presskit::language {

class Collation final {
public:
    /// `language` is a BCP 47 tag: "en-US", "sv", "de-u-co-phonebk". Unknown ones get the root
    /// order.
    explicit Collation(std::string const& language);
    ~Collation();
    Collation(Collation&&) noexcept;

    /// <0, 0, >0 at tertiary strength (letters, accents, case).
    [[nodiscard]] int compare(std::string const& a, std::string const& b) const;
    /// Byte strings that compare (memcmp) as the texts do at tertiary strength.
    [[nodiscard]] std::string sort_key(std::string const& text) const;
    /// The same at primary strength: equal for texts that differ in accents and case only.
    [[nodiscard]] std::string letters_key(std::string const& text) const;

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

[[nodiscard]] std::string icu_version();  ///< "72.1"
[[nodiscard]] std::string cldr_version(); ///< "42"

} // namespace presskit::language
