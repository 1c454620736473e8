// SPDX-License-Identifier: MPL-2.0
#include "uno/result_page.hpp"

#include "uno/clipboard.hpp"
#include "uno/convert.hpp"

#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include <algorithm>
#include <utility>

namespace presskit::uno {
namespace {

/// Documents of the kit before its machine-readable lists, by name.
bool comes_before(std::filesystem::path const& a, std::filesystem::path const& b) {
    auto const is_list = [](std::filesystem::path const& path) {
        return path.filename() == "MANIFEST.json" || path.filename() == "SHA256SUMS";
    };
    return std::make_tuple(a.parent_path(), is_list(a), a) <
           std::make_tuple(b.parent_path(), is_list(b), b);
}

} // namespace

void ResultPage::show(std::vector<app::KitResult> const& kits) {
    Form& form = m_session.form;
    m_files.clear();
    m_folder = kits.front().folder;
    std::string where;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    for (auto const& kit : kits) {
        where += (where.empty() ? "" : "\n") + kit.folder.string();
        m_folder = kit.folder == m_folder ? m_folder : kit.folder.parent_path();
        for (auto const& output : kit.outputs) {
            m_files.push_back(output.path);
        }
    }
    for (auto const& finding : kits.front().findings) {
        bool const counts = finding.accepted.empty();
        errors += counts && finding.severity == Severity::error ? 1 : 0;
        warnings += counts && finding.severity == Severity::warning ? 1 : 0;
    }
    std::sort(m_files.begin(), m_files.end(), comes_before);
    std::vector<std::string> names;
    for (auto const& file : m_files) {
        auto const inside = file.lexically_relative(m_folder);
        names.push_back(*inside.begin() == ".." ? file.filename().string() : inside.string());
    }
    form.set_items("files", names);
    form.set_text("made", form.sentence("result.made", {std::to_string(names.size())}));
    form.set_text("where", where);
    form.set_text("resultNote", errors + warnings == 0
                                    ? std::string()
                                    : form.sentence("result.note", {std::to_string(errors),
                                                                    std::to_string(warnings)}));
}

void ResultPage::open_folder() {
    open(m_folder);
}

void ResultPage::open_file() {
    auto const at = m_session.form.selected("files");
    if (at >= 0 && static_cast<std::size_t>(at) < m_files.size()) {
        open(m_files[static_cast<std::size_t>(at)]);
    }
}

void ResultPage::copy_list() {
    std::string text;
    for (auto const& file : m_files) {
        text += file.string() + '\n';
    }
    copy_to_clipboard(m_session.context, text);
    m_session.form.set_text("resultNote", m_session.form.sentence("result.copied"));
}

void ResultPage::open(std::filesystem::path const& path) const {
    css::system::SystemShellExecute::create(m_session.context)
        ->execute(url_from_path(path), "", css::system::SystemShellExecuteFlags::URIS_ONLY);
}

} // namespace presskit::uno
