// SPDX-License-Identifier: MPL-2.0
// The templates of a set, filled: the documents of a kit before any office has seen them.
#pragma once

#include "app/template_set.hpp"
#include "base/finding.hpp"
#include "model/press_kit.hpp"

#include <string>
#include <vector>

namespace presskit::app {

struct Document {
    TemplateFile file;
    std::string bytes; ///< ODT, or the text
    std::string text;  ///< of a text template, before its lines were wrapped or it became a mail
};

struct Documents {
    std::vector<Document> list;
    Findings findings; ///< errors of any template or its rendering are thrown instead
};

/// The language documents are written and filed in: the kit's, else en-US.
[[nodiscard]] std::string language_of(model::PressKit const& kit);

/// What `file` becomes when `wanted` are asked for: {"odt", "pdf"}, {"html"} or nothing.
[[nodiscard]] std::vector<std::string> formats_of(TemplateFile const& file,
                                                  std::vector<std::string> const& wanted);

/// Fills `files`, which are one set's, with `fields` and the words of the set; one that asks for a
/// field the kit lacks (presskit-requires) is left out. A README comes last and is told the
/// `pieces` there are, in `formats`. Throws Error(Phase::templates) with every error of every
/// template, a line each. `logo`: a picture that may lie anywhere.
[[nodiscard]] Documents fill_documents(std::vector<TemplateFile> const& files,
                                       model::PressKit const& kit, model::FieldTree fields,
                                       std::vector<std::string> const& formats,
                                       model::Member const* member = nullptr,
                                       std::string const& logo = {});

} // namespace presskit::app
