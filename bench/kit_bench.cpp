// SPDX-License-Identifier: MPL-2.0
// What one kit costs, stage by stage, on the project's own sample: docs/performance.md.
#include "base/files.hpp"
#include "check/check.hpp"
#include "filing/order.hpp"
#include "model/to_fields.hpp"
#include "odf/package.hpp"
#include "source/read.hpp"
#include "templating/templating.hpp"

#include <benchmark/benchmark.h>

namespace presskit {

namespace {

std::string const& sample() {
    static std::string const text =
        read_file(PRESSKIT_SOURCE_DIR "/docs/sample/harbor-release.txt");
    return text;
}

odf::Package template_package() {
    return odf::Package::open(PRESSKIT_BINARY_DIR
                              "/share/presskit/templates/coalition/press-release.ott");
}

model::FieldTree fields_of(model::PressKit kit) {
    filing::alphabetize(kit.signatories, {});
    return model::to_fields(kit, filing::same_name);
}

void read_release(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(source::read_text(sample(), "harbor-release.txt"));
    }
}
BENCHMARK(read_release);

void check_release(benchmark::State& state) {
    model::PressKit const kit = source::read_text(sample(), "harbor-release.txt").kit;
    for (auto _ : state) {
        benchmark::DoNotOptimize(check::run(kit));
    }
}
BENCHMARK(check_release);

void file_signatories(benchmark::State& state) {
    model::PressKit const kit = source::read_text(sample(), "harbor-release.txt").kit;
    std::vector<model::Signatory> names;
    for (std::size_t i = 0; names.size() < static_cast<std::size_t>(state.range(0)); ++i) {
        names.push_back(kit.signatories[i % kit.signatories.size()]);
        if (i >= kit.signatories.size()) {
            names.back().name += " " + std::to_string(i * 7919 % 10007);
        }
    }
    for (auto _ : state) {
        std::vector<model::Signatory> shuffled = names;
        filing::alphabetize(shuffled, {});
        benchmark::DoNotOptimize(shuffled.data());
    }
}
BENCHMARK(file_signatories)->Arg(36)->Arg(1000)->Arg(10000);

void compile_template(benchmark::State& state) {
    odf::Package const package = template_package();
    for (auto _ : state) {
        benchmark::DoNotOptimize(templating::compile(package));
    }
}
BENCHMARK(compile_template);

void fill_and_package(benchmark::State& state) {
    templating::Template const compiled = templating::compile(template_package());
    model::FieldTree const fields =
        fields_of(source::read_text(sample(), "harbor-release.txt").kit);
    std::size_t bytes = 0;
    for (auto _ : state) {
        std::string const zip = templating::render(compiled, fields).package.to_zip();
        bytes = zip.size();
        benchmark::DoNotOptimize(zip.data());
    }
    state.counters["odt_bytes"] = static_cast<double>(bytes);
}
BENCHMARK(fill_and_package);

void read_fill_package(benchmark::State& state) {
    templating::Template const compiled = templating::compile(template_package());
    for (auto _ : state) {
        model::FieldTree const fields =
            fields_of(source::read_text(sample(), "harbor-release.txt").kit);
        benchmark::DoNotOptimize(templating::render(compiled, fields).package.to_zip());
    }
}
BENCHMARK(read_fill_package);

} // namespace

} // namespace presskit

BENCHMARK_MAIN();
