// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_flatten.hpp"

#include "templating/lexer.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <cstdlib>

namespace presskit::templating {

namespace {

constexpr std::string_view object_replacement = "\uFFFC";
constexpr long max_spaces = 10000;

bool is_object(XMLNode const* node) {
    std::string_view const name = node->ToElement()->Name();
    return name.compare(0, 5, "draw:") == 0 || name.compare(0, 5, "dr3d:") == 0 ||
           name == "text:note" || name == "table:table" || name == "text:ruby-text" ||
           name == "office:annotation";
}

void add_piece(Flattened& out, XMLNode* node, std::string_view text, int input) {
    std::size_t const begin = out.text.size();
    out.text += text;
    out.pieces.push_back({node, begin, out.text.size(), input});
}

void walk(Flattened& out, XMLNode& parent, int input) {
    for (XMLNode* child = parent.FirstChild(); child != nullptr; child = child->NextSibling()) {
        if (child->ToText() != nullptr) {
            add_piece(out, child, child->Value(), input);
            continue;
        }
        XMLElement* const element = child->ToElement();
        if (element == nullptr || is_marker(*child)) {
            continue;
        }
        std::string_view const name = element->Name();
        if (name == "text:s") {
            long const count = std::strtol(attribute_of(child, "text:c").c_str(), nullptr, 10);
            add_piece(out, child,
                      std::string(static_cast<std::size_t>(std::clamp(count, 1L, max_spaces)), ' '),
                      input);
        } else if (name == "text:tab") {
            add_piece(out, child, "\t", input);
        } else if (name == "text:line-break") {
            add_piece(out, child, "\n", input);
        } else if (name == "text:placeholder") {
            out.placeholders.push_back(element);
            out.placeholder_at.push_back(out.text.size());
            out.text += object_replacement;
        } else if (is_object(child)) {
            out.objects.push_back(child);
        } else if (name == "text:text-input" &&
                   find_tag(text_of(*child), 0, Dialect::writer) != std::string::npos) {
            out.inputs.push_back(element);
            walk(out, *child, static_cast<int>(out.inputs.size()) - 1);
        } else {
            if (name == "text:a") {
                out.links.push_back(element);
            }
            walk(out, *child, input);
        }
    }
}

/// Removes `node`, and the wrappers it leaves empty.
void remove_upwards(XMLNode& node, XMLNode const& paragraph) {
    XMLNode* parent = node.Parent();
    remove_node(node);
    while (parent != &paragraph && parent->NoChildren() && is_inline_wrapper(parent) &&
           !is_named(parent, "text:text-input")) {
        XMLNode* const up = parent->Parent();
        remove_node(*parent);
        parent = up;
    }
}

/// Rewrites one text node: what is kept of it, with markers where they belong.
void rewrite(XMLNode& paragraph, Piece const& piece, std::vector<Cut> const& cuts,
             std::size_t& first, std::function<XMLElement*(std::size_t)> const& make) {
    tinyxml2::XMLDocument& document = *piece.node->GetDocument();
    std::string const all = piece.node->Value();
    while (first < cuts.size() && cuts[first].end <= piece.begin) {
        ++first;
    }
    if (first == cuts.size() || cuts[first].begin >= piece.end) {
        return;
    }
    std::size_t at = piece.begin;
    auto const keep = [&](std::size_t to) {
        if (to > at) {
            tinyxml2::XMLText* const text =
                document.NewText(all.substr(at - piece.begin, to - at).c_str());
            insert_before(*piece.node, *text);
        }
    };
    for (std::size_t i = first; i < cuts.size() && cuts[i].begin < piece.end; ++i) {
        Cut const& cut = cuts[i];
        if (cut.begin >= piece.begin) {
            keep(cut.begin);
            if (cut.tag) {
                insert_before(*piece.node, *make(*cut.tag));
            }
        }
        at = std::min(cut.end, piece.end);
    }
    keep(piece.end);
    remove_upwards(*piece.node, paragraph);
}

} // namespace

Flattened flatten(XMLNode& paragraph) {
    Flattened out;
    walk(out, paragraph, -1);
    return out;
}

void apply_cuts(XMLNode& paragraph, Flattened const& flattened, std::vector<Cut> const& cuts,
                std::function<XMLElement*(std::size_t tag)> const& make) {
    std::size_t first = 0;
    for (Piece const& piece : flattened.pieces) {
        if (piece.node->ToText() != nullptr) {
            rewrite(paragraph, piece, cuts, first, make);
            continue;
        }
        while (first < cuts.size() && cuts[first].end <= piece.begin) {
            ++first;
        }
        if (first < cuts.size() && cuts[first].begin <= piece.begin &&
            cuts[first].end >= piece.end) {
            remove_upwards(*piece.node, paragraph);
        }
    }
    for (XMLElement* const input : flattened.inputs) {
        while (XMLNode* const child = input->FirstChild()) {
            insert_before(*input, *child);
        }
        remove_node(*input);
    }
}

} // namespace presskit::templating
