// SPDX-License-Identifier: MPL-2.0
// What we say in the office's language: extension/dialogs/messages_<language>.properties.
#pragma once

#include "uno/installed.hpp"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/resource/XStringResourceManager.hpp>

#include <initializer_list>
#include <string>

namespace presskit::uno {

/// The language of menus and dialogs.
[[nodiscard]] css::lang::Locale office_locale(Context const& context);

/// Copies share the file read. A key that is missing in the office's language is said in English.
class Sentences final {
public:
    explicit Sentences(Context const& context);

    /// "%1", "%2", … become the arguments.
    [[nodiscard]] std::string operator()(char const* key,
                                         std::initializer_list<std::string> arguments = {}) const;

private:
    css::uno::Reference<css::resource::XStringResourceManager> m_strings;
};

/// "%1 of %2" with its arguments.
[[nodiscard]] std::string fill_in(std::string const& text,
                                  std::initializer_list<std::string> arguments);

} // namespace presskit::uno
