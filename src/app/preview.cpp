// SPDX-License-Identifier: MPL-2.0
#include "app/preview.hpp"

#include "app/fill.hpp"
#include "app/localize.hpp"
#include "app/sample_kit.hpp"
#include "app/template_set.hpp"

namespace presskit::app {

std::string preview_document(std::string const& odt, std::string const& name,
                             std::filesystem::path const& template_root) {
    model::PressKit const kit = sample_kit();
    odf::Package const package = odf::Package::from_bytes(odt, name);
    Localization localization;
    localization.language = kit.language;
    localization.title = kit.release.headline;
    localization.paper = template_property(package, "paper") == "auto";
    templating::Template const compiled =
        compile_package(template_file(name), package);
    throw_errors(compiled.problems);
    templating::RenderOptions options;
    options.language = kit.language;
    options.undefined = templating::Undefined::mark;
    templating::RenderedPackage filled =
        templating::render(compiled, sample_fields(name, template_root), options);
    throw_errors(filled.findings);
    localize(filled.package, localization);
    return filled.package.to_zip();
}

} // namespace presskit::app
