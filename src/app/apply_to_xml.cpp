// SPDX-License-Identifier: MPL-2.0
#include "app/apply_fixes.hpp"

#include "app/odf_paragraphs.hpp"
#include "app/text_index.hpp"
#include "base/utf8.hpp"
#include "odf/xml.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace presskit::app {

namespace {

std::string escaped(std::string const& text) {
    std::string out;
    odf::append_escaped_text(out, text);
    return out;
}

class XmlPart final {
public:
    explicit XmlPart(std::string_view xml) : m_xml(xml), m_paragraphs(odf_paragraphs(xml)) {
        for (std::size_t i = 0; i < m_paragraphs.size(); ++i) {
            m_index.add(i, m_paragraphs[i].text);
        }
    }

    [[nodiscard]] TextIndex& index() { return m_index; }

    [[nodiscard]] std::optional<std::vector<Splice>> removal(Stretch const& stretch) const {
        OdfParagraph const& p = m_paragraphs[stretch.paragraph];
        if (!stretch.whole) {
            return std::nullopt;
        }
        return p.in_body ? std::vector<Splice>{{p.begin, p.end, {}}}
                         : std::vector<Splice>{{p.content_begin, p.content_end, {}}};
    }

    /// The content of another paragraph, formatting and all.
    [[nodiscard]] std::optional<Splice> exchange(Stretch const& to, Stretch const& from) const {
        if (!to.whole || !from.whole) {
            return std::nullopt;
        }
        OdfParagraph const& a = m_paragraphs[to.paragraph];
        OdfParagraph const& b = m_paragraphs[from.paragraph];
        return Splice{a.content_begin, a.content_end,
                      std::string(m_xml.substr(b.content_begin, b.content_end - b.content_begin))};
    }

    [[nodiscard]] std::vector<Splice> change(Stretch const& stretch,
                                             std::string const& wanted) const {
        OdfParagraph const& p = m_paragraphs[stretch.paragraph];
        std::vector<Placed> placed;
        for (Glyph const& glyph : p.glyphs) {
            if (glyph.at >= stretch.begin && glyph.at < stretch.end) {
                placed.push_back(
                    {utf8::decode(p.text, glyph.at).code_point, glyph.begin, glyph.end, false});
            }
        }
        return with_spaces(splices(placed, wanted, escaped));
    }

private:
    /// Of the spaces of one <text:s text:c="3"/> as many stay as were not taken out.
    [[nodiscard]] std::vector<Splice> with_spaces(std::vector<Splice> const& single) const {
        std::map<std::pair<std::size_t, std::size_t>, std::size_t> times;
        for (Splice const& splice : single) {
            ++times[{splice.begin, splice.end}];
        }
        std::vector<Splice> merged;
        for (Splice const& splice : single) {
            auto const count = times.find({splice.begin, splice.end});
            if (count == times.end()) {
                continue; // one of several, done
            }
            Splice made = splice;
            std::string_view const element = m_xml.substr(splice.begin, splice.end - splice.begin);
            if (element.compare(0, 7, "<text:s") == 0 && splice.bytes.empty()) {
                std::size_t const all = spaces_in(element);
                std::size_t const left = all - std::min(all, count->second);
                made.bytes = left == 0   ? ""
                             : left == 1 ? "<text:s/>"
                                         : "<text:s text:c=\"" + std::to_string(left) + "\"/>";
            }
            times.erase(count);
            merged.push_back(std::move(made));
        }
        return merged;
    }

    [[nodiscard]] static std::size_t spaces_in(std::string_view element) {
        std::size_t const at = element.find("text:c=");
        return at == std::string_view::npos
                   ? 1
                   : std::stoul("0" + std::string(element.substr(at + 8, 6)));
    }

    std::string_view m_xml;
    std::vector<OdfParagraph> m_paragraphs;
    TextIndex m_index;
};

/// The splices of one fix; nullopt when a paragraph of it is not there, or already changed.
std::optional<std::vector<Splice>> splices_of(XmlPart& part, Fix const& fix,
                                              std::set<std::size_t>& taken) {
    std::vector<Splice> all;
    std::set<std::size_t> mine = taken;
    std::map<std::string, Stretch> places; // by text, of those that exchange theirs
    std::vector<Stretch> found;
    for (Edit const& edit : fix.edits) {
        auto const stretch = part.index().find(edit.old_text, !edit.new_text, mine);
        if (!stretch) {
            return std::nullopt;
        }
        mine.insert(stretch->paragraph);
        places.emplace(edit.old_text, *stretch);
        found.push_back(*stretch);
    }
    for (std::size_t i = 0; i < fix.edits.size(); ++i) {
        Edit const& edit = fix.edits[i];
        if (!edit.new_text) {
            auto const removal = part.removal(found[i]);
            if (!removal) {
                return std::nullopt;
            }
            all.insert(all.end(), removal->begin(), removal->end());
        } else if (auto const other = places.find(*edit.new_text); other != places.end()) {
            auto const splice = part.exchange(found[i], other->second);
            if (!splice) {
                return std::nullopt;
            }
            all.push_back(*splice);
        } else {
            std::vector<Splice> const more = part.change(found[i], *edit.new_text);
            all.insert(all.end(), more.begin(), more.end());
        }
    }
    taken = std::move(mine);
    return all;
}

} // namespace

std::vector<Finding> apply_to_xml(std::string& xml, Findings const& findings) {
    XmlPart part(xml);
    std::vector<Finding> done;
    std::vector<Splice> all;
    std::set<std::size_t> taken;
    for (Finding const& finding : findings) {
        auto const splices = finding.fix ? splices_of(part, *finding.fix, taken) : std::nullopt;
        if (splices && !splices->empty()) {
            all.insert(all.end(), splices->begin(), splices->end());
            done.push_back(finding);
        }
    }
    std::string result = xml;
    if (!put_together(result, std::move(all))) {
        return {};
    }
    xml = std::move(result);
    return done;
}

} // namespace presskit::app
