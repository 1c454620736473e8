// SPDX-License-Identifier: MPL-2.0
#include "app/batch.hpp"

#include "app/source_reader.hpp"
#include "app/template_set.hpp"
#include "base/error.hpp"

#include <algorithm>
#include <chrono>

namespace presskit::app {

namespace fs = std::filesystem;

BatchResult generate_all(std::vector<fs::path> const& sources, BatchOptions const& options,
                         output::OfficeExporter& office) {
    check_formats(options.kit.formats);
    if (!options.kit.templates.empty()) {
        (void)find_template_set(options.kit.templates, options.kit.template_root);
    }
    BatchResult batch;
    GenerateOptions kit = options.kit;
    SourceReader reader(sources, office);
    for (fs::path const& source : sources) {
        KitReport report{source.string(), {}, 0};
        std::string error_text;
        int code = 0;
        auto const start = std::chrono::steady_clock::now();
        if (options.cancelled && options.cancelled()) {
            report.result.status = KitResult::Status::skipped;
        } else {
            try {
                source::Reading reading = reader.read(source, {kit.language});
                kit.reading = std::move(reading.findings);
                report.result = generate(std::move(reading.kit), kit, office);
                code = report.result.status == KitResult::Status::failed ? 1 : 0;
                kit.taken.push_back(report.result.folder);
            } catch (Error const& error) { // of this source; the others go on
                report.result.status = KitResult::Status::failed;
                report.result.findings.push_back(to_finding(error, source.string()));
                error_text = error.what();
                code = exit_code(error.phase());
            }
        }
        report.seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        batch.exit_code = std::max(batch.exit_code, code);
        batch.kits.push_back(std::move(report));
        if (options.done) {
            options.done(batch.kits.back(), error_text);
        }
    }
    return batch;
}

} // namespace presskit::app
