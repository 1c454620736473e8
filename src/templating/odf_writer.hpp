// SPDX-License-Identifier: MPL-2.0
// The tree of one part as code: static XML, and instructions where markers stand.
#pragma once

#include "templating/builder.hpp"
#include "templating/odf_names.hpp"
#include "templating/odf_scan.hpp"
#include "templating/odf_styles.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace presskit::templating {

class OdfWriter final {
public:
    /// `block_of`: tag → number of its block, for the tags of blocks that are to be written.
    OdfWriter(Builder& builder, Program& program, OdfScan& scan, OdfNames& names,
              OdfStyles const& styles, std::map<std::size_t, std::size_t> block_of);

    void write(XMLElement& root);
    [[nodiscard]] std::set<std::string> const& used() const { return m_used; }

private:
    struct Context {
        Escape escape = Escape::paragraph;
        bool body = false; ///< in the text itself, outside tables, lists and frames
        bool tables = true;
    };
    struct Running {
        std::size_t block;
        XMLNode const* parent;
    };

    void children(XMLNode& parent, Context const& context);
    void children_from(XMLNode* first, Context const& context);
    void node(XMLNode& node, Context const& context);
    void element(XMLElement& element, Context const& context);
    void plain_element(XMLElement& element, Context const& context);
    void paragraph(XMLElement& element, Context const& context);
    void native_section(XMLElement& element, Context const& context);
    void native_table(XMLElement& element, Context const& context);
    [[nodiscard]] bool number_range(XMLElement& element);
    void elidable(XMLElement& element, Context const& context);
    [[nodiscard]] bool changed_cell(XMLElement& cell, Context const& context);
    void check_merging(XMLElement& cell, std::size_t tag, CellChange change);
    void report_no_cell(std::size_t tag);
    XMLNode* start_table(XMLElement& element, Context const& context);
    void finish_table(XMLElement const& element);
    void picture_frame(XMLElement& frame, XMLNode const& value, Context const& context);
    void needs_paragraph(XMLElement& element, Context const& context);
    void marker(XMLNode& marker, Context const& context);
    void block_marker(XMLNode& marker, std::size_t tag);
    void start_tag(XMLElement& element, bool empty);
    void attribute(XMLElement& element, std::string const& name, std::string const& value);
    void attribute_tags(std::string const& value, std::size_t file, char const* place);
    [[nodiscard]] std::size_t file_of(XMLNode const& element) const;
    void text(std::string const& xml) { m_builder.text(xml); }

    [[nodiscard]] bool is_elidable_paragraph(XMLNode const& paragraph) const;
    [[nodiscard]] XMLNode* lone_value(XMLNode& paragraph) const;
    [[nodiscard]] bool holds_only_pictures(XMLElement const& link) const;
    [[nodiscard]] bool may_be_empty(XMLNode const& container) const;
    [[nodiscard]] bool is_conditional(XMLNode const& node) const;
    [[nodiscard]] bool changes_width(XMLNode const& node) const;
    [[nodiscard]] bool repeats_cells(XMLNode const& node) const;
    [[nodiscard]] bool is_block(XMLNode const& node, Statement::Kind kind) const;
    [[nodiscard]] BlockPlan plan_block(XMLElement& paragraph, XMLNode const& value,
                                       Context const& context) const;
    [[nodiscard]] Statement const& usable(Statement const& statement);
    void report_crossing(std::size_t tag);

    Builder& m_builder;
    Program& m_program;
    OdfScan& m_scan;
    OdfNames& m_names;
    OdfStyles const& m_styles;
    std::map<std::size_t, std::size_t> m_block_of;
    std::vector<Running> m_running;
    Statement m_never;
    std::vector<bool> m_counting; ///< for each table around: its cells are counted
    std::set<std::string> m_used; ///< files that the document always refers to
    bool m_failed = false;        ///< the rest is not written: a problem has been reported
};

} // namespace presskit::templating
