// SPDX-License-Identifier: MPL-2.0
#include "source/odt_text.hpp"

#include "base/utf8.hpp"
#include "odf/xml.hpp"
#include "source/text_shape.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <string_view>

namespace presskit::source {

namespace {

using tinyxml2::XMLElement;
using tinyxml2::XMLNode;
using Format = OdtStyles::TextFormat;

class ParagraphReader final {
public:
    ParagraphReader(OdtStyles const& styles, OdtLeftOut& left_out,
                    std::vector<XMLElement const*>& frames)
        : m_styles(styles), m_left_out(left_out), m_frames(frames) {}

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

    [[nodiscard]] model::Runs take() { return std::move(m_runs); }

private:
    void append(std::string_view text, Format const& format, std::string const& link) {
        if (format.hidden) {
            m_left_out.hidden += m_in_hidden ? 0 : 1;
            m_in_hidden = true;
            return;
        }
        m_in_hidden = false;
        model::Run run{std::string(text), format.bold, format.italic, format.underline, link, {}};
        bool const same = !m_runs.empty() && m_runs.back().footnote.empty() &&
                          m_runs.back().bold == run.bold && m_runs.back().italic == run.italic &&
                          m_runs.back().underline == run.underline &&
                          m_runs.back().link == run.link;
        if (same) {
            m_runs.back().text += run.text;
        } else {
            m_runs.push_back(std::move(run));
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
            read(e, format, odf::attribute(e, "xlink:href"));
        } else if (name == "text:s") {
            int const count = std::clamp(leading_number(odf::attribute(e, "text:c")), 1, 1000);
            append(std::string(static_cast<std::size_t>(count), ' '), format, link);
            m_after_space = false;
        } else if (name == "text:tab") {
            append("\t", format, link);
            m_after_space = false;
        } else if (name == "text:line-break") {
            append("\n", format, link);
            m_after_space = true;
        } else if (name == "text:note") {
            read_note(e);
        } else if (name == "office:annotation") {
            ++m_left_out.comments;
        } else if (name == "text:hidden-text" || name == "text:hidden-paragraph") {
            ++m_left_out.hidden;
        } else if (name == "draw:frame") {
            m_frames.push_back(&e);
        } else if (name == "text:ruby") {
            if (XMLElement const* const base = e.FirstChildElement("text:ruby-base")) {
                read(*base, format, link);
            }
        } else if (!has_prefix(name, "draw:") && !has_prefix(name, "office:") &&
                   name != "text:tracked-changes" && name != "text:script") {
            read(e, format, link); // fields, bookmarks, marks: whatever text they show
        }
    }

    void read_note(XMLElement const& note) {
        XMLElement const* const body = note.FirstChildElement("text:note-body");
        if (body == nullptr) {
            return;
        }
        std::string text;
        for (XMLElement const* p = body->FirstChildElement(); p != nullptr;
             p = p->NextSiblingElement()) {
            ParagraphReader reader(m_styles, m_left_out, m_frames);
            reader.read(*p, {}, {});
            std::string const line = utf8::trim(model::plain_text(reader.take()));
            text += (text.empty() || line.empty() ? "" : "\n") + line;
        }
        if (m_runs.empty() || !m_runs.back().footnote.empty()) {
            m_runs.emplace_back();
        }
        m_runs.back().footnote = text;
        m_after_space = false;
    }

    OdtStyles const& m_styles;
    OdtLeftOut& m_left_out;
    std::vector<XMLElement const*>& m_frames;
    model::Runs m_runs;
    bool m_after_space = true; // white space at the beginning goes
    bool m_in_hidden = false;
};

} // namespace

model::Runs odt_runs(XMLElement const& paragraph, OdtStyles const& styles, OdtLeftOut& left_out,
                     std::vector<XMLElement const*>& frames) {
    ParagraphReader reader(styles, left_out, frames);
    reader.read(paragraph, styles.paragraph_format(odf::attribute(paragraph, "text:style-name")),
                {});
    return reader.take();
}

} // namespace presskit::source
