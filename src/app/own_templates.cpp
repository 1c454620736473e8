// SPDX-License-Identifier: MPL-2.0
#include "app/own_templates.hpp"

#include "app/template_set.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "odf/document_setup.hpp"

#include <algorithm>

namespace presskit::app {

namespace fs = std::filesystem;

std::vector<EditableTemplate> editable_templates(fs::path const& root) {
    std::vector<EditableTemplate> all;
    for (TemplateSetTitle const& set : list_template_sets(root)) {
        for (TemplateFile const& file : find_template_set(set.name, root).files) {
            if (!file.text_format.empty()) {
                continue;
            }
            EditableTemplate one;
            one.set = set.name;
            one.has_own = !file.set_folder.empty();
            one.own = user_template_root() / set.name / file.path.filename();
            fs::path const shipped = set_folder_of(file) / file.path.filename();
            std::error_code none;
            one.shipped = fs::is_regular_file(shipped, none) ? shipped : fs::path();
            one.title = odf::title(odf::Package::open(file.path));
            one.title = one.title.empty() ? set.title + " – " + file.stem : one.title;
            all.push_back(std::move(one));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
        return std::pair(a.set, a.own.filename()) < std::pair(b.set, b.own.filename());
    });
    return all;
}

fs::path own_copy(EditableTemplate const& one) {
    if (!one.has_own) {
        std::error_code code;
        fs::create_directories(one.own.parent_path(), code);
        if (code) {
            throw Error(Phase::input, one.own.parent_path().string() +
                                          ": this folder for your own templates cannot be made; "
                                          "see who may write there");
        }
        write_file(one.own, read_file(one.shipped));
    }
    return one.own;
}

} // namespace presskit::app
