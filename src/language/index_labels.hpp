// SPDX-License-Identifier: MPL-2.0
// The letters an index is broken by, as a language's readers expect (ICU's AlphabeticIndex).
#pragma once

#include <memory>
#include <string>

namespace presskit::language {

class IndexLabels final {
public:
    explicit IndexLabels(std::string const& language);
    ~IndexLabels();
    IndexLabels(IndexLabels&&) noexcept;

    /// "Émigré" → "E"; "Łódź" → "L" in English, "Ł" in Polish; "350" → "0–9"; "★" → "#". Scripts
    /// without labels in the language's index give their name: "Han". Safe from one thread only.
    [[nodiscard]] std::string label_of(std::string const& text) const;

private:
    struct Index;
    std::shared_ptr<Index> m_index; ///< of the thread: making one takes ICU a millisecond
};

} // namespace presskit::language
