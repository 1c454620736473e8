// SPDX-License-Identifier: MPL-2.0
#include "templating/templating.hpp"

#include "odf/xml.hpp"
#include "odf/zip.hpp"
#include "templating/blocks.hpp"
#include "templating/includes.hpp"
#include "templating/odf_include.hpp"
#include "templating/odf_join.hpp"
#include "templating/odf_lists.hpp"
#include "templating/odf_names.hpp"
#include "templating/odf_picture.hpp"
#include "templating/odf_scan.hpp"
#include "templating/odf_scope.hpp"
#include "templating/odf_styles.hpp"
#include "templating/odf_writer.hpp"
#include "templating/problems.hpp"
#include "templating/usage.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <optional>
#include <set>

namespace presskit::templating {

namespace {

struct Namespace {
    char const* prefix;
    char const* uri;
};
constexpr Namespace namespaces[] = {
    {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
    {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
    {"xmlns:xlink", "http://www.w3.org/1999/xlink"}};

/// What rich values write needs its namespaces and a place for its styles.
void prepare_for_rich(XMLElement& root, std::string const& entry) {
    for (Namespace const& each : namespaces) {
        if (root.Attribute(each.prefix) == nullptr) {
            root.SetAttribute(each.prefix, each.uri);
        }
    }
    if (root.FirstChildElement("office:automatic-styles") == nullptr) {
        XMLElement* const added = root.GetDocument()->NewElement("office:automatic-styles");
        XMLElement* const before =
            root.FirstChildElement(entry == "content.xml" ? "office:body" : "office:master-styles");
        if (before != nullptr) {
            insert_before(*before, *added);
        } else {
            root.InsertEndChild(added);
        }
    }
}

bool starts_with(std::string_view text, std::string_view with) {
    return text.substr(0, with.size()) == with;
}

std::string user_property(XMLNode const& meta_root, char const* name) {
    XMLElement const* const meta = meta_root.FirstChildElement("office:meta");
    for (XMLElement const* each = meta == nullptr ? nullptr
                                                  : meta->FirstChildElement("meta:user-defined");
         each != nullptr; each = each->NextSiblingElement("meta:user-defined")) {
        if (attribute_of(each, "meta:name") == name) {
            return text_of(*each);
        }
    }
    return {};
}

std::string name_for(Statement const& statement, Program const& program) {
    if (statement.expression == no_expr) {
        return "Section";
    }
    // The first name in the expression: "quotes" of `for q in quotes|reverse`.
    ExprId id = statement.expression;
    std::string name;
    while (true) {
        Expr const& expr = program.exprs[static_cast<std::size_t>(id)];
        if (expr.kind == Expr::Kind::attribute) {
            name = name.empty() ? expr.name : name;
        }
        if (expr.kind == Expr::Kind::name) {
            return name.empty() ? expr.name : name;
        }
        if (expr.args.empty() || expr.args.front() == no_expr) {
            return name.empty() ? "Section" : name;
        }
        id = expr.args.front();
    }
}

class OdfCompiler final {
public:
    OdfCompiler(Program& program, Findings& problems, CompileOptions const& options)
        : m_program(program), m_problems(problems), m_includes(options, program.name) {}

    void run() {
        drop_entries();
        odf::XmlDocument const meta = parse("meta.xml");
        odf::XmlDocument styles = parse("styles.xml");
        odf::XmlDocument const content = parse("content.xml");
        if (styles) {
            m_styles = read_styles(*styles->RootElement(),
                                   meta ? user_property(*meta->RootElement(), "style_map") : "");
        }
        m_program.styles = m_styles.rich;
        bool const had_styles = styles != nullptr;
        if (!had_styles) {
            styles =
                odf::parse_xml("<office:document-styles office:version=\"1.3\"/>", "styles.xml");
        }
        m_includer.emplace(m_program, m_includes, styles, content);
        compile_part("content.xml", content);
        compile_part("styles.xml", had_styles || m_includer->changed_styles() ? styles : nullptr);
        compile_part("meta.xml", meta);
        if (m_macros) {
            note("template.macros", "the template's macros are left out of the filled document",
                 "nothing is to be done unless the document needs them");
        }
        find_unused();
        m_program.usage = m_usage.take();
    }

private:
    odf::XmlDocument parse(std::string const& entry) const {
        odf::Package const& package = *m_program.package;
        return package.has(entry)
                   ? odf::parse_xml(package.read(entry), m_program.name + " (" + entry + ")")
                   : nullptr;
    }

    void find_unused() {
        for (std::string const& linked : m_linked) {
            if (m_used.count(linked) == 0) {
                m_program.may_be_unused.push_back(linked);
            }
        }
    }

    /// What belongs to the template and not to what is made from it.
    void drop_entries() {
        odf::Package& package = *m_program.package;
        for (std::string const& entry : package.entries()) {
            bool const macro = starts_with(entry, "Basic/") || starts_with(entry, "Scripts/") ||
                               starts_with(entry, "Dialogs/");
            // Older versions of the text, and pictures of it, would show what conditions remove.
            bool const trace = starts_with(entry, "Thumbnails/") ||
                               starts_with(entry, "Versions/") || entry == "VersionList.xml" ||
                               entry == "layout-cache";
            if (macro || trace) {
                package.remove(entry);
            }
            // Writer keeps lists of libraries that have no module: script-lc.xml, script-lb.xml.
            bool const list =
                entry.find("-lb.xml") != entry.npos || entry.find("-lc.xml") != entry.npos;
            m_macros = m_macros || (macro && !list);
        }
        if (package.was_signed()) {
            note("template.signatures",
                 "the template's digital signature is left out: it does not cover the filled text",
                 "sign the filled document");
        }
    }

    void note(char const* id, char const* message, char const* hint) {
        Location location;
        location.file = m_program.name;
        m_program.package_findings.push_back(
            to_finding(location, Trouble(id, message, hint), Severity::info));
    }

    void compile_part(std::string const& entry, odf::XmlDocument const& document) {
        if (!document) {
            return;
        }
        XMLElement& root = *document->RootElement();
        std::set<std::string> linked;
        collect_entries(root, linked); // also what only comments and deletions refer to
        m_macros = m_macros || holds_macros(root);
        bool cleaned = clean_tree(root);
        cleaned = join_paragraphs(root) || cleaned;
        cleaned =
            prepare_pictures(root, entry == "styles.xml" ? "PagePicture" : "Picture") || cleaned;
        OdfScan scan = scan_part(root, entry, m_program);
        if (scan.changed) {
            pin_continued_lists(root);
        }
        m_includer->expand(scan, root);
        cleaned = cleaned || (entry == "styles.xml" && m_includer->changed_styles());
        collect_entries(root, linked);
        m_linked.insert(linked.begin(), linked.end());
        if (!cleaned && !scan.changed && scan.problems.empty() && !has_attribute_tags(root)) {
            m_used.insert(linked.begin(), linked.end());
            return; // stays as it is, still compressed
        }
        std::vector<Mark> marks;
        for (std::size_t const tag : scan.in_order) {
            marks.push_back({scan.tag(tag).statement.kind, tag, scan.tag(tag).story});
        }
        Blocks const blocks = match_blocks(marks, m_program.tags);
        resolve_scopes(scan, marks, blocks, m_program.tags);
        write_part(entry, root, scan, marks, blocks);
        m_problems.insert(m_problems.end(), scan.problems.begin(), scan.problems.end());
        m_problems.insert(m_problems.end(), blocks.problems.begin(), blocks.problems.end());
    }

    void write_part(std::string const& entry, XMLElement& root, OdfScan& scan,
                    std::vector<Mark> const& marks, Blocks const& blocks) {
        std::map<std::size_t, std::size_t> block_of;
        for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
            std::vector<std::size_t> const& members = blocks.blocks[i].marks;
            bool const misfit = std::any_of(members.begin(), members.end(), [&](std::size_t mark) {
                return scan.tag(marks[mark].tag).misfit;
            });
            for (std::size_t const mark : members) {
                if (!misfit) {
                    block_of[marks[mark].tag] = i;
                }
            }
        }
        if (entry != "meta.xml") {
            prepare_for_rich(root, entry);
            uncrop_pictures(root, scan, m_program.exprs);
        }
        read_automatic_styles(m_styles, root);
        OdfNames names;
        names.index(root, scan);
        std::map<std::size_t, XMLNode const*> natives; // by tag: the order of the document
        for (auto const& [element, native] : scan.natives) {
            natives[native.tag] = element;
        }
        for (auto const& [tag, element] : natives) {
            bool const table = is_named(element, "table:table");
            scan.natives.at(element).new_name =
                names.rename(attribute_of(element, table ? "table:name" : "text:name"),
                             name_for(scan.tag(tag).statement, m_program));
        }
        std::string const separator = names.separator();
        if (separator.size() > m_program.name_separator.size()) {
            m_program.name_separator = separator;
        }
        Part part;
        part.entry = entry;
        part.media_type = "text/xml";
        part.style_prefix = free_prefix(m_styles);
        Builder builder(m_program, part, m_usage);
        OdfWriter writer(builder, m_program, scan, names, m_styles, std::move(block_of));
        writer.write(root);
        m_used.insert(writer.used().begin(), writer.used().end());
        if (!part.code.empty() && part.code.front().op == Instruction::Op::text &&
            part.code.front().b >= 1024) {
            part.start = std::make_shared<odf::PackedStart const>(odf::pack_start(
                std::string_view(part.statics).substr(part.code.front().a, part.code.front().b)));
        }
        m_program.parts.push_back(std::move(part));
    }

    Program& m_program;
    Findings& m_problems;
    Includes m_includes;
    std::optional<OdfIncluder> m_includer;
    std::set<std::string> m_linked; ///< files of the package the template refers to
    std::set<std::string> m_used;   ///< those every filled document refers to
    OdfStyles m_styles;
    UsageCollector m_usage;
    bool m_macros = false; ///< there were some
};

} // namespace

Template compile(odf::Package package, CompileOptions const& options) {
    auto program = std::make_shared<Program>();
    program->name = package.name();
    program->package = std::move(package);
    Template compiled;
    OdfCompiler(*program, compiled.problems, options).run();
    compiled.program = std::move(program);
    return compiled;
}

} // namespace presskit::templating
