// SPDX-License-Identifier: MPL-2.0
// XML read as it goes by, for parts too large to hold as a tree: sheets of spreadsheets
// (docs/decisions/0091-expat-for-sheets.md). The only door to expat.
#pragma once

#include <string>
#include <string_view>

namespace presskit::odf {

/// The attributes of one element, while its begin() runs.
class XmlAttributes final {
public:
    explicit XmlAttributes(char const* const* pairs) : m_pairs(pairs) {}
    /// By its name without prefix; of two such ("office:value-type", "calcext:value-type") the
    /// first. Empty when there is none.
    [[nodiscard]] std::string_view operator[](std::string_view local_name) const;

private:
    char const* const* m_pairs;
};

/// Names come without their prefix: which namespaces there are, the two formats read leave no
/// doubt.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void begin(std::string_view name, XmlAttributes const& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view text) = 0; ///< in as many pieces as it comes
};

/// Tells `handler` what `xml` holds. `name` is for the message of the Error(Phase::input): a
/// DOCTYPE, XML that is not well-formed. What the handler throws comes out as it is.
void stream_xml(std::string_view xml, std::string const& name, XmlHandler& handler);

} // namespace presskit::odf
