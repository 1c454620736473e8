// SPDX-License-Identifier: MPL-2.0
#include "app/check_draft.hpp"

#include "app/sample_kit.hpp"
#include "app/template_set.hpp"
#include "check/check.hpp"
#include "odf/package.hpp"
#include "source/read.hpp"
#include "templating/data_check.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace presskit::app {

namespace {

/// Whether compiling is worth its time: the sign of any carrier of a tag.
bool may_have_tags(odf::Package const& package) {
    for (char const* const part : {"content.xml", "styles.xml"}) {
        std::string const xml = package.has(part) ? package.read(part) : std::string();
        for (char const* const sign : {"{{", "{%", "{#", "<text:placeholder", "text:name=\"if ",
                                       "text:name=\"for ", "table:name=\"for "}) {
            if (xml.find(sign) != std::string::npos) {
                return true;
            }
        }
    }
    return false;
}

Findings template_findings(templating::Template const& compiled, model::FieldTree const& data) {
    Findings findings = compiled.problems;
    if (!has_errors(findings)) {
        for (Finding& finding : templating::check_data(compiled, data, "the data of a press kit")) {
            if (finding.severity != Severity::info) {
                findings.push_back(std::move(finding));
            }
        }
    }
    return findings;
}

bool is_of_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Where `word` stands by itself, not as a part of a longer one.
std::size_t find_word(std::string const& text, std::string const& word) {
    std::size_t at = text.find(word);
    for (; at != std::string::npos; at = text.find(word, at + 1)) {
        bool const begins = at == 0 || !is_of_word(text[at - 1]);
        bool const ends = at + word.size() >= text.size() || !is_of_word(text[at + word.size()]);
        if (begins && ends) {
            break;
        }
    }
    return at;
}

void sort(Findings& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](Finding const& a, Finding const& b) {
        return std::pair(!a.accepted.empty(), a.severity) <
               std::pair(!b.accepted.empty(), b.severity);
    });
}

} // namespace

DraftCheck check_draft(std::string const& odt, std::string const& name,
                       std::filesystem::path const& template_root, std::atomic<bool> const& stop) {
    DraftCheck draft;
    odf::Package const package = odf::Package::from_bytes(odt, name);
    if (may_have_tags(package)) {
        std::filesystem::path const path(name);
        templating::Template const compiled = compile_package(template_file(path), package);
        draft.is_template = has_tags(compiled);
        if (draft.is_template) {
            draft.findings = template_findings(compiled, sample_fields(path, template_root));
        }
    }
    if (!draft.is_template && !stop) {
        source::Reading reading = source::read_odt(odt, name);
        draft.findings = std::move(reading.findings);
        check::mark_accepted(draft.findings, reading.kit);
        Findings const more = check::run(reading.kit, [&] { return stop.load(); });
        draft.findings.insert(draft.findings.end(), more.begin(), more.end());
        draft.source = std::move(reading.kit.source);
    }
    sort(draft.findings);
    return draft;
}

std::string corrected_tag(Finding const& finding) {
    constexpr std::string_view proposal = "did you mean \"";
    std::size_t const begin = finding.hint.rfind(proposal);
    std::size_t const quote = finding.message.rfind('"');
    if (begin == std::string::npos || quote == std::string::npos || quote == 0) {
        return "";
    }
    std::size_t const name = begin + proposal.size();
    std::string const right = finding.hint.substr(name, finding.hint.find('"', name) - name);
    std::size_t const open = finding.message.rfind('"', quote - 1);
    std::string const wrong =
        open == std::string::npos ? "" : finding.message.substr(open + 1, quote - open - 1);
    std::string tag = finding.location.text;
    std::size_t const at = find_word(tag, wrong);
    return wrong.empty() || at == std::string::npos ? "" : tag.replace(at, wrong.size(), right);
}

} // namespace presskit::app
