// SPDX-License-Identifier: MPL-2.0
// Numbers among the words of a long text: ICU is asked for those only that may be one, and once.
// Private to src/check.
#pragma once

#include "check/kit_text.hpp"

#include <optional>
#include <set>
#include <string>
#include <unordered_map>

namespace presskit::check {

class Numbers final {
public:
    explicit Numbers(std::string const& language);

    /// "39", "1,204", "thirty-nine": one word, or several with single spaces.
    [[nodiscard]] std::optional<long> value(std::string const& words);

private:
    [[nodiscard]] bool may_be_number(std::string const& words, bool digits) const;

    std::string m_language;
    std::set<std::string> m_starts; ///< of the number words of the language
    std::unordered_map<std::string, std::optional<long>> m_known;
};

} // namespace presskit::check
