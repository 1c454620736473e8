// SPDX-License-Identifier: MPL-2.0
// What a template can have inserted: fields, loops and conditions, each with what it gives.
#pragma once

#include <string>
#include <vector>

namespace presskit::app {

/// A step of what is inserted, in order.
struct InsertPart {
    enum class Kind {
        text,      ///< `content`, typed
        field,     ///< `content` is a tag; `name` the path it is labelled with
        paragraph, ///< a new one, of the style `content` where the document has it
        list_item, ///< the same, in a bulleted list
        section,   ///< until end_section; named `content`, in `columns`
        end_section,
        table,  ///< a row of `headings`, and one of `cells` for each of `content` ("s in list")
        picture ///< a frame named `content`
    };
    Kind kind = Kind::text;
    std::string content;
    std::string kind_of_tag = "value"; ///< for the label: TagLabel::kind
    std::string name;                  ///< for the label: TagLabel::subject
    int columns = 1;
    std::vector<std::string> names; ///< of a table: what each column holds, a path
    std::vector<std::string> cells; ///< tags
};

struct FieldChoice {
    std::string key;    ///< its title is the sentence "insert.KEY", or the name of a field
    std::string path;   ///< of a field by itself; empty = a block or a group
    std::string sample; ///< what it gives for the sample release
    std::vector<InsertPart> parts;       ///< empty = a group
    std::vector<FieldChoice> below;      ///< of a group
    [[nodiscard]] bool is_block() const; ///< has paragraphs of its own
};

[[nodiscard]] std::vector<FieldChoice> field_catalogue();

/// The sentence that names a path of the data: "field.embargo.until"; "" for one nobody knows.
[[nodiscard]] std::string name_key(std::string const& path);

} // namespace presskit::app
