// SPDX-License-Identifier: MPL-2.0
#include "uno/sentences.hpp"

#include "uno/configuration.hpp"
#include "uno/convert.hpp"

#include <com/sun/star/resource/StringResourceWithLocation.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>

namespace presskit::uno {

css::lang::Locale office_locale(Context const& context) {
    rtl::OUString tag;
    configuration(context, "/org.openoffice.Setup/L10N")->getPropertyValue("ooLocale") >>= tag;
    sal_Int32 at = 0;
    rtl::OUString const language = tag.getToken(0, '-', at);
    rtl::OUString const country = at < 0 ? rtl::OUString() : tag.copy(at);
    return {language, country.getLength() == 2 ? country : rtl::OUString(), {}};
}

Sentences::Sentences(Context const& context)
    : m_strings(css::resource::StringResourceWithLocation::create(
                    context, extension_url(context) + "/dialogs", true, office_locale(context),
                    "messages", {}, {}),
                css::uno::UNO_QUERY_THROW) {
    // The office speaks "de", our files are named de_DE, and it does not find one from the other.
    auto const language = office_locale(context).Language;
    for (auto const& locale : m_strings->getLocales()) {
        if (locale.Language == language) {
            m_strings->setCurrentLocale(locale, false);
        }
    }
}

std::string Sentences::operator()(char const* key,
                                  std::initializer_list<std::string> arguments) const {
    return fill_in(to_utf8(m_strings->resolveString(rtl::OUString::createFromAscii(key))),
                   arguments);
}

std::string fill_in(std::string const& text, std::initializer_list<std::string> arguments) {
    std::string filled;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const number = text[at] == '%' && at + 1 < text.size() ? text[at + 1] - '1' : -1;
        if (number >= 0 && number < static_cast<int>(arguments.size())) {
            filled += *(arguments.begin() + number);
            ++at;
        } else {
            filled += text[at];
        }
    }
    return filled;
}

} // namespace presskit::uno
