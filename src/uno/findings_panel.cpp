// SPDX-License-Identifier: MPL-2.0
#include "uno/findings_panel.hpp"

#include "uno/accept_dialog.hpp"
#include "uno/accepted.hpp"
#include "uno/convert.hpp"
#include "uno/finding_actions.hpp"
#include "uno/findings_text.hpp"
#include "uno/form_actions.hpp"
#include "uno/live_check.hpp"
#include "uno/on_main_thread.hpp"
#include "uno/panel_layout.hpp"
#include "uno/typed_tags.hpp"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XFrameActionListener.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase5.hxx>
#include <rtl/ref.hxx>

#include <algorithm>

namespace presskit::uno {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

namespace {

using PanelBase =
    cppu::WeakComponentImplHelper5<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel,
                                   css::awt::XWindowListener, css::frame::XFrameActionListener>;

char const* icon_of(Finding const& finding) {
    if (!finding.accepted.empty()) {
        return "accepted.png";
    }
    switch (finding.severity) {
    case Severity::error:
        return "error.png";
    case Severity::warning:
        return "warning.png";
    case Severity::info:
        break;
    }
    return "info.png";
}

class FindingsPanel final : private cppu::BaseMutex, public PanelBase {
public:
    FindingsPanel(Context const& context, Reference<css::frame::XFrame> const& frame,
                  OUString const& url)
        : PanelBase(m_aMutex), m_context(context), m_frame(frame), m_url(url), m_say(context),
          m_live(std::make_unique<LiveCheck>(
              context, [this](LiveCheck::Result const& result) { show(result); })) {}

    void open(Window const& parent) {
        auto const failed = [this](OUString const& sentence) {
            show_error(m_context, m_frame->getContainerWindow(), sentence);
        };
        m_form = Form::inside(m_context, "panel", parent,
                              make_handler({{"select", [this] { select(); }},
                                            {"enter", [this] { enter(); }},
                                            {"fix", [this] { fix_selected(); }},
                                            {"accept", [this] { accept_selected(); }},
                                            {"convert", [this] { convert_tags(); }}},
                                           failed));
        m_form.window()->addWindowListener(this);
        m_parent = parent;
        m_parent->addWindowListener(this);
        m_form.window()->setVisible(true);
        m_frame->addFrameActionListener(this);
        m_form.set_text("summary", m_say("panel.checking"));
        arrange();
        m_live->watch(text_document_in(m_frame));
        panels().push_back(this);
    }

    [[nodiscard]] bool is_of(Reference<css::frame::XFrame> const& frame) const {
        return m_frame == frame;
    }

    /// A person asked for it: the next key goes to the list.
    void enter_list() {
        if (m_form.window().is()) {
            m_focus = true; // with the findings: until then the menu gives the focus back
            m_live->check_now();
        }
    }

    // XUIElement
    Reference<css::frame::XFrame> SAL_CALL getFrame() override { return m_frame; }
    OUString SAL_CALL getResourceURL() override { return m_url; }
    sal_Int16 SAL_CALL getType() override { return css::ui::UIElementType::TOOLPANEL; }
    Reference<css::uno::XInterface> SAL_CALL getRealInterface() override {
        return static_cast<css::ui::XToolPanel*>(this);
    }

    // XToolPanel
    Reference<css::accessibility::XAccessible>
        SAL_CALL createAccessible(Reference<css::accessibility::XAccessible> const&) override {
        return {m_form.window(), UNO_QUERY};
    }
    Window SAL_CALL getWindow() override { return m_form.window(); }

    // XSidebarPanel
    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32) override {
        return {panel_height(m_form), -1, panel_height(m_form)};
    }
    sal_Int32 SAL_CALL getMinimalWidth() override { return panel_width(m_form); }

    // XWindowListener
    void SAL_CALL windowResized(css::awt::WindowEvent const&) override { arrange(); }
    void SAL_CALL windowMoved(css::awt::WindowEvent const&) override {}
    void SAL_CALL windowShown(css::lang::EventObject const&) override { arrange(); }
    void SAL_CALL windowHidden(css::lang::EventObject const&) override {}

    // XFrameActionListener
    void SAL_CALL frameAction(css::frame::FrameActionEvent const& event) override {
        if (event.Action == css::frame::FrameAction_COMPONENT_ATTACHED ||
            event.Action == css::frame::FrameAction_COMPONENT_REATTACHED) {
            m_live->watch(text_document_in(m_frame));
        }
    }

    void SAL_CALL disposing(css::lang::EventObject const&) override {}

    void SAL_CALL disposing() override {
        m_live.reset();
        auto& open = panels();
        open.erase(std::remove(open.begin(), open.end(), this), open.end());
        if (m_frame.is()) {
            m_frame->removeFrameActionListener(this);
            m_frame.clear();
        }
        if (m_form.window().is()) {
            m_parent->removeWindowListener(this);
            m_form.window()->removeWindowListener(this);
            m_form.close();
        }
    }

    /// Those there are; of the main thread.
    static std::vector<FindingsPanel*>& panels() {
        static std::vector<FindingsPanel*> all;
        return all;
    }

private:
    [[nodiscard]] Document document() const { return text_document_in(m_frame); }

    void arrange() {
        if (m_form.window().is()) {
            auto const all = m_parent->getPosSize();
            m_form.window()->setPosSize(0, 0, all.Width, all.Height, css::awt::PosSize::POSSIZE);
            auto const room = arrange_panel(m_form, m_draft.is_template);
            if (room != m_room) {
                m_room = room;
                list_findings();
            }
        }
    }

    void show(LiveCheck::Result const& result) {
        std::string const kept = m_selected < m_draft.findings.size()
                                     ? comment_text(m_draft.findings[m_selected])
                                     : std::string();
        m_draft = result.draft;
        m_selected = m_draft.findings.size();
        for (std::size_t i = 0; i < m_draft.findings.size(); ++i) {
            if (m_selected == m_draft.findings.size() &&
                comment_text(m_draft.findings[i]) == kept) {
                m_selected = i;
            }
        }
        m_form.set_text("summary", result.trouble.empty() ? summary() : result.trouble);
        m_form.set_visible("convert", m_draft.is_template);
        arrange();
        list_findings();
        show_details();
        if (m_focus) {
            m_focus = false;
            m_form.focus("findings");
        }
    }

    [[nodiscard]] std::string summary() const {
        std::size_t counts[3] = {0, 0, 0};
        std::size_t accepted = 0;
        for (Finding const& finding : m_draft.findings) {
            ++(finding.accepted.empty() ? counts[static_cast<std::size_t>(finding.severity)]
                                        : accepted);
        }
        if (m_draft.is_template) {
            return m_draft.findings.empty()
                       ? m_say("panel.template-good")
                       : m_say("panel.template", {std::to_string(m_draft.findings.size())});
        }
        std::string text =
            counts[0] + counts[1] + counts[2] == 0
                ? m_say("panel.none")
                : m_say("panel.summary", {std::to_string(counts[0]), std::to_string(counts[1]),
                                          std::to_string(counts[2])});
        return accepted == 0
                   ? text
                   : text + ", " + m_say("panel.accepted-count", {std::to_string(accepted)});
    }

    void list_findings() {
        std::vector<std::string> lines;
        std::vector<std::filesystem::path> icons;
        auto const images = path_from_url(extension_url(m_context)) / "images";
        for (Finding const& finding : m_draft.findings) {
            lines.push_back(fitted(m_form, "findings", as_sentence(finding.message)));
            icons.push_back(images / icon_of(finding));
        }
        m_form.set_items("findings", lines, -1);
        m_form.set_item_images("findings", icons);
        m_form.select("findings", has_selected() ? static_cast<int>(m_selected) : -1);
    }

    [[nodiscard]] bool has_selected() const { return m_selected < m_draft.findings.size(); }

    void show_details(std::string const& note = {}) {
        bool const any = has_selected();
        Finding const finding = any ? m_draft.findings[m_selected] : Finding();
        std::string text;
        if (any) {
            text = comment_text(finding);
            text += finding.accepted.empty()
                        ? ""
                        : "\n\n" + m_say("panel.accepted-because", {finding.accepted});
            text += note.empty() ? "" : "\n" + note;
        } else if (!m_draft.findings.empty()) {
            text = m_say("panel.choose");
        }
        m_form.set_text("details", text);
        bool const fixable = finding.fix || !app::corrected_tag(finding).empty();
        m_form.set_enabled("fix", any && fixable && finding.accepted.empty());
        m_form.set_enabled("accept", any && !m_draft.is_template);
        m_form.set_text("accept",
                        m_say(finding.accepted.empty() ? "panel.accept" : "panel.take-back"));
    }

    void select() {
        int const selected = m_form.selected("findings");
        m_selected = selected < 0 ? m_draft.findings.size() : static_cast<std::size_t>(selected);
        show_details();
        if (has_selected() && document().is()) {
            if (!go_to(document(), m_draft.findings, m_selected, m_draft.source)) {
                show_details(m_say("panel.nowhere"));
            }
        }
    }

    void enter() {
        select();
        m_frame->getComponentWindow()->setFocus();
    }

    void fix_selected() {
        if (!has_selected() || !document().is()) {
            return;
        }
        if (!fix(document(), m_draft, m_selected, m_say("undo.fix"))) {
            show_note(m_context, m_frame->getContainerWindow(), to_ustring(m_say("fix.gone")));
        }
        m_live->check_now();
    }

    void accept_selected() {
        if (!has_selected() || !document().is()) {
            return;
        }
        Finding const finding = m_draft.findings[m_selected];
        if (!finding.accepted.empty()) {
            take_back(document(), finding);
        } else if (auto const reason = ask_reason(m_context, m_frame->getContainerWindow(),
                                                  as_sentence(finding.message))) {
            accept(document(), {finding.id, finding.location.text, *reason});
        }
        m_live->check_now();
    }

    void convert_tags() {
        if (document().is()) {
            convert_typed_tags(m_context, m_frame->getContainerWindow(), document());
            m_live->check_now();
        }
    }

    Context m_context;
    Reference<css::frame::XFrame> m_frame;
    OUString m_url;
    Window m_parent; ///< what the side bar gives us: ours fills it
    Sentences m_say;
    Form m_form;
    app::DraftCheck m_draft;
    std::size_t m_selected = 0;
    bool m_focus = false; ///< when the findings come
    int m_room = 0;       ///< pixels of width that lines are cut to
    std::unique_ptr<LiveCheck> m_live;
};

} // namespace

Reference<css::ui::XUIElement> make_findings_panel(Context const& context,
                                                   Reference<css::frame::XFrame> const& frame,
                                                   Window const& parent, OUString const& url) {
    rtl::Reference<FindingsPanel> const panel(new FindingsPanel(context, frame, url));
    panel->open(parent);
    return panel.get();
}

void open_deck(Context const& context, Reference<css::frame::XFrame> const& frame) {
    Reference<css::frame::XController2> const controller(frame->getController(), UNO_QUERY_THROW);
    auto const provider = controller->getSidebar();
    if (!provider.is()) {
        return;
    }
    provider->setVisible(true);
    provider->showDecks(true);
    provider->getDecks()
        ->getByName(OUString::createFromAscii(deck_name))
        .get<Reference<css::ui::XDeck>>()
        ->activate(true);
    on_main_thread(context, [frame] { // once the side bar has made its panel
        for (FindingsPanel* const panel : FindingsPanel::panels()) {
            if (panel->is_of(frame)) {
                panel->enter_list();
            }
        }
    });
}

} // namespace presskit::uno
