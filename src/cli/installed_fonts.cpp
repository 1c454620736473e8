// SPDX-License-Identifier: MPL-2.0
#include "cli/installed_fonts.hpp"

#include <fontconfig/fontconfig.h>

#include <memory>

namespace presskit::cli {

std::vector<std::string> installed_fonts() {
    std::unique_ptr<FcConfig, decltype(&FcConfigDestroy)> const config(FcInitLoadConfigAndFonts(),
                                                                       FcConfigDestroy);
    std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> const any(FcPatternCreate(),
                                                                      FcPatternDestroy);
    std::unique_ptr<FcObjectSet, decltype(&FcObjectSetDestroy)> const wanted(
        FcObjectSetBuild(FC_FAMILY, nullptr), FcObjectSetDestroy);
    std::vector<std::string> families;
    if (!config || !any || !wanted) {
        return families;
    }
    std::unique_ptr<FcFontSet, decltype(&FcFontSetDestroy)> const fonts(
        FcFontList(config.get(), any.get(), wanted.get()), FcFontSetDestroy);
    for (int font = 0; fonts && font < fonts->nfont; ++font) {
        FcChar8* family = nullptr;
        for (int name = 0;
             FcPatternGetString(fonts->fonts[font], FC_FAMILY, name, &family) == FcResultMatch;
             ++name) {
            families.emplace_back(reinterpret_cast<char const*>(family));
        }
    }
    return families;
}

} // namespace presskit::cli
