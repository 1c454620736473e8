// SPDX-License-Identifier: MPL-2.0
// Where the office put the extension, and what is in it.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <filesystem>

namespace presskit::uno {

using Context = css::uno::Reference<css::uno::XComponentContext>;

/// URL of the unpacked extension, without a slash at its end.
[[nodiscard]] rtl::OUString extension_url(Context const& context);

/// The folder with one folder for each shipped template set.
[[nodiscard]] std::filesystem::path template_root(Context const& context);

} // namespace presskit::uno
