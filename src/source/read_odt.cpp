// SPDX-License-Identifier: MPL-2.0
// ODF text documents, packed or flat: also what an open Writer document goes through.
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "odf/package.hpp"
#include "odf/xml.hpp"
#include "source/list_marks.hpp"
#include "source/odt_styles.hpp"
#include "source/odt_text.hpp"
#include "source/read.hpp"
#include "source/recognize.hpp"
#include "source/text_shape.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <map>

namespace presskit::source {

namespace {

using tinyxml2::XMLElement;
using Section = Paragraph::Section;

Section section_named(std::string const& name) {
    std::string const folded = fold(name);
    struct Name {
        char const* start;
        Section section;
    };
    for (Name const& n :
         {Name{"statement", Section::statement}, Name{"quotes", Section::quotes},
          Name{"signatories", Section::signatories}, Name{"contacts", Section::contacts},
          Name{"boilerplate", Section::boilerplates}}) {
        if (has_prefix(folded, n.start)) {
            return n.section;
        }
    }
    return Section::none;
}

/// Where a paragraph stands among lists.
struct ListContext {
    std::string style;
    int depth = -1; ///< -1 = in no list
    int id = 0;
    int number = 1;
    bool first = false; ///< the first paragraph of its item
};

class DocumentReader final {
public:
    DocumentReader(OdtStyles const& styles, Draft& draft) : m_styles(styles), m_draft(draft) {}

    void read(XMLElement const& parent, Section section) {
        for (XMLElement const* e = parent.FirstChildElement(); e != nullptr;
             e = e->NextSiblingElement()) {
            std::string_view const name = e->Name();
            if (name == "text:p" || name == "text:h") {
                read_paragraph(*e, section, {});
            } else if (name == "text:list") {
                read_list(*e, section, {});
            } else if (name == "table:table") {
                read_table(*e, section);
            } else if (name == "text:section") {
                if (odf::attribute(*e, "text:display") == "none") {
                    ++m_left_out.hidden;
                    continue;
                }
                Section const named = section_named(odf::attribute(*e, "text:name"));
                read(*e, named == Section::none ? section : named);
            } else if (name == "text:tracked-changes") {
                for (XMLElement const* c = e->FirstChildElement(); c != nullptr;
                     c = c->NextSiblingElement()) {
                    m_left_out.deletions +=
                        c->FirstChildElement("text:deletion") != nullptr ? 1 : 0;
                }
            } else if (name == "draw:frame") {
                read_frame(*e, section);
            } else if (name == "text:numbered-paragraph") {
                read(*e, section);
            }
            // Indexes are made from the text, declarations and forms are not text.
        }
    }

    [[nodiscard]] OdtLeftOut const& left_out() const { return m_left_out; }

private:
    void add(Paragraph paragraph) {
        if (m_draft.paragraphs.size() >= max_paragraphs) {
            throw Error(Phase::input,
                        m_draft.file +
                            ": has too many paragraphs for a release; choose the release itself");
        }
        paragraph.place.paragraph = m_count;
        m_draft.paragraphs.push_back(std::move(paragraph));
    }

    void read_paragraph(XMLElement const& e, Section section, ListContext const& list) {
        ++m_count;
        OdtStyles::Role role = m_styles.role_of(odf::attribute(e, "text:style-name"));
        if (std::string_view(e.Name()) == "text:h" &&
            (role.style == Paragraph::Style::none || role.style == Paragraph::Style::heading)) {
            std::string const level = odf::attribute(e, "text:outline-level");
            role = {Paragraph::Style::heading, level.empty() ? role.level : leading_number(level)};
        }
        std::vector<XMLElement const*> frames;
        Paragraph paragraph;
        paragraph.runs = odt_runs(e, m_styles, m_left_out, frames);
        paragraph.raw = model::plain_text(paragraph.runs);
        paragraph.style = role.style;
        paragraph.level = std::clamp(role.level, 1, 6);
        paragraph.section = section;
        OdtListLevel const level = m_styles.list_level(list.style, list.depth + 1);
        if (list.depth >= 0 && level.shown && role.style != Paragraph::Style::heading) {
            ListMark mark;
            mark.ordered = level.ordered;
            mark.number = list.number;
            mark.depth = list.depth;
            mark.list = list.id;
            mark.more = !list.first;
            paragraph.mark = mark;
        }
        m_prose = m_prose || (paragraph.raw.size() >= 60 && ends_sentence(paragraph.raw) &&
                              role.style == Paragraph::Style::none);
        if (paragraph.mark || !split_at_breaks(paragraph)) {
            add(std::move(paragraph));
        }
        for (XMLElement const* const frame : frames) {
            read_frame(*frame, section);
        }
    }

    /// Short lines between line breaks are paragraphs of their own: names, a contact, a heading
    /// block.
    bool split_at_breaks(Paragraph const& paragraph) {
        if (paragraph.raw.find('\n') == std::string::npos) {
            return false;
        }
        std::vector<std::pair<std::size_t, std::size_t>> parts;
        for (std::size_t begin = 0; begin <= paragraph.raw.size();) {
            std::size_t const end = std::min(paragraph.raw.find('\n', begin), paragraph.raw.size());
            if (end - begin > 140 || ends_sentence(paragraph.raw.substr(begin, end - begin))) {
                return false;
            }
            parts.emplace_back(begin, end);
            begin = end + 1;
        }
        for (auto const& [begin, end] : parts) {
            Paragraph part = paragraph;
            part.runs = slice(paragraph.runs, begin, end);
            part.raw = paragraph.raw.substr(begin, end - begin);
            add(std::move(part));
        }
        return true;
    }

    void read_list(XMLElement const& list, Section section, ListContext const& around) {
        ListContext context = around;
        context.depth = around.depth + 1;
        std::string const style = odf::attribute(list, "text:style-name");
        context.style = style.empty() ? around.style : style;
        OdtListLevel const level = m_styles.list_level(context.style, context.depth + 1);
        bool const goes_on = odf::attribute(list, "text:continue-numbering") == "true" ||
                             !odf::attribute(list, "text:continue-list").empty();
        auto const key = std::make_pair(context.style, context.depth);
        int number = level.start;
        if (context.depth == 0) {
            auto const last = m_lists.find(context.style);
            context.id = goes_on && last != m_lists.end() ? last->second : ++m_list_count;
            m_lists[context.style] = context.id;
            number = goes_on && m_numbers.count(key) > 0 ? m_numbers[key] : level.start;
        }
        for (XMLElement const* item = list.FirstChildElement(); item != nullptr;
             item = item->NextSiblingElement()) {
            bool const header = std::string_view(item->Name()) == "text:list-header";
            std::string const start = odf::attribute(*item, "text:start-value");
            number = start.empty() ? number : leading_number(start);
            context.number = number;
            context.first = !header;
            bool counted = false;
            for (XMLElement const* e = item->FirstChildElement(); e != nullptr;
                 e = e->NextSiblingElement()) {
                std::string_view const name = e->Name();
                if (name == "text:p" || name == "text:h") {
                    read_paragraph(*e, section, context);
                    context.first = false;
                    counted = !header;
                } else if (name == "text:list") {
                    read_list(*e, section, context);
                }
            }
            number += counted ? 1 : 0;
        }
        m_numbers[key] = number;
    }

    void read_frame(XMLElement const& frame, Section section) {
        if (XMLElement const* const box = frame.FirstChildElement("draw:text-box")) {
            read(*box, section);
        } else if (XMLElement const* const image = frame.FirstChildElement("draw:image")) {
            auto block = std::make_shared<model::Block>();
            block->kind = model::Block::Kind::image;
            block->image.source = odf::attribute(*image, "xlink:href");
            for (char const* const alt : {"svg:desc", "svg:title"}) {
                XMLElement const* const text = frame.FirstChildElement(alt);
                if (text != nullptr && text->GetText() != nullptr) {
                    block->image.alt = utf8::collapse_spaces(text->GetText());
                }
            }
            ++m_count;
            Paragraph paragraph;
            paragraph.section = section;
            paragraph.raw = block->image.alt.empty() ? block->image.source : block->image.alt;
            paragraph.block = std::move(block);
            add(std::move(paragraph));
        }
    }

    void read_rows(XMLElement const& parent, model::Block& table) {
        for (XMLElement const* e = parent.FirstChildElement(); e != nullptr;
             e = e->NextSiblingElement()) {
            std::string_view const name = e->Name();
            if (name == "table:table-row") {
                model::Row row;
                for (XMLElement const* cell = e->FirstChildElement(); cell != nullptr;
                     cell = cell->NextSiblingElement()) {
                    if (std::string_view(cell->Name()) == "table:table-cell") {
                        row.push_back(cell_runs(*cell));
                    }
                }
                table.rows.push_back(std::move(row));
            } else if (name == "table:table-header-rows" || name == "table:table-rows" ||
                       name == "table:table-row-group") {
                read_rows(*e, table);
            }
        }
    }

    /// The paragraphs of a cell (of lists and inner tables, too), a line break between them.
    model::Runs cell_runs(XMLElement const& cell) {
        model::Runs runs;
        for (XMLElement const* e = cell.FirstChildElement(); e != nullptr;
             e = e->NextSiblingElement()) {
            std::string_view const name = e->Name();
            std::vector<XMLElement const*> frames;
            bool const text = name == "text:p" || name == "text:h";
            model::Runs const more =
                text ? trimmed(odt_runs(*e, m_styles, m_left_out, frames)) : cell_runs(*e);
            if (!more.empty()) {
                if (!runs.empty()) {
                    runs.back().text += '\n';
                }
                runs.insert(runs.end(), more.begin(), more.end());
            }
        }
        return runs;
    }

    /// Above the first prose a small table only arranges the header; its cells are paragraphs.
    void read_table(XMLElement const& table, Section section) {
        ++m_count;
        auto block = std::make_shared<model::Block>();
        block->kind = model::Block::Kind::table;
        read_rows(table, *block);
        if (!m_prose && block->rows.size() <= 6 && section == Section::none) {
            read_cells(table);
            return;
        }
        Paragraph paragraph;
        paragraph.section = section;
        for (model::Row const& row : block->rows) {
            for (model::Runs const& cell : row) {
                paragraph.raw += (paragraph.raw.empty() ? "" : "\t") + model::plain_text(cell);
            }
        }
        if (!utf8::trim(paragraph.raw).empty()) {
            paragraph.block = std::move(block);
            add(std::move(paragraph));
        }
    }

    void read_cells(XMLElement const& parent) {
        for (XMLElement const* e = parent.FirstChildElement(); e != nullptr;
             e = e->NextSiblingElement()) {
            if (std::string_view(e->Name()) == "table:table-cell") {
                read(*e, Section::none);
                add({}); // what stands in different cells stands apart
            } else {
                read_cells(*e);
            }
        }
    }

    OdtStyles const& m_styles;
    Draft& m_draft;
    OdtLeftOut m_left_out;
    int m_count = 0; ///< paragraphs so far
    int m_list_count = 0;
    bool m_prose = false;               ///< the first long paragraph has been read
    std::map<std::string, int> m_lists; ///< style → id of its latest list
    std::map<std::pair<std::string, int>, int> m_numbers; ///< where continued numbering goes on
};

void tell(Draft& draft, int count, char const* id, char const* one, std::string const& many,
          char const* hint) {
    if (count > 0) {
        Finding finding;
        finding.id = id;
        finding.severity = Severity::warning;
        finding.location.file = draft.file;
        finding.message = count == 1 ? one : "The document holds " + std::to_string(count) + many;
        finding.hint = hint;
        draft.findings.push_back(std::move(finding));
    }
}

} // namespace

Reading read_odt(std::string const& bytes, std::string const& name, ReadOptions const& options) {
    odf::Package const package = odf::Package::from_bytes(bytes, name);
    odf::XmlDocument const content =
        odf::parse_xml(package.read("content.xml"), name + " (content.xml)");
    XMLElement const* const root = content->RootElement();
    XMLElement const* const body =
        root == nullptr ? nullptr : root->FirstChildElement("office:body");
    XMLElement const* const text =
        body == nullptr ? nullptr : body->FirstChildElement("office:text");
    if (text == nullptr) {
        throw Error(
            Phase::input,
            name + ": this is no text document; open the release in Writer and save it as .odt");
    }
    OdtStyles styles;
    odf::XmlDocument named;
    if (package.has("styles.xml")) {
        named = odf::parse_xml(package.read("styles.xml"), name + " (styles.xml)");
        if (named->RootElement() != nullptr) {
            styles.add(*named->RootElement());
        }
    }
    styles.add(*root);

    Draft draft;
    draft.file = name;
    draft.language_hint = styles.language();
    DocumentReader reader(styles, draft);
    reader.read(*text, Section::none);
    OdtLeftOut const& left = reader.left_out();
    tell(draft, left.comments, "source.comments", "The document holds a comment; it was left out",
         " comments; they were left out", "delete comments before you send the document itself");
    tell(draft, left.hidden, "source.hidden-text",
         "The document holds hidden text; it was left out",
         " pieces of hidden text; they were left out",
         "show it or delete it before you send the document");
    tell(draft, left.deletions, "source.tracked-changes",
         "The document records a deletion; the deleted text was left out",
         " recorded deletions; the deleted text was left out",
         "accept or reject the changes before you send the document itself");
    return recognize(std::move(draft), options);
}

} // namespace presskit::source
