// SPDX-License-Identifier: MPL-2.0
// Lexer, parser and evaluator: any text as a text template, compiled and filled.
#include "data.hpp"
#include "templating/templating.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace presskit;
    static model::FieldTree const fields = fuzz::data();
    std::string const text(reinterpret_cast<char const*>(data), size);
    templating::RenderOptions options;
    options.output_limit = std::size_t{1} << 20;
    options.undefined = size % 2 == 0 ? templating::Undefined::blank : templating::Undefined::mark;
    templating::Template const compiled =
        templating::compile_text(text, size % 3 == 0 ? "fuzz.html" : "fuzz.txt");
    (void)templating::usage(compiled);
    (void)templating::render_text(compiled, fields, options);
    return 0;
}
