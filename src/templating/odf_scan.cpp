// SPDX-License-Identifier: MPL-2.0
#include "templating/odf_scan.hpp"

#include "base/utf8.hpp"
#include "templating/odf_flatten.hpp"
#include "templating/odf_hints.hpp"
#include "templating/odf_picture.hpp"
#include "templating/odf_place.hpp"
#include "templating/odf_properties.hpp"
#include "templating/odf_relatorio.hpp"
#include "templating/problems.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <optional>
#include <set>

namespace presskit::templating {

namespace {

using Kind = Statement::Kind;

class Scanner final {
public:
    Scanner(OdfScan& result, Program& program, std::size_t file, bool meta)
        : m_result(result), m_program(program), m_file(file), m_meta(meta) {}

    void walk(XMLNode& parent, OdfPlace const& place, int story) {
        OdfPlace here = place;
        for (XMLNode* child = parent.FirstChild(); child != nullptr;) {
            XMLNode* const next = child->NextSibling(); // a paragraph may replace its children only
            if (child->ToElement() != nullptr) {
                visit(*child->ToElement(), here, story);
            }
            child = next;
        }
    }

    void count_page_styles(XMLNode const& root) {
        m_page_styles = 0;
        for (auto const* master = root.FirstChildElement("office:master-styles"); master != nullptr;
             master = master->NextSiblingElement("office:master-styles")) {
            for (auto const* page = master->FirstChildElement("style:master-page"); page != nullptr;
                 page = page->NextSiblingElement("style:master-page")) {
                ++m_page_styles;
            }
        }
    }

private:
    void visit(XMLElement& element, OdfPlace& place, int story) {
        std::string_view const name = element.Name();
        static std::set<std::string_view> const skipped = {
            "office:styles",  "office:automatic-styles", "office:font-face-decls",
            "office:scripts", "office:settings",         "office:forms",
            "pk:tag"};
        if (skipped.count(name) != 0) {
            return;
        }
        if (m_meta && element.Parent() != nullptr && is_named(element.Parent(), "office:meta")) {
            property(element);
            return;
        }
        if (is_paragraph(&element) || name == "svg:title" || name == "svg:desc" ||
            name == picture_carrier || name == "text:ruby-text") {
            OdfPlace inner = place;
            if (is_paragraph(&element)) {
                ++m_paragraph;
            } else if (name != "text:ruby-text") {
                inner.picture = picture_words(element);
            }
            paragraph(element, inner, story, is_paragraph(&element));
            return;
        }
        if (name == "table:table") {
            table(element, place, story);
            return;
        }
        OdfPlace inner = place;
        if (name == "style:master-page") {
            m_page_style = attribute_of(&element, "style:display-name");
            m_page_style =
                m_page_style.empty() ? attribute_of(&element, "style:name") : m_page_style;
        } else if (name == "text:section") {
            inner.section = attribute_of(&element, "text:name");
            native(element, "text:name", inner);
        } else if (name == "table:table-row") {
            ++place.row;
            place.column = 0;
            inner = place;
        } else if (is_cell(&element)) {
            ++place.column;
            inner = place;
        } else if (std::string const words =
                       story_words(element, m_page_styles > 1 ? m_page_style : "");
                   !words.empty()) {
            inner = OdfPlace();
            inner.story = words;
            story = ++m_result.stories;
        }
        walk(element, inner, story);
        // Rows of one table share their counter across row groups.
        if (name == "table:table-header-rows" || name == "table:table-rows" ||
            name == "table:table-row-group") {
            place.row = inner.row;
        }
    }

    void table(XMLElement& element, OdfPlace const& place, int story) {
        OdfPlace inner = place;
        inner.table = attribute_of(&element, "table:name");
        inner.row = 0;
        inner.column = 0;
        native(element, "table:name", inner);
        walk(element, inner, story);
    }

    void report(Location const& location, Trouble const& trouble) {
        if (m_result.problems.size() < max_problems) {
            m_result.problems.push_back(to_finding(location, trouble));
        }
    }

    std::size_t add_tag(Location location, LexedTag const& lexed, int story) {
        std::size_t const index = m_program.tags.size();
        TagInfo info;
        info.location = std::move(location);
        m_program.tags.push_back(std::move(info));
        OdfTag tag;
        tag.story = story;
        tag.file = m_file;
        tag.level = level_of_prefix(lexed.prefix);
        tag.statement.kind = guess_kind(lexed);
        if (m_result.problems.size() < max_problems) {
            try {
                tag.statement = parse_statement(lexed, m_program.exprs);
            } catch (Trouble const& trouble) {
                tag.bad = true;
                std::vector<std::string> const targets = guess_targets(lexed);
                m_program.unsure.insert(targets.begin(), targets.end());
                if (tag.statement.kind == Statement::Kind::for_) { // the last one is "loop"
                    tag.statement.targets.assign(targets.begin(), targets.end() - 1);
                }
                m_result.problems.push_back(to_finding(m_program.tags[index].location, trouble));
            }
        }
        m_result.tags.push_back(std::move(tag));
        return index;
    }

    void native(XMLElement& element, char const* attribute, OdfPlace const& place) {
        std::string const name = attribute_of(&element, attribute);
        bool const table = is_named(&element, "table:table");
        std::string const statement = native_statement(name, table);
        if (statement.empty()) {
            return;
        }
        Location location;
        location.file = m_result.files[m_file].name;
        OdfPlace around = place;
        (table ? around.table : around.section).clear();
        std::string const outer = describe_place(around);
        location.place =
            (outer.empty() ? "" : outer + ", ") + (table ? "table \"" : "section \"") + name + "\"";
        location.text = statement;
        NativeBlock block;
        block.tag = add_tag(std::move(location), lex_bare(statement, TagKind::statement), 0);
        m_result.natives.emplace(&element, block);
        m_result.changed = true;
    }

    void property(XMLElement& element) {
        OdfPlace place;
        place.story = "document property \"" + property_title(element) + "\"";
        paragraph(element, place, ++m_result.stories, false);
    }

    /// Cuts the tags out of one paragraph's text and puts markers there.
    void paragraph(XMLElement& element, OdfPlace const& place, int story, bool rich) {
        Flattened const flat = flatten(element);
        for (XMLElement* const link : flat.links) {
            if (auto const trouble = relatorio_link(attribute_of(link, "xlink:href"))) {
                report(location_of(flat, text_of(*link), place), *trouble);
            }
        }
        std::vector<Cut> cuts;
        std::size_t at = 0;
        std::size_t placeholder = 0;
        while (m_result.problems.size() < max_problems) {
            std::size_t const begin = find_tag(flat.text, at, Dialect::writer);
            placeholder = placeholders_up_to(flat, placeholder, std::min(begin, flat.text.size()),
                                             place, story);
            if (!m_raw) {
                cut_escapes(flat, at, std::min(begin, flat.text.size()), cuts);
            }
            if (begin == flat.text.npos) {
                break;
            }
            at = take_tag(flat, begin, at, place, story, cuts);
        }
        if (!cuts.empty()) {
            m_result.changed = true;
            apply_cuts(element, flat, cuts, [&](std::size_t tag) {
                XMLElement* const marker = make_marker(*element.GetDocument(), tag);
                m_result.tag(tag).marker = marker;
                return marker;
            });
        }
        if (rich) {
            for (XMLNode* const object : flat.objects) {
                OdfPlace inner = place;
                if (object->ToElement() != nullptr) {
                    visit(*object->ToElement(), inner, story);
                }
            }
        }
    }

    /// docxtpl's `{_{ x }_}` stands for `{{ x }}` as text, `{_% x %_}` for `{% x %}`.
    static void cut_escapes(Flattened const& flat, std::size_t from, std::size_t end,
                            std::vector<Cut>& cuts) {
        for (std::size_t at = flat.text.find('_', from); at < end;
             at = flat.text.find('_', at + 1)) {
            char const before = at > from ? flat.text[at - 1] : ' ';
            char const behind = at + 1 < end ? flat.text[at + 1] : ' ';
            if ((before == '{' && (behind == '{' || behind == '%')) ||
                (behind == '}' && (before == '}' || before == '%'))) {
                cuts.push_back({at, at + 1, std::nullopt});
            }
        }
    }

    std::size_t placeholders_up_to(Flattened const& flat, std::size_t from, std::size_t end,
                                   OdfPlace const& place, int story) {
        while (from < flat.placeholders.size() && flat.placeholder_at[from] < end + 1 && !m_raw) {
            XMLElement& element = *flat.placeholders[from];
            std::string const content = text_of(element);
            Hint const hint = read_hint(attribute_of(&element, "text:description"));
            if (auto const trouble = relatorio_field(content)) {
                report(location_of(flat, content, place), *trouble);
                ++from;
                continue;
            }
            std::size_t const index =
                add_tag(location_of(flat, content, place), lex_placeholder(content), story);
            XMLElement* const marker = make_marker(*element.GetDocument(), index);
            insert_before(element, *marker);
            remove_node(element);
            finish_tag(index, marker, hint);
            m_result.changed = true;
            ++from;
        }
        return from;
    }

    Location location_of(Flattened const& flat, std::string const& tag, OdfPlace const& place) {
        Location location;
        location.file = m_result.files[m_file].name;
        location.place = describe_place(place);
        location.text = utf8::excerpt(tag, 80);
        if (location.place.empty() && place.story.empty()) {
            // In the plain body the paragraph's own words lead there.
            // The beginning is enough: a long paragraph has many tags.
            std::string const words =
                utf8::collapse_spaces(std::string_view(flat.text).substr(0, 400));
            if (words.size() > utf8::trim(tag).size() + 1) {
                location.place = "paragraph \"" + utf8::excerpt(words, 50) + "\"";
            } else {
                location.paragraph = m_paragraph;
            }
        }
        return location;
    }

    /// Handles the tag at `begin`; returns where to go on.
    std::size_t take_tag(Flattened const& flat, std::size_t begin, std::size_t from,
                         OdfPlace const& place, int story, std::vector<Cut>& cuts) {
        LexedTag const lexed = lex_tag(flat.text, begin, Dialect::writer);
        Kind const kind = guess_kind(lexed);
        if (m_raw && kind != Kind::endraw) {
            return begin + 1;
        }
        std::string const source = flat.text.substr(begin, lexed.end - begin);
        if (!lexed.closed) {
            Location location = location_of(flat, flat.text.substr(begin, 60), place);
            m_result.problems.push_back(
                to_finding(location, Trouble("template.syntax", lexed.error,
                                             "close the tag in the same paragraph it starts in")));
            return begin + 2;
        }
        bool const stray = kind == Kind::endraw && !m_raw;
        m_raw = kind == Kind::raw;
        std::size_t const index = add_tag(location_of(flat, source, place), lexed, story);
        if (stray) {
            report(m_program.tags[index].location,
                   Trouble("template.unclosed", "there is no raw that it closes",
                           "take it away, or write {% raw %} before it"));
        }
        Cut cut;
        cut.begin = begin;
        cut.end = lexed.end;
        if (lexed.trim_before) {
            cut.begin = trimmed_begin(flat.text, from, begin);
        }
        if (lexed.trim_after) {
            while (cut.end < flat.text.size() &&
                   utf8::is_space(utf8::decode(flat.text, cut.end).code_point)) {
                cut.end += utf8::decode(flat.text, cut.end).length;
            }
        }
        cut.tag = index;
        Hint hint;
        auto const behind =
            std::upper_bound(flat.pieces.begin(), flat.pieces.end(), begin,
                             [](std::size_t at, Piece const& piece) { return at < piece.begin; });
        if (behind != flat.pieces.begin() && std::prev(behind)->input >= 0) {
            hint = read_hint(
                attribute_of(flat.inputs[static_cast<std::size_t>(std::prev(behind)->input)],
                             "text:description"));
        }
        finish_tag(index, nullptr, hint);
        if (cut.begin < begin) {
            // The marker stands where the tag stood; only the space before it goes.
            cuts.push_back({cut.begin, begin, std::nullopt});
            cut.begin = begin;
        }
        cuts.push_back(cut);
        return cut.end;
    }

    static std::size_t trimmed_begin(std::string const& text, std::size_t from, std::size_t to) {
        std::size_t begin = to;
        while (begin > from) {
            std::size_t previous = begin - 1;
            while (previous > from && (static_cast<unsigned char>(text[previous]) & 0xC0) == 0x80) {
                --previous;
            }
            if (!utf8::is_space(utf8::decode(text, previous).code_point)) {
                break;
            }
            begin = previous;
        }
        return begin;
    }

    void finish_tag(std::size_t index, XMLNode* marker, Hint const& hint) {
        OdfTag& tag = m_result.tag(index);
        tag.marker = marker;
        if (tag.level == Level::none) {
            tag.level = hint.level;
            tag.side = hint.side;
        }
        bool const block = tag.statement.kind >= Kind::if_ && tag.statement.kind <= Kind::endfor;
        if (block || tag.statement.kind == Kind::include) {
            m_result.in_order.push_back(index);
        }
    }

    OdfScan& m_result;
    Program& m_program;
    std::size_t m_file;
    bool m_meta;
    bool m_raw = false;
    int m_paragraph = 0;
    int m_page_styles = 0;
    std::string m_page_style;
};

} // namespace

OdfScan scan_part(XMLElement& root, std::string const& entry, Program& program) {
    OdfScan result;
    result.first_tag = program.tags.size();
    result.files.push_back({0, true, program.name});
    bool const meta = entry == "meta.xml";
    if (meta) {
        if (XMLElement* const fields = root.FirstChildElement("office:meta")) {
            join_keywords(*fields);
        }
    }
    Scanner scanner(result, program, 0, meta);
    scanner.count_page_styles(root);
    scanner.walk(root, OdfPlace(), 0);
    return result;
}

void scan_included(OdfScan& scan, XMLElement& root, Program& program, std::size_t file) {
    Scanner(scan, program, file, false).walk(root, OdfPlace(), ++scan.stories);
}

} // namespace presskit::templating
