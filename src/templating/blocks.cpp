// SPDX-License-Identifier: MPL-2.0
#include "templating/blocks.hpp"

#include "templating/problems.hpp"

#include <algorithm>
#include <string>

namespace presskit::templating {

namespace {

using Kind = Statement::Kind;

Kind opener_of(Kind closer) {
    return closer == Kind::endif ? Kind::if_ : Kind::for_;
}

std::string word(Kind kind) {
    return kind == Kind::if_ || kind == Kind::endif ? "if" : "for";
}

struct Open {
    Block block;
    Kind kind = Kind::if_;
    int story = 0;
    bool has_else = false;
};

class Matcher final {
public:
    Matcher(std::vector<Mark> const& marks, std::vector<TagInfo> const& tags)
        : m_marks(marks), m_tags(tags) {}

    Blocks run() {
        for (std::size_t i = 0; i < m_marks.size(); ++i) {
            switch (m_marks[i].kind) {
            case Kind::if_:
            case Kind::for_:
                open(i);
                break;
            case Kind::endif:
            case Kind::endfor:
                close(i);
                break;
            default:
                middle(i);
            }
        }
        while (!m_open.empty()) {
            m_skipped.push_back(m_open.back());
            m_open.pop_back();
        }
        std::reverse(m_skipped.begin(), m_skipped.end());
        report_leftovers();
        return std::move(m_result);
    }

private:
    Location const& at(std::size_t mark) const { return m_tags[m_marks[mark].tag].location; }

    void report(std::size_t mark, char const* id, std::string const& message,
                std::string const& hint) {
        if (m_result.problems.size() < max_problems) {
            m_result.problems.push_back(to_finding(at(mark), Trouble(id, message, hint)));
        }
    }

    void open(std::size_t i) {
        if (m_open.size() == max_nesting) {
            report(i, "template.limit",
                   "loops and conditions are nested more than " + std::to_string(max_nesting) +
                       " deep",
                   "nest them less deeply");
        }
        m_open.push_back({{{i}}, m_marks[i].kind, m_marks[i].story, false});
    }

    void middle(std::size_t i) {
        Kind const kind = m_marks[i].kind;
        auto const found = std::find_if(m_open.rbegin(), m_open.rend(), [&](Open const& open) {
            return open.story == m_marks[i].story;
        });
        bool const fits = found != m_open.rend() && !found->has_else &&
                          (kind == Kind::else_ || found->kind == Kind::if_);
        if (!fits) {
            std::string const tag = kind == Kind::elif ? "elif" : "else";
            report(i, "template.crossed",
                   found != m_open.rend() && found->has_else
                       ? "this " + tag + " comes after the else of " +
                             name_tag(at(found->block.marks.front()))
                       : "this " + tag + " belongs to no if",
                   "put it between {% if … %} and {% endif %}");
            return;
        }
        found->has_else = kind == Kind::else_;
        found->block.marks.push_back(i);
    }

    void close(std::size_t i) {
        Kind const wanted = opener_of(m_marks[i].kind);
        int const story = m_marks[i].story;
        auto const fits = [&](Open const& open) {
            return open.kind == wanted && open.story == story;
        };
        auto const found = std::find_if(m_open.rbegin(), m_open.rend(), fits);
        if (found == m_open.rend()) {
            m_stray.push_back(i);
            return;
        }
        // Blocks opened later and still open are crossed (or never closed): decided at the end.
        auto const first_skipped = found.base();
        for (auto later = first_skipped; later != m_open.end(); ++later) {
            later->block.marks.push_back(i);
            m_skipped.push_back(*later);
        }
        m_open.erase(first_skipped, m_open.end());
        m_open.back().block.marks.push_back(i);
        m_result.blocks.push_back(std::move(m_open.back().block));
        m_open.pop_back();
    }

    /// Openers without a closer and closers without an opener: pairs of them are one problem.
    void report_leftovers() {
        for (Open const& open : m_skipped) {
            if (m_result.problems.size() >= max_problems) {
                return;
            }
            std::size_t const opener = open.block.marks.front();
            std::size_t const last = open.block.marks.back();
            auto const closes = [&](std::size_t i) {
                return i > opener && opener_of(m_marks[i].kind) == open.kind;
            };
            auto stray = std::find_if(m_stray.begin(), m_stray.end(), [&](std::size_t i) {
                return closes(i) && m_marks[i].story == open.story;
            });
            if (stray == m_stray.end()) {
                stray = std::find_if(m_stray.begin(), m_stray.end(), closes);
            }
            Kind const last_kind = m_marks[last].kind;
            bool const crossed = last_kind == Kind::endif || last_kind == Kind::endfor;
            if (stray == m_stray.end()) {
                report(opener, "template.unclosed", "this " + word(open.kind) + " is never closed",
                       "put {% end" + word(open.kind) + " %} where it ends");
                continue;
            }
            std::string const closer = name_tag(at(*stray));
            if (m_marks[*stray].story != open.story) {
                report(opener, "template.crossed",
                       "it is closed by " + closer + ", which is in another text",
                       "put both into the same text: the body, one page header, one text box");
            } else if (crossed) {
                report(opener, "template.crossed",
                       "it is closed by " + closer + ", but " + name_tag(at(last)) +
                           " closes what was opened before it",
                       "close the inner one first");
            } else {
                report(opener, "template.crossed", "it is closed by " + closer + " too late",
                       "close the inner one first");
            }
            m_stray.erase(stray);
        }
        for (std::size_t const i : m_stray) {
            std::string const name = word(m_marks[i].kind);
            report(i, "template.unclosed", "this end" + name + " closes no " + name,
                   "put {% " + name + " … %} where it starts, or remove it");
        }
    }

    std::vector<Mark> const& m_marks;
    std::vector<TagInfo> const& m_tags;
    std::vector<Open> m_open;
    std::vector<Open> m_skipped;
    std::vector<std::size_t> m_stray;
    Blocks m_result;
};

} // namespace

Blocks match_blocks(std::vector<Mark> const& marks, std::vector<TagInfo> const& tags) {
    return Matcher(marks, tags).run();
}

} // namespace presskit::templating
