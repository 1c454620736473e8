// SPDX-License-Identifier: MPL-2.0
#include "uno/save_kit_file.hpp"

#include "app/save_kit.hpp"
#include "uno/convert.hpp"
#include "uno/sentences.hpp"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

namespace presskit::uno {

void save_kit_file(Context const& context, model::PressKit const& kit,
                   std::filesystem::path const& folder) {
    using namespace css::ui::dialogs;
    auto const picker =
        FilePicker::createWithMode(context, TemplateDescription::FILESAVE_AUTOEXTENSION);
    auto const stem = std::filesystem::path(kit.file).stem().string();
    Sentences const say(context);
    picker->setTitle(to_ustring(say("kit-file.title")));
    picker->appendFilter(to_ustring(say("kit-file.filter")), "*.presskit");
    picker->setDisplayDirectory(url_from_path(folder));
    picker->setDefaultName(to_ustring(stem + ".presskit"));
    if (picker->execute() == ExecutableDialogResults::OK) {
        app::save_kit(kit, path_from_url(picker->getSelectedFiles()[0]));
    }
}

} // namespace presskit::uno
