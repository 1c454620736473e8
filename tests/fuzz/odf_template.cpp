// SPDX-License-Identifier: MPL-2.0
// The ODF template compiler: any bytes as a flat document or a package, compiled and filled.
// What comes out has to be well-formed.
#include "base/error.hpp"
#include "data.hpp"
#include "odf/xml.hpp"
#include "templating/templating.hpp"

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <tinyxml2.h>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace {

using namespace presskit;

std::optional<odf::Package> package_of(std::string bytes) {
    try {
        return odf::Package::from_bytes(std::move(bytes), "fuzz.fodt");
    } catch (Error const&) {
        return std::nullopt;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static model::FieldTree const fields = fuzz::data();
    std::optional<odf::Package> package =
        package_of(std::string(reinterpret_cast<char const*>(data), size));
    if (!package) {
        return 0;
    }
    templating::RenderOptions options;
    options.output_limit = std::size_t{1} << 20;
    options.undefined = templating::Undefined::blank;
    try {
        templating::Template const compiled = templating::compile(std::move(*package));
        (void)templating::usage(compiled);
        templating::RenderedPackage const made = templating::render(compiled, fields, options);
        if (has_errors(made.findings)) {
            return 0;
        }
        (void)odf::parse_xml(made.package.read("content.xml"), "filled content.xml");
        (void)made.package.to_zip();
    } catch (Error const& error) {
        // A part that cannot be read is one thing, a filled one that cannot be read is ours.
        if (std::string(error.what()).find("filled") != std::string::npos) {
            std::abort();
        }
    }
    return 0;
}
