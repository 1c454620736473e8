// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_include.hpp"

#include "base/error.hpp"
#include "templating/odf_include_place.hpp"
#include "templating/odf_join.hpp"
#include "templating/odf_lists.hpp"
#include "templating/odf_picture.hpp"
#include "templating/odf_styles.hpp"
#include "templating/problems.hpp"

#include <tinyxml2.h>

#include <algorithm>

namespace presskit::templating {

namespace {

using Kind = Statement::Kind;

bool is_include(OdfScan const& scan, std::size_t tag) {
    return scan.tag(tag).statement.kind == Kind::include;
}

void copy_namespaces(XMLElement const& from, XMLElement& to) {
    for (auto const* each = from.FirstAttribute(); each != nullptr; each = each->Next()) {
        bool const prefix = std::string_view(each->Name()).substr(0, 6) == "xmlns:";
        if (prefix && to.Attribute(each->Name()) == nullptr) {
            to.SetAttribute(each->Name(), each->Value());
        }
    }
}

} // namespace

OdfIncluder::OdfIncluder(Program& program, Includes& includes, odf::XmlDocument styles,
                         odf::XmlDocument content)
    : m_program(program), m_includes(includes), m_styles(std::move(styles)),
      m_content(std::move(content)), m_files(*program.package) {}

void OdfIncluder::expand(OdfScan& scan, XMLElement& root) {
    bool const any = std::any_of(scan.in_order.begin(), scan.in_order.end(),
                                 [&](std::size_t tag) { return is_include(scan, tag); });
    if (!any) {
        return;
    }
    m_root = &root;
    if (m_host) {
        use_part(*m_host, root);
    } else {
        m_names.learn(*m_styles->RootElement());
        m_names.learn(*m_content->RootElement());
        m_host = host_styles(*m_styles->RootElement(), root);
    }
    std::vector<std::size_t> const found = std::move(scan.in_order);
    scan.in_order = expand_tags(scan, found);
}

std::vector<std::size_t> OdfIncluder::expand_tags(OdfScan& scan,
                                                  std::vector<std::size_t> const& tags) {
    std::vector<std::size_t> done;
    for (std::size_t const tag : tags) {
        if (is_include(scan, tag)) {
            std::vector<std::size_t> const inner = include(scan, tag);
            done.insert(done.end(), inner.begin(), inner.end());
        } else {
            done.push_back(tag);
        }
    }
    return done;
}

std::vector<std::size_t> OdfIncluder::include(OdfScan& scan, std::size_t tag) {
    if (m_stopped || scan.tag(tag).bad || scan.tag(tag).marker == nullptr ||
        scan.problems.size() >= max_problems) {
        return {};
    }
    try {
        std::optional<Includes::Opened> const opened = m_includes.open(scan.tag(tag).statement);
        if (!opened) {
            return {};
        }
        Includes::Closer const closer(m_includes);
        return include_opened(scan, tag, *opened);
    } catch (Trouble const& trouble) {
        m_stopped = m_includes.is_full(); // said once
        scan.problems.push_back(to_finding(m_program.tags[tag].location, trouble));
    }
    return {};
}

std::vector<std::size_t> OdfIncluder::include_opened(OdfScan& scan, std::size_t tag,
                                                     Includes::Opened const& opened) {
    XMLNode& marker = *scan.tag(tag).marker;
    XMLElement& paragraph = paragraph_of_include(marker);
    IncludeSource& source = source_of(opened);
    m_includes.count(source.unpacked);
    Statement const statement = scan.tag(tag).statement;
    XMLElement& copy = copy_text(source, paragraph);
    try {
        prepare(source, statement, copy, paragraph);
    } catch (Trouble const&) {
        remove_node(copy);
        throw;
    } catch (Error const& error) {
        remove_node(copy);
        fail_include(opened.name, error);
    }

    std::size_t const file = scan.files.size();
    scan.files.push_back({scan.tag(tag).file, statement.sees_context, opened.name});
    std::size_t const before = scan.in_order.size();
    scan_included(scan, copy, m_program, file);
    scan.changed = true;
    std::vector<std::size_t> found(scan.in_order.begin() + static_cast<std::ptrdiff_t>(before),
                                   scan.in_order.end());
    scan.in_order.resize(before);
    m_names.make_fresh(copy, scan);
    found = expand_tags(scan, found);
    put_in_place(copy, marker, paragraph, scan, file, *m_host);
    return found;
}

void OdfIncluder::prepare(IncludeSource const& source, Statement const& statement, XMLElement& copy,
                          XMLElement& paragraph) {
    check_place(copy, paragraph, source.name);
    declare_variables(source, copy, paragraph);
    bring_namespaces(source);
    StyleMerger merger(source, *m_host, statement.host_styles,
                       [&](std::string const& href) { return m_files.bring(source, href); });
    merger.bring_styles_of(copy);
    m_changed_styles = m_changed_styles || merger.changed_common();
    m_files.bring_all(source, copy);
    (void)prepare_pictures(copy, "IncludedPicture" + std::to_string(++m_pictures) + "_");
}

IncludeSource& OdfIncluder::source_of(Includes::Opened const& opened) {
    std::unique_ptr<IncludeSource>& known = m_sources[opened.name];
    if (!known) {
        known = std::make_unique<IncludeSource>(read_include(opened));
        (void)clean_tree(*known->content->RootElement());
        pin_continued_lists(*known->content->RootElement());
        (void)join_paragraphs(*known->content->RootElement());
    }
    return *known;
}

void OdfIncluder::bring_namespaces(IncludeSource const& source) {
    for (odf::XmlDocument const& from : {source.content, source.styles}) {
        if (from) {
            copy_namespaces(*from->RootElement(), *m_root);
            copy_namespaces(*from->RootElement(), *m_styles->RootElement());
        }
    }
}

} // namespace presskit::templating
