// SPDX-License-Identifier: MPL-2.0
#include "uno/accepted.hpp"

#include "source/accepted_property.hpp"
#include "uno/convert.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

#include <algorithm>

namespace presskit::uno {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

Reference<css::beans::XPropertyContainer> properties_of(Document const& document) {
    Reference<css::document::XDocumentPropertiesSupplier> const supplier(document, UNO_QUERY_THROW);
    return supplier->getDocumentProperties()->getUserDefinedProperties();
}

/// Names of the properties, in the order of the document.
std::vector<OUString> names_in(Reference<css::beans::XPropertyContainer> const& properties) {
    std::vector<OUString> names;
    Reference<css::beans::XPropertySet> const set(properties, UNO_QUERY_THROW);
    for (auto const& one : set->getPropertySetInfo()->getProperties()) {
        if (one.Name.startsWith(OUString::createFromAscii(source::accepted_prefix))) {
            names.push_back(one.Name);
        }
    }
    return names;
}

std::vector<model::AcceptedFinding>
read(Reference<css::beans::XPropertyContainer> const& properties) {
    Reference<css::beans::XPropertySet> const set(properties, UNO_QUERY_THROW);
    std::vector<model::AcceptedFinding> all;
    for (OUString const& name : names_in(properties)) {
        OUString value;
        set->getPropertyValue(name) >>= value;
        if (auto accepted = source::parse_accepted_property(to_utf8(value))) {
            all.push_back(std::move(*accepted));
        }
    }
    return all;
}

void write(Reference<css::beans::XPropertyContainer> const& properties,
           std::vector<model::AcceptedFinding> const& all) {
    for (OUString const& name : names_in(properties)) {
        properties->removeProperty(name);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        properties->addProperty(to_ustring(source::accepted_prefix + std::to_string(i + 1)),
                                css::beans::PropertyAttribute::REMOVABLE,
                                Any(to_ustring(source::accepted_property(all[i]))));
    }
}

} // namespace

void accept(Document const& document, model::AcceptedFinding const& accepted) {
    auto const properties = properties_of(document);
    auto all = read(properties);
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&](model::AcceptedFinding const& other) {
                                 return other.check == accepted.check &&
                                        other.excerpt == accepted.excerpt;
                             }),
              all.end());
    all.push_back(accepted);
    write(properties, all);
}

void take_back(Document const& document, Finding const& finding) {
    auto const properties = properties_of(document);
    auto all = read(properties);
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&](model::AcceptedFinding const& one) {
                                 return one.check == finding.id &&
                                        (one.excerpt.empty() ||
                                         one.excerpt == finding.location.text);
                             }),
              all.end());
    write(properties, all);
}

} // namespace presskit::uno
