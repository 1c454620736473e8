// SPDX-License-Identifier: MPL-2.0
#include "uno/help.hpp"

#include "uno/sentences.hpp"

#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

namespace presskit::uno {

void show_help(Context const& context, char const* page) {
    auto const language = office_locale(context).Language;
    bool const ours = language == "de" || language == "fr" || language == "es";
    auto const url = extension_url(context) + "/help/" + (ours ? language : rtl::OUString("en")) +
                     "/" + rtl::OUString::createFromAscii(page) + ".html";
    css::system::SystemShellExecute::create(context)->execute(
        url, "", css::system::SystemShellExecuteFlags::URIS_ONLY);
}

} // namespace presskit::uno
