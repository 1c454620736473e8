// SPDX-License-Identifier: MPL-2.0
#include "app/accept_finding.hpp"

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "check/check.hpp"
#include "odf/xml.hpp"

#include <algorithm>

namespace presskit::app {

namespace {

[[noreturn]] void refuse(std::string const& what) {
    throw Error(Phase::usage, what);
}

std::string element_of(model::AcceptedFinding const& accepted, std::string const& prefix) {
    std::string xml = "<" + prefix + "accept check=\"";
    odf::append_escaped_attribute(xml, accepted.check);
    if (!accepted.excerpt.empty()) {
        xml += "\" excerpt=\"";
        odf::append_escaped_attribute(xml, accepted.excerpt);
    }
    xml += "\" reason=\"";
    odf::append_escaped_attribute(xml, accepted.reason);
    return xml + "\"/>";
}

/// "k:" of "<k:kit", as its closing tag has it.
std::string prefix_of(std::string const& xml, std::size_t closing_tag) {
    std::size_t const colon = xml.find(':', closing_tag);
    std::size_t const end = xml.find('>', closing_tag);
    return colon < end ? xml.substr(closing_tag + 2, colon - closing_tag - 1) : std::string();
}

/// Takes the whole <accepted> element out, with the white space before it.
void remove_accepted(std::string& xml, std::string const& prefix) {
    std::string const name = prefix + "accepted";
    std::size_t begin = xml.find("<" + name);
    while (begin != std::string::npos &&
           std::string_view(" \t\r\n/>").find(xml[begin + 1 + name.size()]) ==
               std::string_view::npos) {
        begin = xml.find("<" + name, begin + 1);
    }
    if (begin == std::string::npos) {
        return;
    }
    std::size_t const tag_end = xml.find('>', begin);
    std::string const closing = "</" + name;
    std::size_t end = tag_end + 1;
    if (xml[tag_end - 1] != '/') {
        std::size_t const close = xml.find(closing, tag_end);
        end = close == std::string::npos ? end : xml.find('>', close) + 1;
    }
    std::size_t const before = xml.find_last_not_of(" \t\r\n", begin - 1);
    xml.erase(before + 1, end - before - 1);
}

std::string with_accepted(std::string xml, std::vector<model::AcceptedFinding> const& all) {
    std::size_t closing = xml.rfind("</");
    std::string const prefix = prefix_of(xml, closing);
    remove_accepted(xml, prefix);
    closing = xml.rfind("</");
    std::string const line_end = xml.find("\r\n") != std::string::npos ? "\r\n" : "\n";
    std::string list = "  <" + prefix + "accepted>" + line_end;
    for (model::AcceptedFinding const& accepted : all) {
        list += "    " + element_of(accepted, prefix) + line_end;
    }
    list += "  </" + prefix + "accepted>" + line_end;
    bool const own_line = closing > 0 && xml[closing - 1] == '\n';
    return xml.insert(closing, (own_line ? "" : line_end) + list);
}

} // namespace

model::AcceptedFinding parse_acceptance(std::string const& text) {
    std::size_t const id_end = std::min(text.find_first_of("@="), text.size());
    std::size_t const equals = text.find('=', id_end);
    model::AcceptedFinding accepted;
    accepted.check = utf8::trim(text.substr(0, id_end));
    if (equals == std::string::npos || accepted.check.empty() ||
        utf8::trim(text.substr(equals + 1)).empty()) {
        refuse("--accept " + text +
               ": no reason is given; write it like --accept signatories.count=\"Two more sign at "
               "noon\"");
    }
    if (text[id_end] == '@') {
        accepted.excerpt = text.substr(id_end + 1, equals - id_end - 1);
    }
    accepted.reason = utf8::trim(text.substr(equals + 1));
    return accepted;
}

void accept_findings(std::filesystem::path const& path,
                     std::vector<model::AcceptedFinding> const& accepted,
                     source::ReadOptions const& options) {
    if (path.extension() != ".presskit") {
        refuse(path.string() + ": only a kit file keeps what is accepted; make one with presskit "
                               "save, and accept there");
    }
    source::Reading const reading = source::read(path, options);
    Findings findings = check::run(reading.kit);
    findings.insert(findings.end(), reading.findings.begin(), reading.findings.end());
    std::vector<model::AcceptedFinding> all = reading.kit.accepted;
    for (model::AcceptedFinding const& one : accepted) {
        bool const there = std::any_of(findings.begin(), findings.end(), [&](Finding const& f) {
            return f.id == one.check && (one.excerpt.empty() || f.location.text == one.excerpt);
        });
        if (!there) {
            refuse(path.string() + ": there is no finding \"" + one.check +
                   (one.excerpt.empty() ? "" : "\" at \"" + one.excerpt) +
                   "\" to accept; presskit check lists them");
        }
        auto const earlier = std::find_if(all.begin(), all.end(), [&](auto const& other) {
            return other.check == one.check && other.excerpt == one.excerpt;
        });
        if (earlier != all.end()) {
            *earlier = one;
        } else {
            all.push_back(one);
        }
    }
    write_file(path, with_accepted(read_file(path), all));
}

} // namespace presskit::app
