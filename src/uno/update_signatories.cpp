// SPDX-License-Identifier: MPL-2.0
#include "uno/update_signatories.hpp"

#include "app/update_list.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "uno/block_changes.hpp"
#include "uno/convert.hpp"
#include "uno/findings_text.hpp"
#include "uno/form_actions.hpp"
#include "uno/sentences.hpp"
#include "uno/undo_step.hpp"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>

namespace presskit::uno {
namespace {

class UpdateDialog final {
public:
    UpdateDialog(Context const& context, Window const& parent, Document const& document)
        : m_context(context), m_document(document), m_say(context),
          m_reading(read_document(context, document)),
          m_form(context, "update", parent,
                 make_handler({{"source", [this] { choose_source(); }},
                               {"browse", [this] { browse(); }},
                               {"preview", [this] { preview(); }},
                               {"update", [this] { update(); }}},
                              [this](rtl::OUString const& sentence) {
                                  show_error(m_context, m_form.window(), sentence);
                              })) {}

    void run() {
        m_form.set_checked("own", true);
        choose_source();
        m_form.focus(app::changes_anything(m_block) ? "update" : "own");
        m_form.execute();
        m_form.close();
    }

private:
    [[nodiscard]] bool from_file() const { return m_form.is_checked("file"); }

    void choose_source() {
        m_form.set_enabled("path", from_file());
        m_form.set_enabled("browse", from_file());
        preview();
    }

    void browse() {
        using namespace css::ui::dialogs;
        auto const picker =
            FilePicker::createWithMode(m_context, TemplateDescription::FILEOPEN_SIMPLE);
        picker->setTitle(to_ustring(m_say("update.pick")));
        picker->setDisplayDirectory(url_from_path(folder_for(m_context, m_document)));
        picker->appendFilter(to_ustring(m_say("update.lists")), "*.csv;*.tsv;*.xlsx;*.ods;*.txt");
        if (picker->execute() == ExecutableDialogResults::OK) {
            m_form.set_text("path", path_from_url(picker->getSelectedFiles()[0]).string());
            preview();
        }
    }

    void preview() {
        std::filesystem::path const list =
            from_file() ? utf8::trim(m_form.text("path")) : std::string();
        m_block = {};
        std::string says = m_say("update.no-file");
        if (!from_file() || !list.empty()) {
            try {
                m_block = app::updated_list(m_reading, list);
                says = changes();
            } catch (Error const& error) { // a path half typed is no accident
                says = error.what();
            }
        }
        m_form.set_text("changes", says);
        m_form.set_items("names", m_block.lines, -1);
        m_form.set_enabled("update", app::changes_anything(m_block));
    }

    [[nodiscard]] std::string changes() const {
        auto const& c = m_block.changes;
        std::string text;
        for (Finding const& finding : m_block.findings) {
            if (m_block.form == app::SignatoryBlock::Form::none ||
                finding.id.rfind("signatories.second", 0) == 0) {
                text += comment_text(finding) + "\n";
            }
        }
        if (m_block.form == app::SignatoryBlock::Form::none) {
            return text;
        }
        if (!app::changes_anything(m_block)) {
            return text + m_say("update.same", {std::to_string(c.now)});
        }
        text += m_say("update.count", {std::to_string(c.before), std::to_string(c.now)});
        for (std::string const& name : c.added) {
            text += "\n+ " + name;
        }
        for (std::string const& name : c.withdrawn) {
            text += "\n− " + name;
        }
        for (auto const& [from, to] : c.renamed) {
            text += "\n" + from + " → " + to;
        }
        return text;
    }

    void update() {
        {
            UndoStep const step(m_document, m_say("undo.update"));
            replace_list(m_document, m_block);
        }
        m_form.end();
    }

    Context m_context;
    Document m_document;
    Sentences m_say;
    source::Reading m_reading;
    app::SignatoryBlock m_block;
    Form m_form;
};

} // namespace

void update_signatories(Context const& context, Window const& parent, Document const& document) {
    UpdateDialog(context, parent, document).run();
}

} // namespace presskit::uno
