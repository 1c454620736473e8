// SPDX-License-Identifier: MPL-2.0
#include "uno/kit_run.hpp"

#include "output/soffice.hpp"
#include "uno/convert.hpp"
#include "uno/exporter.hpp"

#include <com/sun/star/util/PathSubstitution.hpp>

namespace presskit::uno {
namespace {

/// The office we run in, asked from a thread: each document on the main thread, and between two of
/// them the window has its turn.
class MainThreadExporter final : public output::OfficeExporter {
public:
    MainThreadExporter(Background& background, output::OfficeExporter& office)
        : m_background(background), m_office(office) {}

    void run(std::vector<output::ExportJob> const& jobs) override {
        (void)run(jobs, [](output::ExportJob const&) { return true; });
    }

    bool run(std::vector<output::ExportJob> const& jobs,
             std::function<bool(output::ExportJob const&)> const& go_on) override {
        return std::all_of(jobs.begin(), jobs.end(), [&](output::ExportJob const& job) {
            return go_on(job) && m_background.on_main_thread([&] { m_office.run({job}); });
        });
    }

private:
    Background& m_background;
    output::OfficeExporter& m_office;
};

std::string this_office(Context const& context) {
    auto const paths = css::util::PathSubstitution::create(context);
    return (path_from_url(paths->getSubstituteVariableValue("$(prog)")) / "soffice").string();
}

/// Shared with the thread, which may end later than the window.
struct Work {
    KitRun run;
    std::unique_ptr<output::OfficeExporter> office;
    std::unique_ptr<output::OfficeExporter> in_thread;
    std::vector<app::KitResult> results;
};

} // namespace

std::optional<std::vector<app::KitResult>> make_kits(Context const& context, Background& background,
                                                     KitRun run) {
    auto const work = std::make_shared<Work>();
    work->run = std::move(run);
    if (work->run.second_office) {
        output::SofficeOptions second;
        second.program = this_office(context);
        second.timeout = std::chrono::minutes(10);
        second.cancelled = Background::cancelled;
        work->in_thread = output::make_soffice_exporter(second);
    } else {
        work->office = make_uno_exporter(context);
        work->in_thread = std::make_unique<MainThreadExporter>(background, *work->office);
    }
    bool const ended = background.run([work, &background] {
        KitRun const& job = work->run;
        for (std::size_t at = 0; at < job.editions.size(); ++at) {
            app::GenerateOptions options = job.options;
            options.edition = job.editions[at];
            options.cancelled = Background::cancelled;
            options.progress = [&](int done, int total, std::string const& step) {
                return background.on_main_thread([&] {
                    job.progress(static_cast<int>(at) * total + done,
                                 static_cast<int>(job.editions.size()) * total, step);
                });
            };
            work->results.push_back(app::generate(job.kit, options, *work->in_thread));
        }
    });
    return ended ? std::optional(std::move(work->results)) : std::nullopt;
}

} // namespace presskit::uno
