// SPDX-License-Identifier: MPL-2.0
#include "uno/report.hpp"

#include "uno/convert.hpp"

#include <nlohmann/json.hpp>

namespace presskit::uno {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(Finding const& finding) {
    Json location = {{"file", finding.location.file}};
    if (finding.location.line) {
        location["line"] = *finding.location.line;
    }
    if (finding.location.paragraph) {
        location["paragraph"] = *finding.location.paragraph;
    }
    if (!finding.location.text.empty()) {
        location["text"] = finding.location.text;
    }
    return {{"id", finding.id},
            {"severity", to_string(finding.severity)},
            {"message", finding.message},
            {"hint", finding.hint},
            {"location", location}};
}

char const* to_text(app::KitResult::Status status) {
    switch (status) {
    case app::KitResult::Status::done:
        return "done";
    case app::KitResult::Status::failed:
        return "failed";
    case app::KitResult::Status::skipped:
        break;
    }
    return "skipped";
}

std::string one_kit(Json kit) {
    Json const report = {{"kits", Json::array({std::move(kit)})}};
    return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

std::string report_json(std::string const& source, app::KitResult const& result,
                        std::chrono::duration<double> taken) {
    Json outputs = Json::array();
    for (auto const& output : result.outputs) {
        outputs.push_back(
            {{"path", output.path.string()}, {"sha256", output.sha256}, {"bytes", output.bytes}});
    }
    Json findings = Json::array();
    for (auto const& finding : result.findings) {
        findings.push_back(to_json(finding));
    }
    return one_kit({{"source", source},
                    {"status", to_text(result.status)},
                    {"outputs", outputs},
                    {"findings", findings},
                    {"seconds", taken.count()}});
}

std::string report_json(std::string const& source, org::presskit::KitException const& failure) {
    return one_kit({{"source", source},
                    {"status", "failed"},
                    {"error", to_utf8(failure.Message)},
                    {"code", failure.Code},
                    {"outputs", Json::array()},
                    {"findings", Json::array()}});
}

} // namespace presskit::uno
