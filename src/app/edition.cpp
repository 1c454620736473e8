// SPDX-License-Identifier: MPL-2.0
#include "app/edition.hpp"

#include "app/documents.hpp"
#include "app/kit_folder.hpp"
#include "base/error.hpp"
#include "language/fold.hpp"
#include "source/vocabulary.hpp"

#include <algorithm>

namespace presskit::app {

namespace {

/// "EMBARGOED UNTIL …", "FOR RELEASE March 5, 9 a.m.": not what a live release says of itself.
bool speaks_of(model::Embargo const& embargo, std::string const& status) {
    std::string const folded = language::folded(status);
    bool const dated =
        !embargo.until.empty() && status.find_first_of("0123456789") != std::string::npos;
    return source::embargo_prefix(folded) > 0 || dated;
}

} // namespace

char const* to_string(Edition edition) {
    switch (edition) {
    case Edition::live:
        return "live";
    case Edition::embargoed:
        return "embargoed";
    case Edition::by_release:
        break;
    }
    return "";
}

std::vector<Edition> parse_editions(std::string const& text) {
    if (text == "both") {
        return {Edition::embargoed, Edition::live};
    }
    for (Edition const edition : {Edition::live, Edition::embargoed}) {
        if (text == to_string(edition)) {
            return {edition};
        }
    }
    throw Error(Phase::usage,
                "--edition: \"" + text + "\" is no edition; write live, embargoed or both");
}

Edition settle(Edition wanted, model::PressKit& kit) {
    std::optional<model::Embargo>& embargo = kit.release.embargo;
    if (wanted == Edition::embargoed && (!embargo || embargo->until.empty())) {
        throw Error(Phase::input,
                    kit.file +
                        (embargo ? ": the embargo of this release has no date"
                                 : ": this release has no embargo") +
                        ", so there is no embargoed edition of it; write a line like \"EMBARGOED "
                        "UNTIL March 5, 2026, 9:00 a.m. ET\" above its headline, or leave out "
                        "--edition");
    }
    if (wanted != Edition::live && embargo) {
        return Edition::embargoed;
    }
    if (embargo && speaks_of(*embargo, kit.release.status)) {
        kit.release.status.clear();
    }
    embargo.reset();
    return Edition::live;
}

std::optional<language::EmbargoWords> embargo_words(model::PressKit const& kit) {
    if (!kit.release.embargo) {
        return std::nullopt;
    }
    return language::embargo_words(*kit.release.embargo, language_of(kit));
}

std::string file_suffix(std::optional<model::Embargo> const& embargo) {
    if (!embargo) {
        return "";
    }
    std::string until = embargo->until;
    std::replace(until.begin(), until.end(), 'T', '-');
    until.erase(std::remove(until.begin(), until.end(), ':'), until.end());
    std::string suffix = "-EMBARGOED";
    for (std::string const& part : {ascii_name(until), ascii_name(embargo->zone)}) {
        suffix += part.empty() ? "" : '-' + part;
    }
    return suffix;
}

std::string folder_suffix(Edition edition) {
    return edition == Edition::embargoed ? "-embargoed" : "";
}

} // namespace presskit::app
