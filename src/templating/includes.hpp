// SPDX-License-Identifier: MPL-2.0
// Templates inside templates: found, and kept from going round in circles.
#pragma once

#include "templating/parser.hpp"
#include "templating/templating.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace presskit::templating {

class Includes final {
public:
    /// `host` is the path of the template everything is included into.
    Includes(CompileOptions const& options, std::string const& host);

    /// The included template's bytes; nullopt when it is not there and need not be. Throws Trouble:
    /// missing, cyclic, too deep, too much. Each that is returned is closed when it is compiled.
    [[nodiscard]] std::optional<std::string> open(Statement const& statement);
    void close() { m_open.pop_back(); }

private:
    CompileOptions const& m_options;
    std::vector<std::string> m_open; ///< names, outermost first
    std::size_t m_count = 0;
    std::size_t m_bytes = 0;
};

} // namespace presskit::templating
