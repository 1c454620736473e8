// SPDX-License-Identifier: MPL-2.0
#include "uno/installed.hpp"

#include "base/error.hpp"
#include "uno/convert.hpp"

#include <com/sun/star/deployment/PackageInformationProvider.hpp>

namespace presskit::uno {

rtl::OUString extension_url(Context const& context) {
    auto const packages = css::deployment::PackageInformationProvider::get(context);
    rtl::OUString const url = packages->getPackageLocation("org.presskit.writer");
    if (url.isEmpty()) {
        throw Error(Phase::office, "The Press Kit extension is not installed completely; remove it "
                                   "in Tools ▸ Extension Manager and add it again.");
    }
    return url.endsWith("/") ? url.copy(0, url.getLength() - 1) : url;
}

std::filesystem::path template_root(Context const& context) {
    return path_from_url(extension_url(context)) / "templates";
}

} // namespace presskit::uno
