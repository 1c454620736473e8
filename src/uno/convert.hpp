// SPDX-License-Identifier: MPL-2.0
// Between the core's types (UTF-8 strings, paths, Findings) and UNO's.
#pragma once

#include "base/finding.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <org/presskit/Finding.hpp>

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace presskit::uno {

[[nodiscard]] rtl::OUString to_ustring(std::string_view utf8);
[[nodiscard]] std::string to_utf8(rtl::OUString const& text);

/// Throws Error(Phase::input) for a URL that is not a file on this machine.
[[nodiscard]] std::filesystem::path path_from_url(rtl::OUString const& url);
/// A file URL, or an absolute path as it is (what people type on a command line).
[[nodiscard]] std::filesystem::path path_from_url_or_path(rtl::OUString const& text);
[[nodiscard]] rtl::OUString url_from_path(std::filesystem::path const& path);

/// A sequence from values: this SDK's Sequence has no such constructor.
template <class T>
[[nodiscard]] css::uno::Sequence<T> sequence_of(std::initializer_list<T> values) {
    return css::uno::Sequence<T>(values.begin(), static_cast<sal_Int32>(values.size()));
}

template <class T>
[[nodiscard]] css::uno::Sequence<T> to_sequence(std::vector<T> const& values) {
    return css::uno::Sequence<T>(values.data(), static_cast<sal_Int32>(values.size()));
}

/// "odt,pdf" → both; empty parts do not count.
[[nodiscard]] std::vector<std::string> split(std::string const& text, char separator);

[[nodiscard]] css::beans::PropertyValue property(char const* name, css::uno::Any const& value);

/// The value named so, or void.
[[nodiscard]] css::uno::Any value_of(css::uno::Sequence<css::beans::PropertyValue> const& values,
                                     char const* name);

[[nodiscard]] css::uno::Sequence<org::presskit::Finding> to_uno(Findings const& findings);

} // namespace presskit::uno
