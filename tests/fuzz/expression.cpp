// SPDX-License-Identifier: MPL-2.0
// The expression parser and evaluator: any text between {{ and }}, and after an `if`.
#include "data.hpp"
#include "templating/templating.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace presskit;
    static model::FieldTree const fields = fuzz::data();
    std::string const text(reinterpret_cast<char const*>(data), size);
    templating::RenderOptions options;
    options.output_limit = std::size_t{1} << 20;
    options.undefined = templating::Undefined::blank;
    templating::Template const printed =
        templating::compile_text("{{ " + text + " }}", "fuzz.html");
    (void)templating::usage(printed);
    templating::RenderedText const one = templating::render_text(printed, fields, options);
    templating::RenderedText const two = templating::render_text(printed, fields, options);
    if (one.text != two.text || one.findings.size() != two.findings.size()) {
        std::abort(); // a compiled template keeps nothing of its last filling
    }
    (void)templating::render_text(
        templating::compile_text("{% if " + text + " %}1{% endif %}", "fuzz.txt"), fields, options);
    return 0;
}
