// SPDX-License-Identifier: MPL-2.0
// Trouble with one tag. Thrown inside the layer only; compile and render turn it into a Finding
// with the place of the tag.
#pragma once

#include <stdexcept>
#include <string>

namespace presskit::templating {

class Trouble final : public std::runtime_error {
public:
    /// `id` is the finding's: "template.syntax"; `hint` says what to do.
    Trouble(std::string id, std::string const& message, std::string hint)
        : std::runtime_error(message), m_id(std::move(id)), m_hint(std::move(hint)) {}
    [[nodiscard]] std::string const& id() const { return m_id; }
    [[nodiscard]] std::string const& hint() const { return m_hint; }

private:
    std::string m_id;
    std::string m_hint;
};

} // namespace presskit::templating
