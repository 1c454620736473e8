// SPDX-License-Identifier: MPL-2.0
#include "uno/draft_commands.hpp"

#include "app/check_draft.hpp"
#include "uno/comments.hpp"
#include "uno/convert.hpp"
#include "uno/edit_template.hpp"
#include "uno/findings_panel.hpp"
#include "uno/insert_field.hpp"
#include "uno/preview.hpp"
#include "uno/sentences.hpp"
#include "uno/typed_tags.hpp"
#include "uno/update_signatories.hpp"

#include <functional>
#include <map>

namespace presskit::uno {
namespace {

struct Call {
    Context context;
    css::uno::Reference<css::frame::XFrame> frame;
    Document document;

    [[nodiscard]] Window window() const { return frame->getContainerWindow(); }
    [[nodiscard]] std::string say(char const* key) const { return Sentences(context)(key); }
};

void comment(Call const& call) {
    std::atomic<bool> const never{false};
    auto const draft = app::check_draft(copy_as_odt(call.context, call.document),
                                        name_of(call.document), template_root(call.context), never);
    show_as_comments(call.document, draft, call.say("undo.comments"));
}

std::map<std::string, std::function<void(Call const&)>> const& commands() {
    static std::map<std::string, std::function<void(Call const&)>> const table = {
        {"check", [](Call const& call) { open_deck(call.context, call.frame); }},
        {"comments", comment},
        {"no-comments",
         [](Call const& call) {
             remove_own_comments(call.document, call.say("undo.no-comments"));
         }},
        {"update",
         [](Call const& call) { update_signatories(call.context, call.window(), call.document); }},
        {"insert-field",
         [](Call const& call) { insert_field(call.context, call.window(), call.document); }},
        {"preview", [](Call const& call) { toggle_preview(call.context, call.document); }},
        {"check-template", [](Call const& call) { open_deck(call.context, call.frame); }},
        {"edit-template", [](Call const& call) { edit_template(call.context, call.window()); }},
        {"convert-tags",
         [](Call const& call) { convert_typed_tags(call.context, call.window(), call.document); }},
    };
    return table;
}

} // namespace

bool run_draft_command(Context const& context, css::uno::Reference<css::frame::XFrame> const& frame,
                       std::string const& command) {
    auto const found = commands().find(command);
    if (found == commands().end()) {
        return false;
    }
    found->second({context, frame, text_document_in(frame)});
    return true;
}

} // namespace presskit::uno
