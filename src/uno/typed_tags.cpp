// SPDX-License-Identifier: MPL-2.0
#include "uno/typed_tags.hpp"

#include "app/field_catalogue.hpp"
#include "uno/convert.hpp"
#include "uno/document_text.hpp"
#include "uno/undo_step.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <optional>

namespace presskit::uno {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

std::string spoken(app::TagLabel const& label, Sentences const& say) {
    std::string const known = app::name_key(label.subject);
    std::string const name = known.empty() ? label.subject : say(known.c_str());
    return name.empty() ? say(("tag." + label.kind + "-bare").c_str())
                        : say(("tag." + label.kind).c_str(), {name});
}

Reference<css::text::XTextContent>
make_input_field(Document const& document, std::string_view content, std::string_view hint) {
    Reference<css::lang::XMultiServiceFactory> const factory(document, UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> const field(
        factory->createInstance("com.sun.star.text.TextField.Input"), UNO_QUERY_THROW);
    field->setPropertyValue("Content", Any(to_ustring(content)));
    field->setPropertyValue("Hint", Any(to_ustring(hint)));
    return {field, UNO_QUERY_THROW};
}

void convert_typed_tags(Context const& context, Window const& parent, Document const& document) {
    struct Found {
        TextRange range;
        std::string content;
        std::string hint;
    };
    Sentences const say(context);
    DocumentText const text(document);
    std::vector<Found> all;
    app::TagReader reader;
    for (std::size_t i = 0; i < text.texts().size(); ++i) {
        std::string const& paragraph = text.texts()[i];
        for (app::TypedTag const& tag : reader.read(paragraph)) {
            app::TextPlace const place{i, tag.begin, tag.end};
            if (!text.touches_field(place)) {
                all.push_back({TextRange(text.at(place), UNO_QUERY_THROW),
                               paragraph.substr(tag.begin, tag.end - tag.begin),
                               spoken(tag.label, say)});
            }
        }
    }
    if (all.empty()) {
        show_note(context, parent, to_ustring(say("tags.none")));
        return;
    }
    UndoStep const step(document, say("undo.convert"));
    for (Found const& found : all) {
        found.range->getText()->insertTextContent(
            found.range, make_input_field(document, found.content, found.hint), true);
    }
}

} // namespace presskit::uno
