// SPDX-License-Identifier: MPL-2.0
#include "app/findings_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace presskit::app {

using Json = nlohmann::ordered_json;

namespace {

Json location_json(Location const& location) {
    Json json = {{"file", location.file}};
    if (location.line) {
        json["line"] = *location.line;
    }
    if (location.paragraph) {
        json["paragraph"] = *location.paragraph;
    }
    if (!location.place.empty()) {
        json["place"] = location.place;
    }
    if (!location.text.empty()) {
        json["text"] = location.text;
    }
    return json;
}

Json fix_json(Fix const& fix) {
    Json edits = Json::array();
    for (Edit const& edit : fix.edits) {
        Json json = Json::object();
        if (edit.line) {
            json["line"] = *edit.line;
        }
        if (edit.paragraph) {
            json["paragraph"] = *edit.paragraph;
        }
        json["old"] = edit.old_text;
        json["new"] = edit.new_text ? Json(*edit.new_text) : Json(nullptr);
        edits.push_back(std::move(json));
    }
    return {{"what", fix.what}, {"edits", std::move(edits)}};
}

Fix fix_from(Json const& json) {
    Fix fix{json.at("what").get<std::string>(), {}};
    for (Json const& one : json.at("edits")) {
        Edit edit;
        if (one.contains("line")) {
            edit.line = one.at("line").get<int>();
        }
        if (one.contains("paragraph")) {
            edit.paragraph = one.at("paragraph").get<int>();
        }
        edit.old_text = one.at("old").get<std::string>();
        if (!one.at("new").is_null()) {
            edit.new_text = one.at("new").get<std::string>();
        }
        fix.edits.push_back(std::move(edit));
    }
    return fix;
}

Finding finding_from(Json const& json) {
    Finding finding;
    finding.id = json.at("id").get<std::string>();
    std::string const severity = json.at("severity").get<std::string>();
    finding.severity = severity == "error"     ? Severity::error
                       : severity == "warning" ? Severity::warning
                                               : Severity::info;
    finding.message = json.at("message").get<std::string>();
    finding.hint = json.at("hint").get<std::string>();
    finding.accepted = json.value("accepted", "");
    if (json.contains("fix")) {
        finding.fix = fix_from(json.at("fix"));
    }
    Json const& location = json.at("location");
    finding.location.file = location.value("file", "");
    finding.location.place = location.value("place", "");
    finding.location.text = location.value("text", "");
    if (location.contains("line")) {
        finding.location.line = location.at("line").get<int>();
    }
    if (location.contains("paragraph")) {
        finding.location.paragraph = location.at("paragraph").get<int>();
    }
    return finding;
}

char const* status_text(KitResult::Status status) {
    switch (status) {
    case KitResult::Status::done:
        return "done";
    case KitResult::Status::skipped:
        return "skipped";
    case KitResult::Status::failed:
        break;
    }
    return "failed";
}

char const* phase_text(Phase phase) {
    switch (phase) {
    case Phase::usage:
        return "job.usage";
    case Phase::input:
        return "job.input";
    case Phase::templates:
        return "job.templates";
    case Phase::office:
        break;
    }
    return "job.office";
}

} // namespace

Json to_json(Findings const& findings) {
    Json list = Json::array();
    for (Finding const& finding : findings) {
        Json json = {{"id", finding.id},
                     {"severity", to_string(finding.severity)},
                     {"message", finding.message},
                     {"hint", finding.hint},
                     {"location", location_json(finding.location)}};
        if (finding.fix) {
            json["fix"] = fix_json(*finding.fix);
        }
        if (!finding.accepted.empty()) {
            json["accepted"] = finding.accepted;
        }
        list.push_back(std::move(json));
    }
    return list;
}

std::string findings_json(Findings const& findings) {
    return to_text(to_json(findings));
}

Json to_json(KitReport const& kit) {
    Json outputs = Json::array();
    for (OutputFile const& file : kit.result.outputs) {
        outputs.push_back(
            {{"path", file.path.string()}, {"sha256", file.sha256}, {"bytes", file.bytes}});
    }
    Json json = {{"source", kit.source}};
    if (kit.result.edition != Edition::by_release) {
        json["edition"] = to_string(kit.result.edition);
    }
    if (!kit.result.member.empty()) {
        json["member"] = kit.result.member;
    }
    json["status"] = status_text(kit.result.status);
    json["outputs"] = outputs;
    json["findings"] = to_json(kit.result.findings);
    json["seconds"] = std::round(kit.seconds * 1000) / 1000;
    return json;
}

KitReport report_from(Json const& json) {
    KitReport report{json.at("source").get<std::string>(), {}, json.at("seconds").get<double>()};
    std::string const status = json.at("status").get<std::string>();
    report.result.status = status == "done"      ? KitResult::Status::done
                           : status == "skipped" ? KitResult::Status::skipped
                                                 : KitResult::Status::failed;
    if (auto const edition = json.find("edition"); edition != json.end()) {
        report.result.edition = parse_editions(edition->get<std::string>()).front();
    }
    report.result.member = json.value("member", std::string());
    for (Json const& file : json.at("outputs")) {
        report.result.outputs.push_back({file.at("path").get<std::string>(),
                                         file.at("sha256").get<std::string>(),
                                         file.at("bytes").get<std::uintmax_t>()});
    }
    for (Json const& finding : json.at("findings")) {
        report.result.findings.push_back(finding_from(finding));
    }
    return report;
}

std::string report_json(std::vector<KitReport> const& kits) {
    Json list = Json::array();
    for (KitReport const& kit : kits) {
        list.push_back(to_json(kit));
    }
    return to_text({{"kits", list}});
}

std::string usage_json(templating::Usage const& usage, Findings const& problems) {
    Json loops = Json::array();
    for (auto const& loop : usage.loops) {
        loops.push_back(
            {{"variable", loop.variable}, {"over", loop.over}, {"fields", loop.fields}});
    }
    return to_text({{"fields", usage.fields},
                    {"loops", loops},
                    {"conditions", usage.conditions},
                    {"problems", to_json(problems)}});
}

std::string usage_text(templating::Usage const& usage) {
    std::string text;
    for (std::string const& field : usage.fields) {
        text += "field " + field + "\n";
    }
    for (auto const& loop : usage.loops) {
        text += "loop " + loop.variable + " in " + loop.over;
        for (std::size_t i = 0; i < loop.fields.size(); ++i) {
            text += (i == 0 ? ": " : ", ") + loop.fields[i];
        }
        text += "\n";
    }
    for (std::string const& condition : usage.conditions) {
        text += "condition " + condition + "\n";
    }
    return text;
}

Finding to_finding(Error const& error, std::string const& source) {
    Finding finding;
    finding.id = phase_text(error.phase());
    finding.severity = Severity::error;
    finding.location.file = source;
    finding.message = error.what();
    return finding;
}

std::string to_text(Json const& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace presskit::app
