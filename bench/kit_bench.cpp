// SPDX-License-Identifier: MPL-2.0
// What one kit costs, stage by stage, on the project's own sample: docs/performance.md.
#include "base/files.hpp"
#include "check/check.hpp"
#include "filing/order.hpp"
#include "language/collation.hpp"
#include "model/to_fields.hpp"
#include "odf/package.hpp"
#include "signatories/duplicates.hpp"
#include "source/read.hpp"
#include "templating/templating.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <numeric>

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

std::vector<model::Signatory> many_names(std::int64_t count) {
    model::PressKit const kit = source::read_text(sample(), "harbor-release.txt").kit;
    std::vector<model::Signatory> names;
    for (std::size_t i = 0; names.size() < static_cast<std::size_t>(count); ++i) {
        names.push_back(kit.signatories[i % kit.signatories.size()]);
        if (i >= kit.signatories.size()) {
            names.back().name += " " + std::to_string(i * 7919 % 10007);
        }
    }
    return names;
}

void file_signatories(benchmark::State& state) {
    std::vector<model::Signatory> const names = many_names(state.range(0));
    for (auto _ : state) {
        std::vector<model::Signatory> shuffled = names;
        filing::alphabetize(shuffled, {});
        benchmark::DoNotOptimize(shuffled.data());
    }
}
BENCHMARK(file_signatories)
    ->Arg(36)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond);

/// The same names by nothing but ICU's sort keys: what filing is compared with.
void sort_plainly(benchmark::State& state) {
    std::vector<model::Signatory> const names = many_names(state.range(0));
    for (auto _ : state) {
        language::Collation const collation("en-US");
        std::vector<std::string> keys;
        std::vector<std::size_t> order(names.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (model::Signatory const& s : names) {
            keys.push_back(collation.sort_key(s.name));
        }
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
        benchmark::DoNotOptimize(order.data());
    }
}
BENCHMARK(sort_plainly)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

void find_duplicates(benchmark::State& state) {
    std::vector<model::Signatory> const names = many_names(state.range(0));
    for (auto _ : state) {
        auto const merged = signatories::merge_duplicates(names, {});
        benchmark::DoNotOptimize(signatories::find_look_alikes(merged.signatories));
    }
}
BENCHMARK(find_duplicates)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

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
