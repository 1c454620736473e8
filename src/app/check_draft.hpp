// SPDX-License-Identifier: MPL-2.0
// What the side bar shows about the document that is being written: a release, or a template.
#pragma once

#include "base/finding.hpp"
#include "model/press_kit.hpp"

#include <atomic>
#include <filesystem>
#include <string>
#include <vector>

namespace presskit::app {

struct DraftCheck {
    bool is_template = false;                   ///< it has tags: the findings are its problems
    Findings findings;                          ///< worst first, the accepted ones last
    std::vector<model::SourceParagraph> source; ///< that places refer to; empty for a template
};

/// `odt`: a copy of the document as it is now; `template_root`: where the shipped sets are. Touches
/// nothing else, so that it may run beside the person who goes on typing; once `stop` is set it
/// returns as soon as it can, with anything.
[[nodiscard]] DraftCheck check_draft(std::string const& odt, std::string const& name,
                                     std::filesystem::path const& template_root,
                                     std::atomic<bool> const& stop);

/// For a finding about one tag that ends in `did you mean "headline"?`: the tag with that name in
/// it. "" when there is no such proposal.
[[nodiscard]] std::string corrected_tag(Finding const& finding);

} // namespace presskit::app
