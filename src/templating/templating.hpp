// SPDX-License-Identifier: MPL-2.0
// The template language (template-language.md): compile once, render often.
#pragma once

#include "base/finding.hpp"
#include "model/field_tree.hpp"
#include "odf/package.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace presskit::templating {

struct Program; // flat: ready-escaped static text and instructions, one stream per XML part

struct CompileOptions {
    /// Bytes of an included template by its name, nullopt when there is none; absent = no includes.
    std::function<std::optional<std::string>(std::string const& name)> include;
};

/// A compiled template; immutable, may be rendered from several threads at once.
struct Template {
    std::shared_ptr<Program const> program;
    Findings problems; ///< every problem of the template, not only the first
};

/// `name` is for messages. An unusable template (error problems) may still be inspected.
[[nodiscard]] Template compile(odf::Package package, CompileOptions const& options = {});
/// .html (autoescaped), .txt, .eml, .md, .json: by the extension of `name`.
[[nodiscard]] Template compile_text(std::string const& text, std::string const& name,
                                    CompileOptions const& options = {});

enum class Undefined { error, blank, mark };

struct RenderOptions {
    std::string language = "en-US"; ///< of dates, numbers, sorting
    Undefined undefined = Undefined::error;
    /// Bytes of a picture by the name in the data, nullopt when there is none; absent = none at
    /// all.
    std::function<std::optional<std::string>(std::string const& name)> picture;
    std::size_t output_limit = std::size_t{512} * 1024 * 1024; ///< bytes of one part
};

struct RenderedPackage {
    odf::Package package;
    Findings findings; ///< undefined fields etc.; has_errors() = the document must not be used
};
struct RenderedText {
    std::string text;
    Findings findings;
};
[[nodiscard]] RenderedPackage render(Template const& compiled, model::FieldTree const& data,
                                     RenderOptions const& options = {});
[[nodiscard]] RenderedText render_text(Template const& compiled, model::FieldTree const& data,
                                       RenderOptions const& options = {});

/// What a template uses (presskit fields).
struct Usage {
    struct Loop {
        std::string variable;
        std::string over;
        std::vector<std::string> fields;
        bool plain = true; ///< its items are those of the data: no |batch, |groupby … between
    };
    std::vector<std::string> fields;
    std::vector<Loop> loops;
    std::vector<std::string> conditions;
    std::map<std::string, Location> places; ///< of each path, where it is asked for first
    std::vector<std::string> optional;      ///< also asked for with |default or `is defined`
};
[[nodiscard]] Usage usage(Template const& compiled);

} // namespace presskit::templating
