// SPDX-License-Identifier: MPL-2.0
#include "app/signatory_list.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "language/fold.hpp"

#include <algorithm>
#include <array>
#include <sstream>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

Finding merge_finding(signatories::Merge const& merge, std::string const& file) {
    std::string others;
    for (std::string const& name : merge.dropped) {
        bool const new_one =
            name != merge.kept && others.find('"' + name + '"') == std::string::npos;
        others += new_one ? (others.empty() ? "\"" : ", \"") + name + '"' : "";
    }
    Finding finding;
    finding.id = "signatories.merged";
    finding.severity = Severity::info;
    finding.location.file = file;
    finding.location.text = merge.kept;
    finding.message = others.empty()
                          ? "The name is on the list " + std::to_string(merge.dropped.size() + 1) +
                                " times; it is printed once"
                          : "Also on the list as " + others + "; it is printed once";
    finding.hint = "if they are not one, say so: presskit signatories … --distinct \"A=B\"";
    return finding;
}

bool is_unsigned(model::Signatory const& s) {
    return s.status == "withdrawn" || s.status == "pending";
}

bool is_text(fs::path const& path) {
    std::string const extension = language::folded(path.extension().string());
    return extension == "txt" || extension == "text" || extension == "md" ||
           extension == "markdown";
}

/// Prose: a line that is long and ends as a sentence does. A list of names has none.
bool holds_prose(fs::path const& path) {
    constexpr std::size_t long_line = 150;
    std::istringstream text(read_file(path));
    for (std::string line; std::getline(text, line);) {
        line = utf8::trim(line);
        for (std::string_view const mark : {"\"", "\u201D", "\u00BB"}) {
            bool const quoted = line.size() > mark.size() &&
                                line.compare(line.size() - mark.size(), mark.size(), mark) == 0;
            line.resize(line.size() - (quoted ? mark.size() : 0));
        }
        if (line.size() >= long_line &&
            std::string_view(".!?").find(line.back()) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

} // namespace

bool is_source(fs::path const& path) {
    static constexpr std::array<std::string_view, 6> sources = {"presskit", "odt",  "ott",
                                                                "fodt",     "html", "htm"};
    bool const named = std::find(sources.begin(), sources.end(),
                                 language::folded(path.extension().string())) != sources.end();
    return named || is_office_document(path) || (is_text(path) && holds_prose(path));
}

signatories::List read_signatories(fs::path const& path, signatories::ListOptions const& options,
                                   SourceReader& reader) {
    if (!is_source(path)) {
        return signatories::read_list(path, options);
    }
    source::Reading reading = reader.read(path);
    if (reading.kit.signatories.empty() && is_text(path)) {
        return signatories::read_list(path, options); // names below a long sentence
    }
    if (reading.kit.signatories.empty()) {
        throw Error(Phase::input, path.string() + ": names no signatories; put their names below a "
                                                  "heading \"Signatories\", one a line");
    }
    std::vector<model::NameDecision> decisions = options.decisions;
    decisions.insert(decisions.end(), reading.kit.decisions.begin(), reading.kit.decisions.end());
    signatories::List list;
    signatories::Merged merged =
        signatories::merge_duplicates(std::move(reading.kit.signatories), decisions);
    list.signatories = std::move(merged.signatories);
    list.merged = std::move(merged.merges);
    list.look_alikes = signatories::find_look_alikes(list.signatories, decisions);
    list.findings = std::move(reading.findings);
    return list;
}

Findings take_out_unsigned(std::vector<model::Signatory>& signatories, std::string const& file) {
    Findings findings;
    for (model::Signatory const& s : signatories) {
        if (!is_unsigned(s)) {
            continue;
        }
        bool const withdrawn = s.status == "withdrawn";
        Finding finding;
        finding.id = withdrawn ? "signatories.withdrawn" : "signatories.pending";
        finding.severity = withdrawn ? Severity::info : Severity::warning;
        finding.location.file = file;
        finding.location.text = s.name;
        finding.message = withdrawn
                              ? "The signature was withdrawn; the name was left out of the list"
                              : "The signature is pending; the name was left out of the list";
        finding.hint = withdrawn ? "take it out of earlier editions as well"
                                 : "set the status to \"signed\" once it is confirmed";
        findings.push_back(std::move(finding));
    }
    signatories.erase(std::remove_if(signatories.begin(), signatories.end(), is_unsigned),
                      signatories.end());
    return findings;
}

Findings merge_findings(std::vector<signatories::Merge> const& merges, std::string const& file) {
    constexpr std::size_t shown = 20;
    Findings findings;
    for (std::size_t i = 0; i < std::min(merges.size(), shown); ++i) {
        findings.push_back(merge_finding(merges[i], file));
    }
    if (merges.size() > shown) {
        Finding more;
        more.id = "signatories.merged";
        more.severity = Severity::info;
        more.location.file = file;
        more.message = std::to_string(merges.size() - shown) +
                       " more names are on the list several times; each is printed once";
        findings.push_back(std::move(more));
    }
    return findings;
}

} // namespace presskit::app
