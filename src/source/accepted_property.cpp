// SPDX-License-Identifier: MPL-2.0
#include "source/accepted_property.hpp"

#include "base/utf8.hpp"
#include "odf/document_setup.hpp"

namespace presskit::source {

std::string accepted_property(model::AcceptedFinding const& accepted) {
    std::string value = accepted.check;
    if (!accepted.excerpt.empty()) {
        value += " @ \"";
        for (char const c : accepted.excerpt) {
            value.append(c == '"' ? 2 : 1, c);
        }
        value += '"';
    }
    return value + " = " + accepted.reason;
}

std::optional<model::AcceptedFinding> parse_accepted_property(std::string const& value) {
    model::AcceptedFinding accepted;
    std::size_t at = value.find_first_of(" =");
    accepted.check = value.substr(0, at);
    if (at == std::string::npos || accepted.check.empty()) {
        return std::nullopt;
    }
    if (value.compare(at, 4, " @ \"") == 0) {
        bool closed = false;
        for (at += 4; at < value.size() && !closed; ++at) {
            bool const quote = value[at] == '"';
            closed = quote && (at + 1 == value.size() || value[at + 1] != '"');
            if (!closed) {
                accepted.excerpt += value[at];
                at += quote ? 1 : 0;
            }
        }
        if (!closed) {
            return std::nullopt;
        }
    }
    std::size_t const equals = value.find_first_not_of(' ', at);
    if (equals == std::string::npos || value[equals] != '=') {
        return std::nullopt;
    }
    accepted.reason = utf8::trim(value.substr(equals + 1));
    return accepted.reason.empty() ? std::nullopt : std::optional(accepted);
}

std::vector<model::AcceptedFinding> accepted_findings(odf::Package const& package) {
    std::vector<model::AcceptedFinding> all;
    for (auto const& [name, value] : odf::custom_properties(package, accepted_prefix)) {
        if (auto accepted = parse_accepted_property(value)) {
            all.push_back(std::move(*accepted));
        }
    }
    return all;
}

} // namespace presskit::source
