// SPDX-License-Identifier: MPL-2.0
// A web page saved as HTML: docs/decisions/0033-libxml2.md.
#include "base/error.hpp"
#include "source/decode.hpp"
#include "source/html_content.hpp"
#include "source/html_walk.hpp"
#include "source/read.hpp"
#include "source/recognize.hpp"
#include "source/text_shape.hpp"

namespace presskit::source {

namespace {

/// The page's own address, for relative links: <base>, else the canonical one.
std::string address_of(xmlNode* root) {
    std::string address;
    for (xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
        if (name_of(node) == "base" && !attribute_of(node, "href").empty()) {
            return attribute_of(node, "href");
        }
        if (name_of(node) == "link" && fold(attribute_of(node, "rel")) == "canonical") {
            address = attribute_of(node, "href");
        }
        if (name_of(node) == "body") {
            break;
        }
    }
    return address;
}

} // namespace

Reading read_html(std::string const& bytes, std::string const& name, ReadOptions const& options) {
    DecodedText decoded = decode_html(bytes, name);
    HtmlTree const page = parse_html(decoded.text, name);
    xmlNode* const root = page ? xmlDocGetRootElement(page.get()) : nullptr;
    if (root == nullptr) {
        throw Error(Phase::input, name + ": has no text; write the release in it first");
    }
    Draft draft;
    draft.file = name;
    draft.findings = std::move(decoded.findings);
    draft.language_hint = attribute_of(root, "lang");
    HtmlContent const content(*page);
    DraftBuilder builder(draft, 0);
    if (!content.headline().empty()) {
        builder.open_title(true);
        builder.text(content.headline());
        builder.close_heading();
    }
    HtmlWalk walk(builder, 1, address_of(root),
                  [&](xmlNode* node) { return content.is_left_out(node); });
    walk.read(content.root());
    builder.end_paragraph();
    return recognize(std::move(draft), options);
}

} // namespace presskit::source
