// SPDX-License-Identifier: MPL-2.0
// The menu's commands, vnd.presskit:generate and the others (draft_commands.hpp). As a protocol
// handler they know their frame, so that the items are greyed out where there is no text document.
#include "base/files.hpp"
#include "uno/convert.hpp"
#include "uno/draft_commands.hpp"
#include "uno/generate_dialog.hpp"
#include "uno/guard.hpp"
#include "uno/help.hpp"
#include "uno/open_document.hpp"
#include "uno/options_pages.hpp"
#include "uno/preview.hpp"
#include "uno/save_kit_file.hpp"

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/supportsservice.hxx>

namespace presskit::uno {
namespace {

using css::uno::Reference;
using rtl::OUString;

class Commands final
    : public cppu::WeakImplHelper4<css::frame::XDispatchProvider, css::frame::XDispatch,
                                   css::lang::XInitialization, css::lang::XServiceInfo> {
public:
    explicit Commands(Context const& context) : m_context(context) {}

    void SAL_CALL initialize(css::uno::Sequence<css::uno::Any> const& arguments) override {
        if (arguments.hasElements()) {
            arguments[0] >>= m_frame;
        }
    }

    Reference<css::frame::XDispatch> SAL_CALL queryDispatch(css::util::URL const& url,
                                                            OUString const& /*target*/,
                                                            sal_Int32 /*flags*/) override {
        return url.Protocol == "vnd.presskit:" ? this : nullptr;
    }

    css::uno::Sequence<Reference<css::frame::XDispatch>> SAL_CALL
    queryDispatches(css::uno::Sequence<css::frame::DispatchDescriptor> const& requests) override {
        std::vector<Reference<css::frame::XDispatch>> found;
        for (auto const& request : requests) {
            found.push_back(
                queryDispatch(request.FeatureURL, request.FrameName, request.SearchFlags));
        }
        return to_sequence(found);
    }

    void SAL_CALL dispatch(css::util::URL const& url,
                           css::uno::Sequence<css::beans::PropertyValue> const&) override {
        guard_shown(
            source(), [&] { run(url.Path); },
            [&](OUString const& sentence) { show_error(m_context, window(), sentence); });
    }

    void SAL_CALL addStatusListener(Reference<css::frame::XStatusListener> const& listener,
                                    css::util::URL const& url) override {
        css::frame::FeatureStateEvent event;
        event.Source = source();
        event.FeatureURL = url;
        auto const document = text_document_in(m_frame);
        event.IsEnabled = document.is();
        if (document.is() && url.Path == "preview") { // a check mark while it is open
            event.State <<= has_preview(m_context, document);
        }
        listener->statusChanged(event);
    }

    /// Menus ask each time they are opened: nothing is kept to be removed.
    void SAL_CALL removeStatusListener(Reference<css::frame::XStatusListener> const&,
                                       css::util::URL const&) override {}

    OUString SAL_CALL getImplementationName() override { return "org.presskit.comp.Commands"; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override {
        return cppu::supportsService(this, name);
    }
    css::uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequence_of({OUString("com.sun.star.frame.ProtocolHandler")});
    }

private:
    [[nodiscard]] Source source() { return static_cast<cppu::OWeakObject*>(this); }
    [[nodiscard]] Window window() const {
        return m_frame.is() ? m_frame->getContainerWindow() : Window();
    }

    void run(OUString const& command) const {
        if (command == "help") {
            show_help(m_context, "index");
            return;
        }
        if (command == "options") {
            show_options(m_context, m_frame);
            return;
        }
        auto const document = text_document_in(m_frame);
        if (!document.is()) {
            return;
        }
        if (run_draft_command(m_context, m_frame, to_utf8(command))) {
            return;
        }
        if (command == "generate") {
            show_generate_dialog(m_context, window(), document);
        } else if (command == "save-kit-file") {
            save_kit_file(m_context, read_document(m_context, document).kit,
                          folder_for(m_context, document));
        }
    }

    Context m_context;
    Reference<css::frame::XFrame> m_frame;
};

} // namespace
} // namespace presskit::uno

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
presskit_Commands(css::uno::XComponentContext* context,
                  css::uno::Sequence<css::uno::Any> const& /*arguments*/) {
    return cppu::acquire(new presskit::uno::Commands(context));
}
