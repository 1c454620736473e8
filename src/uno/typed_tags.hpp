// SPDX-License-Identifier: MPL-2.0
// Tags typed as text become input fields with a label that people can read.
#pragma once

#include "app/tag_labels.hpp"
#include "uno/message_box.hpp"
#include "uno/open_document.hpp"
#include "uno/sentences.hpp"

#include <com/sun/star/text/XTextContent.hpp>

#include <string>
#include <string_view>

namespace presskit::uno {

/// One undo step; says so when there is nothing to convert.
void convert_typed_tags(Context const& context, Window const& parent, Document const& document);

/// "If: Embargo"
[[nodiscard]] std::string spoken(app::TagLabel const& label, Sentences const& say);

/// An input field, to be put into the document's text.
[[nodiscard]] css::uno::Reference<css::text::XTextContent>
make_input_field(Document const& document, std::string_view content, std::string_view hint);

} // namespace presskit::uno
