// SPDX-License-Identifier: MPL-2.0
#include "app/block_steps.hpp"

#include "app/packed_text.hpp"

#include <algorithm>

namespace presskit::app {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// For each text the old one it stays in: the longest run of them in the document's order.
std::vector<std::size_t> stays(BlockTexts const& texts, std::size_t old_count) {
    std::vector<std::size_t> ends; // by length - 1: the text that ends the best run
    std::vector<std::size_t> before(texts.size(), none);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!texts[i].old || *texts[i].old >= old_count) {
            continue;
        }
        auto const place = std::lower_bound(
            ends.begin(), ends.end(), *texts[i].old,
            [&](std::size_t end, std::size_t old) { return *texts[end].old < old; });
        before[i] = place == ends.begin() ? none : *(place - 1);
        if (place == ends.end()) {
            ends.push_back(i);
        } else {
            *place = i;
        }
    }
    std::vector<std::size_t> kept(texts.size(), none);
    for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = before[i]) {
        kept[i] = *texts[i].old;
    }
    return kept;
}

std::vector<std::string> split_lines(std::string const& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

class Steps final {
public:
    Steps(std::vector<OldText> const& old, bool cards, bool packed)
        : m_old(old), m_cards(cards), m_packed(packed) {
        for (std::size_t i = 0; i < old.size(); ++i) {
            std::size_t& first = old[i].heading ? m_heading : m_entry;
            first = first == none ? i : first;
            m_blanks = m_blanks || (!old[i].heading && old[i].paragraphs.size() > old[i].filled);
        }
    }

    /// The old ones before `end` that are not spoken for, and `texts`: of paragraphs with several
    /// entries changed one into the other as far as they go.
    void gap(std::size_t end, std::vector<BlockText> const& texts) {
        for (BlockText const& text : texts) {
            while (m_packed && m_next < end && m_old[m_next].heading && !text.heading) {
                remove(m_next++);
            }
            bool const fits = m_packed && m_next < end && m_old[m_next].heading == text.heading;
            if (fits) {
                stay(m_next++, text.text);
            } else {
                insert(text);
            }
        }
        while (m_next < end) {
            remove(m_next++);
        }
    }
    void keep(std::size_t old, std::string const& text) {
        m_next = old + 1;
        if (m_cards && text != m_old[old].text) {
            insert({text, false, {}});
            remove(old);
            return;
        }
        stay(old, text);
    }

    std::vector<BlockStep> steps;

private:
    void stay(std::size_t old, std::string const& text) {
        bool const same = text == m_old[old].text;
        std::vector<int> const& paragraphs = m_old[old].paragraphs;
        for (std::size_t p = 0; p < paragraphs.size(); ++p) {
            bool const change = p == 0 && !same;
            steps.push_back(
                {change ? BlockStep::Kind::change : BlockStep::Kind::keep, paragraphs[p], {}});
            if (change) {
                steps.back().lines.push_back({text, paragraphs[p]});
            }
        }
        m_last = old;
    }
    void remove(std::size_t old) {
        for (int const paragraph : m_old[old].paragraphs) {
            steps.push_back({BlockStep::Kind::remove, paragraph, {}});
        }
    }
    void insert(BlockText const& text) {
        bool const after = m_last != none;
        std::size_t const anchor = after ? m_last : m_next < m_old.size() ? m_next : 0;
        std::size_t model = text.heading                      ? m_heading
                            : after && !m_old[m_last].heading ? m_last
                                                              : m_entry;
        model = model == none ? anchor : model;
        BlockStep step{after ? BlockStep::Kind::insert_after : BlockStep::Kind::insert_before,
                       after ? m_old[anchor].paragraphs.back() : m_old[anchor].paragraphs.front(),
                       {}};
        std::size_t line = 0;
        std::vector<int> const& like = m_old[model].paragraphs;
        for (std::string const& each : m_cards ? split_lines(text.text) : std::vector{text.text}) {
            step.lines.push_back(
                {each, like[std::min(line++, std::max<std::size_t>(m_old[model].filled, 1) - 1)]});
        }
        if (m_blanks && !text.heading) {
            step.lines.push_back({"", like.back()});
        }
        if (!steps.empty() && steps.back().kind == step.kind &&
            steps.back().paragraph == step.paragraph) {
            steps.back().lines.insert(steps.back().lines.end(), step.lines.begin(),
                                      step.lines.end());
        } else {
            steps.push_back(std::move(step));
        }
    }

    std::vector<OldText> const& m_old;
    bool m_cards;
    bool m_packed; ///< some paragraph holds several entries
    bool m_blanks = false;
    std::size_t m_heading = none; ///< the first one: new ones are like it
    std::size_t m_entry = none;
    std::size_t m_next = 0;
    std::size_t m_last = none; ///< that stays
};

} // namespace

std::vector<BlockStep> steps_between(BlockParts const& parts, BlockTexts const& texts) {
    std::vector<OldText> const& old = parts.texts();
    BlockTexts const packed = parts.packed() ? pack(parts, texts) : texts;
    std::vector<std::size_t> const kept = stays(packed, old.size());
    Steps steps(old, parts.cards(), parts.packed());
    std::vector<BlockText> waiting;
    for (std::size_t i = 0; i < packed.size(); ++i) {
        if (kept[i] == none) {
            waiting.push_back(packed[i]);
            continue;
        }
        steps.gap(kept[i], waiting);
        waiting.clear();
        steps.keep(kept[i], packed[i].text);
    }
    steps.gap(old.size(), waiting);
    return std::move(steps.steps);
}

} // namespace presskit::app
