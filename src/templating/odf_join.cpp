// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_join.hpp"

#include "base/utf8.hpp"
#include "templating/odf_flatten.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <optional>

namespace presskit::templating {

namespace {

/// The minus of a tag. Counted from the end of its text node, since what stands in front of it may
/// go first.
struct Dash {
    XMLNode* node = nullptr;
    std::size_t from_end = 0;
    std::size_t length = 0;
};

/// How long the dash at `at` is, 0 for none; Writer makes long ones of short ones.
std::size_t dash_length(std::string_view text, std::size_t at) {
    for (std::string_view const dash : {"-", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212"}) {
        if (text.compare(at, dash.size(), dash) == 0) {
            return dash.size();
        }
    }
    return 0;
}

/// Typed into the paragraph, not in a field: Secretary's fields join nothing.
std::optional<Dash> typed_dash(Flattened const& flat, std::size_t at, std::size_t length) {
    for (Piece const& piece : flat.pieces) {
        if (at >= piece.begin && at + length <= piece.end) {
            return piece.input < 0 && piece.node->ToText() != nullptr
                       ? std::optional<Dash>({piece.node, piece.end - at, length})
                       : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<Dash> first_dash(Flattened const& flat) {
    std::size_t const start = flat.text.find_first_not_of(" \t\n");
    if (start == flat.text.npos || flat.text.compare(start, 2, "{%") != 0) {
        return std::nullopt;
    }
    std::size_t const length = dash_length(flat.text, start + 2);
    return length == 0 ? std::nullopt : typed_dash(flat, start + 2, length);
}

std::optional<Dash> last_dash(Flattened const& flat) {
    std::size_t const end = flat.text.find_last_not_of(" \t\n") + 1;
    if (end < 5 || flat.text.compare(end - 2, 2, "%}") != 0) {
        return std::nullopt;
    }
    std::size_t at = end - 3;
    while (at > 0 && (static_cast<unsigned char>(flat.text[at]) & 0xC0) == 0x80) {
        --at;
    }
    std::size_t const length = dash_length(flat.text, at);
    std::size_t const opener = flat.text.rfind("{%", at);
    return length == 0 || opener == flat.text.npos || opener + 2 >= at
               ? std::nullopt
               : typed_dash(flat, at, length);
}

void erase(Dash const& dash) {
    std::string text = dash.node->Value();
    text.erase(text.size() - dash.from_end, dash.length);
    dash.node->SetValue(text.c_str());
}

bool is_blank(Flattened const& flat) {
    return flat.objects.empty() && flat.placeholders.empty() &&
           flat.text.find_first_not_of(" \t\n") == flat.text.npos;
}

class Joiner final {
public:
    void children(XMLNode& parent) {
        XMLNode* into = nullptr; // the last paragraph, which the next may be joined to
        std::optional<Dash> open_end;
        std::vector<XMLNode*> blank;
        for (XMLNode* child = parent.FirstChild(); child != nullptr;) {
            XMLNode* const next = child->NextSibling();
            if (!is_paragraph(child)) {
                if (!is_named(child, "text:soft-page-break") && child->ToElement() != nullptr) {
                    into = nullptr;
                }
                children(*child);
                child = next;
                continue;
            }
            Flattened const flat = flatten(*child);
            for (XMLNode* const object : flat.objects) {
                children(*object);
            }
            if (into != nullptr && is_blank(flat)) {
                blank.push_back(child);
                child = next;
                continue;
            }
            // Taken before anything is erased.
            std::optional<Dash> const start = first_dash(flat);
            std::optional<Dash> const end = last_dash(flat);
            if (into != nullptr && (start || open_end)) {
                join(*into, *child, open_end, start, blank);
            } else {
                into = child;
            }
            open_end = end;
            blank.clear();
            child = next;
        }
    }

    bool joined = false;

private:
    void join(XMLNode& into, XMLNode& paragraph, std::optional<Dash> const& end,
              std::optional<Dash> const& start, std::vector<XMLNode*> const& between) {
        for (std::optional<Dash> const& dash : {end, start}) {
            if (dash) {
                erase(*dash);
            }
        }
        while (XMLNode* const child = paragraph.FirstChild()) {
            into.InsertEndChild(child);
        }
        for (XMLNode* const blank : between) {
            remove_node(*blank);
        }
        remove_node(paragraph);
        joined = true;
    }
};

} // namespace

bool join_paragraphs(XMLNode& root) {
    Joiner joiner;
    joiner.children(root);
    return joiner.joined;
}

} // namespace presskit::templating
