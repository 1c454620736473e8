// SPDX-License-Identifier: MPL-2.0
#include "uno/accept_dialog.hpp"

#include "base/utf8.hpp"
#include "uno/form_actions.hpp"

namespace presskit::uno {

std::optional<std::string> ask_reason(Context const& context, Window const& parent,
                                      std::string const& finding) {
    Form form;
    std::optional<std::string> reason;
    auto const given = [&] { return utf8::trim(form.text("reason")); };
    form = Form(context, "accept", parent,
                make_handler({{"typed", [&] { form.set_enabled("ok", !given().empty()); }},
                              {"ok",
                               [&] {
                                   reason = given();
                                   form.end();
                               }}},
                             [&](rtl::OUString const& sentence) {
                                 show_error(context, form.window(), sentence);
                             }));
    form.set_text("finding", finding);
    form.set_enabled("ok", false);
    form.focus("reason");
    form.execute();
    form.close();
    return reason && !reason->empty() ? reason : std::nullopt;
}

} // namespace presskit::uno
