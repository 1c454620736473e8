// SPDX-License-Identifier: MPL-2.0
#include "templating/templating.hpp"

#include "templating/renderer.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

constexpr char const* template_type = "application/vnd.oasis.opendocument.text-template";
constexpr char const* text_type = "application/vnd.oasis.opendocument.text";

/// Findings of the part come behind those of the template.
void append(Findings& to, Findings from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

bool refers(odf::Package const& package, Program const& program, std::string const& entry) {
    return std::any_of(program.parts.begin(), program.parts.end(), [&](Part const& part) {
        return package.read(part.entry).find(entry) != std::string::npos;
    });
}

/// The pictures of the data come in; those nothing refers to any more go.
void place_pictures(PictureStore const& pictures, Program const& program, odf::Package& package) {
    for (std::string const& unused : program.may_be_unused) {
        if (refers(package, program, unused)) {
            continue;
        }
        for (std::string const& entry : package.entries()) {
            if (entry == unused || entry.compare(0, unused.size() + 1, unused + "/") == 0) {
                package.remove(entry);
            }
        }
    }
    for (auto const& [source, placed] : pictures.placed()) {
        package.set(placed.entry, pictures.bytes().at(placed.entry), placed.kind.media_type);
    }
}

} // namespace

RenderedText render_text(Template const& compiled, model::FieldTree const& data,
                         RenderOptions const& options) {
    RenderedText result;
    result.findings = compiled.problems;
    Program const& program = *compiled.program;
    if (has_errors(result.findings) || program.parts.empty()) {
        return result;
    }
    Renderer renderer(program, data, options);
    result.text = renderer.run(program.parts.front());
    append(result.findings, renderer.take_findings());
    return result;
}

RenderedPackage render(Template const& compiled, model::FieldTree const& data,
                       RenderOptions const& options) {
    Program const& program = *compiled.program;
    RenderedPackage result{*program.package, compiled.problems};
    if (has_errors(result.findings)) {
        return result;
    }
    append(result.findings, program.package_findings);
    Renderer renderer(program, data, options);
    for (Part const& part : program.parts) {
        result.package.set(part.entry, renderer.run(part), part.media_type, part.start);
    }
    place_pictures(renderer.pictures(), program, result.package);
    if (result.package.mimetype() == template_type) {
        result.package.set_mimetype(text_type);
    }
    append(result.findings, renderer.take_findings());
    return result;
}

} // namespace presskit::templating
