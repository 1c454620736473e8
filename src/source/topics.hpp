// SPDX-License-Identifier: MPL-2.0
// A line of topics, as a page prints them, into its topics.
#pragma once

#include <string>
#include <vector>

namespace presskit::source {

/// Split at commas, semicolons, bars, bullets or hash signs where there are any. A line without
/// any, as it comes from a web page whose tags were apart only on screen, is split by its words:
/// before a capital that follows a small letter ("Digital rights Free speech"), else so that each
/// topic holds the repeated word once ("Local Government Surveillance Federal Surveillance Reform
/// Government Surveillance"; no cut goes through words that are repeated together), else by the
/// topics of words/*.txt when they cover the whole line. What no rule parts stays one topic.
[[nodiscard]] std::vector<std::string> split_topics(std::string const& line);

} // namespace presskit::source
