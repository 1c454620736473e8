// SPDX-License-Identifier: MPL-2.0
// org.presskit.Generator: the kit for macros, for other extensions, and for a command line without
// a window.
#include "app/batch.hpp"
#include "app/source_list.hpp"
#include "app/source_reader.hpp"
#include "base/files.hpp"
#include "check/check.hpp"
#include "signatories/read_list.hpp"
#include "uno/convert.hpp"
#include "uno/exporter.hpp"
#include "uno/guard.hpp"
#include "uno/options.hpp"
#include "uno/settings.hpp"

#include "base/error.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJobExecutor.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <org/presskit/XGenerator.hpp>

namespace presskit::uno {
namespace {

using rtl::OUString;
using Findings_ = css::uno::Sequence<org::presskit::Finding>;

char const* status_text(app::KitResult::Status status) {
    return status == app::KitResult::Status::done     ? "done"
           : status == app::KitResult::Status::failed ? "failed"
                                                      : "skipped";
}

org::presskit::Result to_result(app::KitResult const& result) {
    std::vector<OUString> urls;
    for (auto const& output : result.outputs) {
        urls.push_back(url_from_path(output.path));
    }
    return {OUString::createFromAscii(status_text(result.status)), url_from_path(result.folder),
            to_sequence(urls), to_uno(result.findings)};
}

/// Ends the office from its main loop: while it is still starting, it does not listen.
class EndOfOffice final : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    explicit EndOfOffice(Context const& context) : m_context(context) {}
    void SAL_CALL notify(css::uno::Any const& /*data*/) override {
        css::frame::Desktop::create(m_context)->terminate();
    }

private:
    Context m_context;
};

class Generator final
    : public cppu::WeakImplHelper3<org::presskit::XGenerator, css::task::XJobExecutor,
                                   css::lang::XServiceInfo> {
public:
    explicit Generator(Context const& context) : m_context(context) {}

    org::presskit::Result SAL_CALL generate(OUString const& url,
                                            NamedValues const& values) override {
        return guard(source(), [&] {
            auto const path = path_from_url(url);
            return to_result(make_kit(path, values));
        });
    }

    Findings_ SAL_CALL check(OUString const& url, NamedValues const& values) override {
        return guard(source(), [&] {
            auto const path = path_from_url(url);
            auto const options = to_options(m_context, values, path);
            auto reading = read(path, options.language);
            if (!options.signatories.empty()) {
                auto list = signatories::read_list(options.signatories);
                reading.kit.signatories = std::move(list.signatories);
                reading.findings.insert(reading.findings.end(), list.findings.begin(),
                                        list.findings.end());
            }
            auto findings = check::run(reading.kit);
            findings.insert(findings.end(), reading.findings.begin(), reading.findings.end());
            return to_uno(findings);
        });
    }

    /// Only in an office without a document: a link in somebody's document must not start a job.
    void SAL_CALL trigger(OUString const& query) override {
        auto const desktop = css::frame::Desktop::create(m_context);
        if (!desktop->getComponents()->createEnumeration()->hasMoreElements()) {
            // First, so that the office ends whatever becomes of the job.
            css::awt::AsyncCallback::create(m_context)->addCallback(new EndOfOffice(m_context), {});
            guard_runtime(source(), [&] { run_job(query); });
        }
    }

    OUString SAL_CALL getImplementationName() override { return "org.presskit.comp.Generator"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequence_of({OUString("org.presskit.Generator")});
    }

private:
    [[nodiscard]] Source source() { return static_cast<cppu::OWeakObject*>(this); }

    [[nodiscard]] source::Reading read(std::filesystem::path const& path,
                                       std::string const& language) const {
        return app::SourceReader({path}, *make_uno_exporter(m_context)).read(path, {language});
    }

    [[nodiscard]] app::KitResult make_kit(std::filesystem::path const& path,
                                          NamedValues const& values) const {
        auto options = to_options(m_context, values, path);
        auto reading = read(path, options.language);
        options.reading = std::move(reading.findings);
        auto const settings = read_settings(m_context);
        app::apply(settings, reading.kit);
        options.logo = app::logo_of(settings);
        return app::generate(std::move(reading.kit), options, *make_uno_exporter(m_context));
    }

    void run_job(OUString const& query) const {
        auto const job = to_job(query);
        auto const path = path_from_url_or_path(job.batch.isEmpty() ? job.source : job.batch);
        std::vector<app::KitReport> kits;
        auto const out = job.out.empty() ? path.parent_path() : job.out;
        auto const report = job.report.empty() ? out / "report.json" : job.report;
        auto const fail = [&](Error const& error) {
            app::KitResult failed;
            failed.status = app::KitResult::Status::failed;
            failed.findings = {app::to_finding(error, path.string())};
            kits.push_back({path.string(), failed, 0});
        };
        std::error_code none;
        std::filesystem::remove(report, none); // an old one would speak for this run
        try {
            app::BatchOptions options;
            options.kit = to_options(m_context, job.options, path);
            options.processes = 0; // an office cannot be forked
            options.done = [&](app::KitReport const& kit, std::string const&) {
                kits.push_back(kit);
            };
            auto const sources = job.batch.isEmpty() ? std::vector{path} : app::sources_in(path);
            (void)app::generate_all(sources, options, [&] { return make_uno_exporter(m_context); });
        } catch (Error const& error) {
            fail(error);
        } catch (css::uno::Exception const& error) {
            fail(Error(Phase::office, path.string() + ": LibreOffice: " + to_utf8(error.Message)));
        } catch (std::exception const& error) {
            fail(Error(Phase::office, path.string() + ": " + error.what()));
        }
        std::filesystem::create_directories(report.parent_path(), none);
        write_file(report, app::report_json(kits));
    }

    Context m_context;
};

} // namespace
} // namespace presskit::uno

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
presskit_Generator(css::uno::XComponentContext* context,
                   css::uno::Sequence<css::uno::Any> const& /*arguments*/) {
    return cppu::acquire(new presskit::uno::Generator(context));
}
