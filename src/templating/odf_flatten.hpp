// SPDX-License-Identifier: MPL-2.0
// The text of one paragraph in one string, and where each byte of it stands in the tree.
#pragma once

#include "templating/odf_tree.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace presskit::templating {

struct Piece {
    XMLNode* node = nullptr; ///< a text node, or text:s, text:tab, text:line-break
    std::size_t begin = 0;
    std::size_t end = 0;
    int input = -1; ///< index in Flattened::inputs: inside an input field
};

struct Flattened {
    std::string text;
    std::vector<Piece> pieces;
    std::vector<XMLElement*> inputs;       ///< input fields that hold tags
    std::vector<XMLElement*> placeholders; ///< each is U+FFFC in the text
    std::vector<std::size_t> placeholder_at;
    std::vector<XMLElement*> links;
    std::vector<XMLNode*> objects; ///< frames, notes: with paragraphs of their own
};

[[nodiscard]] Flattened flatten(XMLNode& paragraph);

/// What is cut out of the text, and the tag whose marker comes in its place.
struct Cut {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<std::size_t> tag;
};

/// Cuts, in order and without overlap; `make` gives the marker of a tag at the moment it is put
/// into the tree (tinyxml2 searches all nodes that wait to be). Spans that are empty afterwards go;
/// input fields that held tags are dissolved.
void apply_cuts(XMLNode& paragraph, Flattened const& flattened, std::vector<Cut> const& cuts,
                std::function<XMLElement*(std::size_t tag)> const& make);

} // namespace presskit::templating
