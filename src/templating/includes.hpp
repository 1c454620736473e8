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

    struct Opened {
        std::string name; ///< as the statement has it
        std::string bytes;
    };
    /// The first of the statement's templates that is there; nullopt when none is and none need be.
    /// Throws Trouble: missing, cyclic, too deep, too much. Each that is returned is closed when it
    /// is compiled.
    [[nodiscard]] std::optional<Opened> open(Statement const& statement);
    void close() { m_open.pop_back(); }
    class Closer final {
    public:
        explicit Closer(Includes& includes) : m_includes(includes) {}
        Closer(Closer const&) = delete;
        Closer& operator=(Closer const&) = delete;
        ~Closer() { m_includes.close(); }

    private:
        Includes& m_includes;
    };
    /// Counts what an included file holds once unpacked. Throws Trouble: too much.
    void count(std::size_t bytes);
    [[nodiscard]] bool is_full() const;

private:
    void check_open(std::string const& name) const;

    CompileOptions const& m_options;
    std::vector<std::string> m_open; ///< names, outermost first
    std::size_t m_count = 0;
    std::size_t m_bytes = 0;
};

} // namespace presskit::templating
