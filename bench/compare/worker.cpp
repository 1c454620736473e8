// SPDX-License-Identifier: MPL-2.0
// Press Kit and the yardsticks as one worker: see compare.py for what it is asked and answers.
#include "app/fields_json.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "compare/yardstick.hpp"
#include "templating/templating.hpp"

#include <ctime>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <map>
#include <sstream>

namespace presskit::bench {

namespace {

using Fill = std::function<std::string()>;

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

std::string escaped(std::string const& text) {
    std::string out;
    for (char const c : text) {
        out += c == '&' ? "&amp;" : std::string(1, c);
    }
    return out;
}

/// The names as they stand in content.xml.
std::vector<std::string> names(model::FieldTree const& data) {
    std::vector<std::string> made;
    auto const* const list =
        std::get_if<std::shared_ptr<model::Values const>>(&data.find("signatories")->data);
    for (model::Value const& each : **list) {
        auto const& fields = std::get<std::shared_ptr<model::Fields const>>(each.data);
        made.push_back(escaped(std::get<std::string>(fields->find("name")->data)));
    }
    return made;
}

struct Job {
    templating::Template compiled;
    model::FieldTree data;
};

odf::Package filled(Job const& job) {
    templating::RenderedPackage made = templating::render(job.compiled, job.data);
    if (has_errors(made.findings)) {
        throw Error(Phase::input, "presskit.odt: " + made.findings.front().message);
    }
    return std::move(made.package);
}

Fill make(std::string const& engine, std::shared_ptr<Job const> const& job) {
    if (engine == "presskit") {
        return [job] { return filled(*job).to_zip(); };
    }
    bool const all = engine.find("all") != std::string::npos;
    Compressor const compressor = engine.find("zlib") != std::string::npos ? zlib(6)
                                  : engine.back() == '1'                   ? libdeflate(1)
                                                                           : libdeflate(6);
    auto const yardstick = std::make_shared<Yardstick>(filled(*job), names(job->data), compressor,
                                                       all ? Yardstick::Deflate::everything
                                                           : Yardstick::Deflate::content);
    return [yardstick] { return yardstick->fill(); };
}

void answer(Fill const& fill, double seconds, std::string const& save) {
    double const start = cpu_seconds();
    double spent = 0;
    std::size_t count = 0;
    std::string document;
    while (count == 0 || spent < seconds) {
        document = fill();
        ++count;
        spent = cpu_seconds() - start;
    }
    if (!save.empty()) {
        write_file(save, document);
    }
    std::cout << std::setprecision(9) << std::fixed << spent << '\t' << count << '\t'
              << document.size() << std::endl;
}

int run(std::filesystem::path const& folder) {
    std::map<std::string, std::shared_ptr<Job const>> jobs;
    std::map<std::string, Fill> fills;
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream fields(line);
        std::string engine, signatories, seconds, save;
        std::getline(fields, engine, '\t');
        std::getline(fields, signatories, '\t');
        std::getline(fields, seconds, '\t');
        std::getline(fields, save);
        std::shared_ptr<Job const>& job = jobs[signatories];
        if (!job) {
            std::string const file = "data-" + signatories + ".json";
            job = std::make_shared<Job const>(
                Job{templating::compile(odf::Package::open(folder / "presskit.odt")),
                    app::fields_from_json(read_file(folder / file), file).fields});
        }
        Fill& fill = fills[engine + " " + signatories];
        if (!fill) {
            fill = make(engine, job);
        }
        answer(fill, std::stod(seconds), save);
    }
    return 0;
}

} // namespace

} // namespace presskit::bench

int main(int argc, char** argv) {
    try {
        return argc == 2 ? presskit::bench::run(argv[1]) : 2;
    } catch (std::exception const& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
