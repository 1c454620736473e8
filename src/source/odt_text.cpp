// SPDX-License-Identifier: MPL-2.0
#include "source/odt_text.hpp"

#include "base/utf8.hpp"
#include "odf/xml.hpp"
#include "source/phrases.hpp"
#include "source/text_shape.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <map>
#include <string_view>

namespace presskit::source {

namespace {

using tinyxml2::XMLElement;
using tinyxml2::XMLNode;
using Format = OdtStyles::TextFormat;

constexpr std::string_view soft_hyphen = "\xC2\xAD";
constexpr int longest_gap = 1000; ///< spaces of one text:s, whatever it claims

/// A place in the document itself is no link for a reader of the kit, a script no link at all.
std::string link_of(XMLElement const& e) {
    std::string const href = utf8::trim(odf::attribute(e, "xlink:href"));
    std::size_t const colon = href.find(':');
    std::string const scheme = fold(std::string_view(href).substr(0, std::min(colon, href.size())));
    bool const relative =
        colon == std::string::npos || scheme.find_first_of("/?#.") != std::string::npos;
    bool const known = is_one_of(
        scheme, {"http", "https", "mailto", "tel", "sms", "ftp", "ftps", "sftp", "xmpp", "geo"});
    std::string link;
    for (char const c : href) {
        link += c == ' ' ? std::string("%20") : std::string(1, c); // as imported from Word
    }
    return link.empty() || link[0] == '#' || (!relative && !known) ? std::string() : link;
}

/// Findings that Writer shows as comments (src/uno) are no comments of the document's author.
bool is_own_comment(XMLElement const& annotation) {
    XMLElement const* const creator = annotation.FirstChildElement("dc:creator");
    return creator != nullptr && creator->GetText() != nullptr &&
           std::string_view(creator->GetText()) == own_comment_author;
}

std::string without_soft_hyphens(std::string const& text) {
    std::string out;
    std::size_t begin = 0;
    for (std::size_t at = text.find(soft_hyphen); at != std::string::npos;
         at = text.find(soft_hyphen, begin)) {
        out.append(text, begin, at - begin);
        begin = at + soft_hyphen.size();
    }
    return out.append(text, begin);
}

class ParagraphReader final {
public:
    ParagraphReader(OdtStyles const& styles, OdtLeftOut& left_out, OdtText& text)
        : m_styles(styles), m_left_out(left_out), m_text(text) {}

    void read(XMLElement const& element, Format format, std::string const& link) {
        for (XMLNode const* node = element.FirstChild(); node != nullptr;
             node = node->NextSibling()) {
            if (node->ToText() != nullptr) {
                append_collapsed(node->Value(), format, link);
            } else if (node->ToElement() != nullptr) {
                read_element(*node->ToElement(), format, link);
            }
        }
    }

    void finish() {
        auto const most =
            std::max_element(m_bytes.begin(), m_bytes.end(),
                             [](auto const& a, auto const& b) { return a.second < b.second; });
        if (most != m_bytes.end()) {
            m_text.language = most->first;
            m_text.bytes = most->second;
        }
    }

private:
    void append(std::string_view text, Format const& format, std::string const& link) {
        if (format.hidden) {
            m_left_out.hidden += m_in_hidden ? 0 : 1;
            m_in_hidden = true;
            return;
        }
        m_in_hidden = false;
        m_text.raw += text;
        m_bytes[format.language] += text.size();
        model::Run run;
        run.text = text.find(soft_hyphen) == std::string_view::npos
                       ? std::string(text)
                       : without_soft_hyphens(std::string(text));
        if (run.text.empty()) {
            return;
        }
        run.bold = format.bold;
        run.italic = format.italic;
        run.underline = format.underline && link.empty(); // as links look
        run.link = link;
        model::Runs& runs = m_text.runs;
        bool const same = !runs.empty() && runs.back().footnote.empty() &&
                          runs.back().bold == run.bold && runs.back().italic == run.italic &&
                          runs.back().underline == run.underline && runs.back().link == run.link;
        if (same) {
            runs.back().text += run.text;
        } else {
            runs.push_back(std::move(run));
        }
    }

    /// White space in the file collapses, also over elements; real spaces are text:s (6.1.2).
    void append_collapsed(std::string_view text, Format const& format, std::string const& link) {
        std::string out;
        for (char const c : text) {
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                if (!m_after_space) {
                    out += ' ';
                }
                m_after_space = true;
            } else {
                out += c;
                m_after_space = false;
            }
        }
        if (!out.empty()) {
            append(out, format, link);
        }
    }

    void read_element(XMLElement const& e, Format const& format, std::string const& link) {
        std::string_view const name = e.Name();
        if (name == "text:span") {
            read(e, m_styles.span_format(odf::attribute(e, "text:style-name"), format), link);
        } else if (name == "text:a") {
            read(e, m_styles.span_format(odf::attribute(e, "text:style-name"), format), link_of(e));
        } else if (name == "text:s") {
            int const count =
                std::clamp(leading_number(odf::attribute(e, "text:c")), 1, longest_gap);
            append(std::string(static_cast<std::size_t>(count), ' '), format, link);
            m_after_space = false;
        } else if (name == "text:tab") {
            append("\t", format, link);
            m_after_space = false;
        } else if (name == "text:line-break") {
            append("\n", format, link);
            m_after_space = true;
        } else if (name == "text:note") {
            read_note(e, format);
        } else if (name == "office:annotation") {
            m_left_out.comments += is_own_comment(e) ? 0 : 1;
        } else if (name == "text:hidden-text") {
            read_hidden_text(e, format, link);
        } else if (name == "text:hidden-paragraph") {
            m_text.hidden = m_text.hidden || odt_is_hidden(e);
        } else if (name == "text:ruby") {
            if (XMLElement const* const base = e.FirstChildElement("text:ruby-base")) {
                read(*base, format, link);
            }
        } else if (name == "text:change") {
            ++m_left_out.deletion_marks;
        } else if (name == "text:change-start") {
            ++m_left_out.insertion_marks;
        } else if (has_prefix(name, "draw:") || has_prefix(name, "dr3d:")) {
            m_text.drawings.push_back(&e);
        } else if (!has_prefix(name, "office:") && name != "text:tracked-changes" &&
                   name != "text:script" && name != "text:number" &&
                   odf::attribute(e, "text:display") != "none") {
            read(e, format, link); // fields, bookmarks, marks: whatever text they show
        }
    }

    void read_hidden_text(XMLElement const& e, Format const& format, std::string const& link) {
        if (odt_is_hidden(e)) {
            ++m_left_out.hidden;
        } else {
            read(e, format, link);
        }
    }

    void read_note(XMLElement const& note, Format const& format) {
        XMLElement const* const body = note.FirstChildElement("text:note-body");
        if (body == nullptr || format.hidden) {
            return;
        }
        std::string text;
        for (XMLElement const* p = body->FirstChildElement(); p != nullptr;
             p = p->NextSiblingElement()) {
            OdtText of_note;
            ParagraphReader reader(m_styles, m_left_out, of_note);
            reader.read(*p, {}, {});
            std::string const line = utf8::trim(model::plain_text(of_note.runs));
            text += (text.empty() || line.empty() ? "" : "\n") + line;
        }
        if (m_text.runs.empty() || !m_text.runs.back().footnote.empty()) {
            m_text.runs.emplace_back();
        }
        m_text.runs.back().footnote = text;
        m_after_space = false;
    }

    OdtStyles const& m_styles;
    OdtLeftOut& m_left_out;
    OdtText& m_text;
    std::map<std::string_view, std::size_t> m_bytes; ///< of text, by language
    bool m_after_space = true;                       // white space at the beginning goes
    bool m_in_hidden = false;
};

} // namespace

bool odt_is_hidden(XMLElement const& e) {
    std::string const flag = odf::attribute(e, "text:is-hidden");
    if (!flag.empty()) {
        return flag == "true";
    }
    // Writer leaves the flag out where the text shows; others leave it out where a constant says.
    std::string condition = fold(odf::attribute(e, "text:condition"));
    condition = has_prefix(condition, "ooow:") ? condition.substr(5) : condition;
    return is_one_of(utf8::trim(condition), {"", "1", "true", "true()", "1==1", "(1)"});
}

OdtText odt_text(XMLElement const& paragraph, OdtStyles const& styles, OdtLeftOut& left_out) {
    OdtText text;
    ParagraphReader reader(styles, left_out, text);
    reader.read(paragraph, styles.paragraph_format(odf::attribute(paragraph, "text:style-name")),
                {});
    reader.finish();
    return text;
}

} // namespace presskit::source
