// SPDX-License-Identifier: MPL-2.0
#include "uno/insert_field.hpp"

#include "app/field_catalogue.hpp"
#include "uno/convert.hpp"
#include "uno/form_actions.hpp"
#include "uno/insert_parts.hpp"
#include "uno/sentences.hpp"
#include "uno/undo_step.hpp"

#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/awt/tree/XMutableTreeNode.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>

namespace presskit::uno {
namespace {

using app::FieldChoice;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
namespace tree = css::awt::tree;

class InsertDialog final {
public:
    InsertDialog(Context const& context, Window const& parent, Document const& document)
        : m_context(context), m_document(document), m_say(context), m_all(app::field_catalogue()),
          m_form(context, "insert", parent,
                 make_handler({{"choose", [this] { choose(); }}, {"insert", [this] { insert(); }}},
                              [this](rtl::OUString const& sentence) {
                                  show_error(m_context, m_form.window(), sentence);
                              })) {}

    void run() {
        fill_tree();
        choose();
        m_form.focus("fields");
        m_form.execute();
        m_form.close();
    }

private:
    [[nodiscard]] Reference<tree::XTreeControl> control() const {
        return {m_form.control("fields"), UNO_QUERY_THROW};
    }

    void fill_tree() {
        Reference<tree::XMutableTreeDataModel> const model(
            m_context->getServiceManager()->createInstanceWithContext(
                "com.sun.star.awt.tree.MutableTreeDataModel", m_context),
            UNO_QUERY_THROW);
        auto const root = model->createNode(Any(), true);
        model->setRoot(root);
        for (FieldChoice const& group : m_all) {
            auto const node = model->createNode(Any(to_ustring(m_say(group.key.c_str()))), false);
            for (FieldChoice const& choice : group.below) {
                auto const leaf =
                    model->createNode(Any(to_ustring(m_say(choice.key.c_str()))), false);
                leaf->setDataValue(Any(static_cast<sal_Int32>(m_choices.size())));
                m_choices.push_back(&choice);
                node->appendChild(leaf);
            }
            root->appendChild(node);
        }
        m_form.model("fields")->setPropertyValue("DataModel", Any(model));
        auto const shown = control();
        for (sal_Int32 i = root->getChildCount(); i > 0; --i) {
            shown->expandNode(root->getChildAt(i - 1));
        }
        shown->select(Any(root->getChildAt(0)->getChildAt(0)));
        shown->makeNodeVisible(root->getChildAt(0));
    }

    /// nullptr for a group.
    [[nodiscard]] FieldChoice const* chosen() const {
        Reference<tree::XTreeNode> selected;
        control()->getSelection() >>= selected;
        Reference<tree::XMutableTreeNode> const node(selected, UNO_QUERY);
        sal_Int32 number = -1;
        if (!node.is() || !(node->getDataValue() >>= number)) {
            return nullptr;
        }
        return m_choices[static_cast<std::size_t>(number)];
    }

    void choose() {
        FieldChoice const* const choice = chosen();
        m_form.set_enabled("insert", choice != nullptr);
        m_form.set_text("sample", choice == nullptr        ? std::string()
                                  : choice->sample.empty() ? m_say("insert.no-sample")
                                                           : choice->sample);
        m_form.set_text("how", choice == nullptr    ? std::string()
                               : choice->is_block() ? m_say("insert.as-block")
                                                    : m_say("insert.as-field"));
    }

    void insert() {
        FieldChoice const* const choice = chosen();
        if (choice == nullptr) {
            return;
        }
        UndoStep const step(m_document, m_say("undo.insert", {m_say(choice->key.c_str())}));
        insert_parts(m_document, *choice, m_say);
        m_form.end();
    }

    Context m_context;
    Document m_document;
    Sentences m_say;
    std::vector<FieldChoice> m_all;
    std::vector<FieldChoice const*> m_choices;
    Form m_form;
};

} // namespace

void insert_field(Context const& context, Window const& parent, Document const& document) {
    InsertDialog(context, parent, document).run();
}

} // namespace presskit::uno
