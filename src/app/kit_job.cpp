// SPDX-License-Identifier: MPL-2.0
#include "app/kit_job.hpp"

#include "app/made_from.hpp"
#include "app/members.hpp"
#include "app/source_reader.hpp"
#include "base/error.hpp"

#include <chrono>
#include <nlohmann/json.hpp>

namespace presskit::app {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

/// Which edition it was is known only from the release, or from the kit that is there.
bool take_unchanged(KitJob const& job, GenerateOptions const& kit, KitResult& result) {
    model::Member const* const whose = job.member ? &*job.member : nullptr;
    for (Edition const edition : {Edition::live, Edition::embargoed}) {
        bool const possible = kit.edition == Edition::by_release || kit.edition == edition;
        fs::path folder = job.folder;
        folder += job.folder.empty() ? "" : folder_suffix(edition) + folder_suffix(whose);
        auto outputs = possible ? outputs_if_unchanged(folder, job.source, kit) : std::nullopt;
        if (outputs) {
            result.status = KitResult::Status::skipped;
            result.edition = edition;
            result.folder = folder;
            result.outputs = std::move(*outputs);
            return true;
        }
    }
    return false;
}

void make(KitJob const& job, GenerateOptions kit, bool resume, output::OfficeExporter& office,
          KitOutcome& outcome) {
    kit.edition = job.edition;
    kit.member = job.member;
    outcome.report.result.member = job.member ? job.member->name : "";
    if (resume && take_unchanged(job, kit, outcome.report.result)) {
        return;
    }
    FilesRead const log;
    kit.files_read = &log;
    kit.folder = job.folder;
    SourceReader reader({job.source}, office);
    reader.allow_outside(kit.allow_outside);
    source::Reading reading = reader.read(job.source, {kit.language});
    kit.reading = job.planning;
    kit.reading.insert(kit.reading.end(), reading.findings.begin(), reading.findings.end());
    outcome.report.result = generate(std::move(reading.kit), kit, office);
    outcome.exit_code = outcome.report.result.status == KitResult::Status::failed ? 1 : 0;
}

} // namespace

KitOutcome make_kit(KitJob const& job, GenerateOptions const& options, bool resume,
                    output::OfficeExporter& office) {
    auto const start = std::chrono::steady_clock::now();
    KitOutcome outcome{{job.source.string(), {}, 0}, "", 0};
    try {
        make(job, options, resume, office, outcome);
    } catch (Error const& error) { // of this source; the others go on
        outcome = failed(job, error);
    }
    std::chrono::duration<double> const taken = std::chrono::steady_clock::now() - start;
    outcome.report.seconds = taken.count();
    return outcome;
}

KitOutcome skipped(KitJob const& job) {
    KitOutcome outcome{{job.source.string(), {}, 0}, "", 0};
    outcome.report.result.status = KitResult::Status::skipped;
    outcome.report.result.edition = job.edition;
    outcome.report.result.member = job.member ? job.member->name : "";
    return outcome;
}

KitOutcome failed(KitJob const& job, Error const& error) {
    KitOutcome outcome{{job.source.string(), {}, 0}, error.what(), exit_code(error.phase())};
    outcome.report.result.status = KitResult::Status::failed;
    outcome.report.result.edition = job.edition;
    outcome.report.result.member = job.member ? job.member->name : "";
    outcome.report.result.findings.push_back(to_finding(error, job.source.string()));
    return outcome;
}

std::string to_line(KitOutcome const& outcome) {
    Json json = to_json(outcome.report);
    json["folder"] = outcome.report.result.folder.string();
    json["error"] = outcome.error;
    json["exit_code"] = outcome.exit_code;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

KitOutcome outcome_from(std::string const& line) {
    Json const json = Json::parse(line);
    KitOutcome outcome{report_from(json), json.at("error").get<std::string>(),
                       json.at("exit_code").get<int>()};
    outcome.report.result.folder = json.at("folder").get<std::string>();
    return outcome;
}

} // namespace presskit::app
