// SPDX-License-Identifier: MPL-2.0
// A template set: a folder of templates, one document of the kit each.
#pragma once

#include "model/field_tree.hpp"
#include "templating/templating.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace presskit::app {

struct TemplateFile {
    std::filesystem::path path;
    std::string stem;                   ///< "press-release": the name of what it makes
    std::string text_format;            ///< "html", "txt", …; empty = an ODF document
    std::filesystem::path set_folder{}; ///< of the shipped set that this is the user's own copy
                                        ///< from; empty = none: it stands in its set
};

/// Where the words of its set are, and what it may include.
[[nodiscard]] std::filesystem::path set_folder_of(TemplateFile const& file);

struct TemplateSet {
    std::string name;
    std::filesystem::path folder;
    std::vector<TemplateFile> files; ///< by name; never empty, no two make the same file
};

struct TemplateSetTitle {
    std::string name;                ///< the folder's name: what --templates takes
    std::string title;               ///< from its set.json, else the name
    std::string description;         ///< from its set.json; may be empty
    std::filesystem::path thumbnail; ///< its thumbnail.png; empty = it has none
};

/// The shipped sets: $PRESSKIT_TEMPLATES, else ../share/presskit/templates beside the program.
[[nodiscard]] std::filesystem::path default_template_root();
[[nodiscard]] std::vector<TemplateSetTitle> list_template_sets(std::filesystem::path const& root);

/// Where a person keeps own copies of shipped templates, a folder SET each: a template there takes
/// the place of the shipped one with its name, or is one more. $PRESSKIT_USER_TEMPLATES, else
/// presskit/templates in $XDG_DATA_HOME (~/.local/share).
[[nodiscard]] std::filesystem::path user_template_root();

/// `name` is a folder of `root` (empty = default_template_root()), or a folder anywhere.
/// Throws Error(Phase::templates) naming the sets there are.
[[nodiscard]] TemplateSet find_template_set(std::string const& name,
                                            std::filesystem::path const& root);

/// Compiles either kind; `include` finds templates beside it, never outside its folder.
[[nodiscard]] templating::Template compile_file(TemplateFile const& file);
/// A Writer template that has been opened, and perhaps changed, already.
[[nodiscard]] templating::Template compile_package(TemplateFile const& file, odf::Package package);
/// It has a tag, or something that was meant for one.
[[nodiscard]] bool has_tags(templating::Template const& compiled);
/// The same for a template on its own; what it is follows from its extension and first bytes.
[[nodiscard]] TemplateFile template_file(std::filesystem::path const& path);

/// The custom document property `presskit-NAME` of an ODF template; "" when it has none.
[[nodiscard]] std::string template_property(odf::Package const& package, std::string const& name);

/// What a text template says of itself in comments at its very beginning:
/// `{# presskit-requires: quotes #}`, `{# presskit-wrap: 72 #}`.
struct TextProperties {
    std::string requires_fields; ///< a comma list; "a|b" asks for one of the two
    std::size_t wrap = 0;        ///< columns; 0 = lines stay as they are
};
[[nodiscard]] TextProperties text_properties(std::string const& text);

/// The first of the fields in `presskit-requires` that `data` has nothing for; "" = none.
[[nodiscard]] std::string missing_requirement(odf::Package const& package,
                                              model::FieldTree const& data);
[[nodiscard]] std::string missing_requirement(std::string const& requires_fields,
                                              model::FieldTree const& data);

} // namespace presskit::app
