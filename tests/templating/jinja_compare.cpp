// SPDX-License-Identifier: MPL-2.0
// Runs the cases jinja_corpus.py wrote and says where our bytes differ from Jinja2's.
#include "base/files.hpp"
#include "json_value.hpp"
#include "templating/templating.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>

using namespace presskit;

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: jinja_compare CASES.json\n", stderr);
        return 2;
    }
    nlohmann::ordered_json const corpus = nlohmann::ordered_json::parse(read_file(argv[1]));
    model::FieldTree const data = templating::read_json_fields(corpus["data"].dump());
    std::size_t differ = 0;
    for (auto const& entry : corpus["cases"]) {
        std::string const source = entry["template"].get<std::string>();
        auto const compiled =
            templating::compile_text(source, entry["html"].get<bool>() ? "case.html" : "case.txt");
        auto const rendered = templating::render_text(compiled, data);
        bool const failed = has_errors(rendered.findings);
        bool const should_fail = entry["expected"].is_null();
        if (failed == should_fail &&
            (failed || rendered.text == entry["expected"].get<std::string>())) {
            continue;
        }
        ++differ;
        if (differ <= 20) {
            std::string const wanted =
                should_fail ? "(an error)" : "[" + entry["expected"].get<std::string>() + "]";
            std::string const got =
                failed ? to_line(rendered.findings.front()) : "[" + rendered.text + "]";
            std::printf("template: %.400s\n  Jinja2: %.400s\n  ours:   %.400s\n", source.c_str(),
                        wanted.c_str(), got.c_str());
        }
    }
    std::printf("%zu of %zu cases differ\n", differ, corpus["cases"].size());
    return differ == 0 ? 0 : 1;
}
