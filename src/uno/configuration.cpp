// SPDX-License-Identifier: MPL-2.0
#include "uno/configuration.hpp"

#include "uno/convert.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>

namespace presskit::uno {
namespace {

css::uno::Reference<css::beans::XPropertySet> open(Context const& context, char const* path,
                                                   char const* service) {
    auto const provider = css::configuration::theDefaultProvider::get(context);
    css::beans::NamedValue const node("nodepath",
                                      css::uno::Any(rtl::OUString::createFromAscii(path)));
    return {provider->createInstanceWithArguments(rtl::OUString::createFromAscii(service),
                                                  sequence_of({css::uno::Any(node)})),
            css::uno::UNO_QUERY_THROW};
}

} // namespace

css::uno::Reference<css::beans::XPropertySet> configuration(Context const& context,
                                                            char const* path) {
    return open(context, path, "com.sun.star.configuration.ConfigurationAccess");
}

css::uno::Reference<css::beans::XPropertySet> configuration_to_write(Context const& context,
                                                                     char const* path) {
    return open(context, path, "com.sun.star.configuration.ConfigurationUpdateAccess");
}

} // namespace presskit::uno
