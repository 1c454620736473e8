// SPDX-License-Identifier: MPL-2.0
#include "uno/document_properties.hpp"

#include "uno/convert.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

namespace presskit::uno {
namespace {

css::uno::Reference<css::beans::XPropertyContainer> properties_of(Document const& document) {
    css::uno::Reference<css::document::XDocumentPropertiesSupplier> const supplier(
        document, css::uno::UNO_QUERY_THROW);
    return supplier->getDocumentProperties()->getUserDefinedProperties();
}

} // namespace

std::string remembered(Document const& document, char const* property) {
    css::uno::Reference<css::beans::XPropertySet> const properties(properties_of(document),
                                                                   css::uno::UNO_QUERY_THROW);
    auto const name = rtl::OUString::createFromAscii(property);
    rtl::OUString text;
    if (properties->getPropertySetInfo()->hasPropertyByName(name)) {
        properties->getPropertyValue(name) >>= text;
    }
    return to_utf8(text);
}

void remember(Document const& document, char const* property, std::string const& text) {
    if (remembered(document, property) == text) {
        return;
    }
    auto const container = properties_of(document);
    css::uno::Reference<css::beans::XPropertySet> const properties(container,
                                                                   css::uno::UNO_QUERY_THROW);
    auto const name = rtl::OUString::createFromAscii(property);
    if (properties->getPropertySetInfo()->hasPropertyByName(name)) {
        container->removeProperty(name);
    }
    if (!text.empty()) {
        container->addProperty(name, css::beans::PropertyAttribute::REMOVABLE,
                               css::uno::Any(to_ustring(text)));
    }
}

} // namespace presskit::uno
