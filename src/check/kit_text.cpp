// SPDX-License-Identifier: MPL-2.0
#include "check/kit_text.hpp"

#include "base/utf8.hpp"
#include "filing/articles.hpp"
#include "filing/entry_parts.hpp"
#include "filing/key.hpp"
#include "filing/order.hpp"
#include "language/characters.hpp"
#include "language/region.hpp"
#include "language/words.hpp"
#include "signatories/duplicates.hpp"

#include <algorithm>
#include <array>

namespace presskit::check {

namespace {

using model::Block;
using model::Place;

void append_items(std::vector<KitText>& texts, model::List const& list, Place const& place) {
    for (model::ListItem const& item : list.items) {
        texts.push_back({KitText::Kind::item, model::plain_text(item.runs), place});
        for (model::List const& nested : item.lists) {
            append_items(texts, nested, place);
        }
    }
}

void append_block(std::vector<KitText>& texts, Block const& block) {
    switch (block.kind) {
    case Block::Kind::paragraph:
        texts.push_back({KitText::Kind::paragraph, model::plain_text(block.runs), block.place});
        break;
    case Block::Kind::heading:
        texts.push_back({KitText::Kind::heading, model::plain_text(block.runs), block.place});
        break;
    case Block::Kind::quote:
        texts.push_back({KitText::Kind::quote, model::plain_text(block.runs), block.place});
        break;
    case Block::Kind::list:
        append_items(texts, block.list, block.place);
        break;
    case Block::Kind::table:
        for (model::Row const& row : block.rows) {
            for (model::Runs const& cell : row) {
                texts.push_back({KitText::Kind::item, model::plain_text(cell), block.place});
            }
        }
        break;
    case Block::Kind::image:
        break;
    }
}

std::string acronym_key(std::string const& text) {
    std::string key;
    for (char const c : text) {
        if (c != '.' && c != ' ') {
            key += c;
        }
    }
    return key;
}

/// "des Wasserbündnisses" is "Wasserbündnis": word by word the same but for an ending. English
/// names have no cases.
bool is_inflected(std::string const& a, std::string const& b, std::string const& language) {
    constexpr std::size_t longest_ending = 3; // bytes
    constexpr std::size_t shortest_stem = 4;
    std::vector<Word> const words_a = words_of(a, language);
    std::vector<Word> const words_b = words_of(b, language);
    return language.compare(0, 2, "en") != 0 && !words_a.empty() &&
           words_a.size() == words_b.size() &&
           std::equal(
               words_a.begin(), words_a.end(), words_b.begin(), [](Word const& x, Word const& y) {
                   auto const ends =
                       std::mismatch(x.text.begin(), x.text.end(), y.text.begin(), y.text.end());
                   auto const same = static_cast<std::size_t>(ends.first - x.text.begin());
                   return x.text == y.text ||
                          (same >= shortest_stem && x.text.size() - same <= longest_ending &&
                           y.text.size() - same <= longest_ending);
               });
}

/// Articles as they are inflected and joined with prepositions in running text; the nominative ones
/// are filing's.
std::size_t inflected_article(std::string const& name, std::string const& language) {
    struct Article {
        std::string_view language;
        std::string_view text;
    };
    static constexpr std::array<Article, 22> articles = {{
        {"de", "dem "},  {"de", "den "}, {"de", "des "},   {"de", "der "},   {"de", "die "},
        {"de", "das "},  {"es", "del "}, {"es", "al "},    {"fr", "du "},    {"fr", "des "},
        {"fr", "aux "},  {"fr", "au "},  {"it", "della "}, {"it", "dello "}, {"it", "dell’"},
        {"it", "dell'"}, {"it", "dei "}, {"it", "degli "}, {"it", "delle "}, {"pt", "do "},
        {"pt", "da "},   {"pt", "dos "},
    }};
    std::string const start = language::to_lower(name.substr(0, 8), language);
    for (Article const& article : articles) {
        bool const here = language.compare(0, 2, article.language) == 0 &&
                          start.compare(0, article.text.size(), article.text) == 0;
        if (here && name.size() > article.text.size()) {
            return article.text.size();
        }
    }
    return 0;
}

} // namespace

std::string without_article(std::string const& name, std::string const& language) {
    std::string const single = utf8::collapse_spaces(name);
    std::size_t length = filing::leading_article(single, language);
    if (length == 0) {
        length = inflected_article(single, language);
    }
    return single.substr(length);
}

bool same_organization(std::string const& a, std::string const& b, std::string const& language) {
    std::string const x = without_article(a, language);
    std::string const y = without_article(b, language);
    return filing::same_name(a, b) || filing::same_name(x, y) || is_inflected(x, y, language);
}

Finding found(Check const& self, model::PressKit const& kit, Place const& place,
              std::string const& excerpt, std::string message, std::string hint) {
    Finding finding;
    finding.id = self.id;
    finding.severity = self.severity;
    finding.location.file = kit.file;
    if (place.line > 0) {
        finding.location.line = place.line;
    }
    if (place.paragraph > 0) {
        finding.location.paragraph = place.paragraph;
    }
    finding.location.text = utf8::excerpt(excerpt);
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    return finding;
}

Finding advice(Check const& self, model::PressKit const& kit, Place const& place,
               std::string const& excerpt, std::string message, std::string hint) {
    Check lesser = self;
    lesser.severity = Severity::info;
    return found(lesser, kit, place, excerpt, std::move(message), std::move(hint));
}

Edit edit_of(model::SourceParagraph const& paragraph, std::optional<std::string> new_text) {
    Edit edit;
    if (paragraph.at.line > 0) {
        edit.line = paragraph.at.line;
    }
    if (paragraph.at.paragraph > 0) {
        edit.paragraph = paragraph.at.paragraph;
    }
    edit.old_text = paragraph.text;
    edit.new_text = std::move(new_text);
    return edit;
}

std::string counted(std::size_t count, std::string const& noun) {
    return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

std::vector<KitText> texts_of(model::PressKit const& kit) {
    std::vector<KitText> texts;
    model::Release const& release = kit.release;
    texts.push_back({KitText::Kind::headline, release.headline, release.headline_at});
    if (!release.subheadline.empty()) {
        texts.push_back({KitText::Kind::heading, release.subheadline, release.headline_at});
    }
    for (Block const& block : release.body.blocks) {
        append_block(texts, block);
    }
    return texts;
}

bool has_signed(model::Signatory const& signatory) {
    return signatory.status != "pending" && signatory.status != "withdrawn";
}

Register::Register(model::PressKit const& kit) : m_kit(kit) {
    std::vector<std::size_t> const first =
        signatories::find_duplicates(kit.signatories, kit.decisions);
    std::unordered_map<std::size_t, model::Signatory const*> signed_first;
    for (std::size_t i = 0; i < first.size(); ++i) {
        model::Signatory const& s = kit.signatories[i];
        auto const [earlier, is_new] = signed_first.emplace(first[i], &s);
        if (has_signed(s) && !is_new && has_signed(*earlier->second)) {
            m_same.emplace(&s, earlier->second);
        } else if (has_signed(s)) {
            earlier->second = &s;
        }
    }
}

model::Signatory const* Register::note(model::Signatory const& s) {
    if (auto const same = m_same.find(&s); same != m_same.end()) {
        return same->second;
    }
    std::string const person = s.person.empty() ? "" : filing::identity_key(s.person);
    std::string const name = filing::identity_key(s.name) + '\n' + person + '\n';
    std::string const country = language::region_code(s.country).value_or(s.country);
    auto const find = [](auto const& map, std::string const& key) {
        auto const found = map.find(key);
        return found == map.end() ? nullptr : found->second;
    };
    model::Signatory const* earlier = find(m_with_country, name + country);
    if (earlier == nullptr) {
        earlier = country.empty() ? find(m_names, name) : find(m_with_country, name);
    }
    auto const acronym = [](model::Signatory const& each) { return acronym_key(each.acronym); };
    bool const differ =
        earlier != nullptr &&
        ((!earlier->acronym.empty() && !s.acronym.empty() && acronym(*earlier) != acronym(s)) ||
         signatories::is_decided(earlier->name, s.name, model::NameDecision::Kind::distinct,
                                 m_kit.decisions));
    if (earlier == nullptr || differ) {
        m_names.emplace(name, &s);
        m_with_country.emplace(name + country, &s);
        return nullptr;
    }
    return earlier;
}

Signers signers_of(model::PressKit const& kit) {
    Signers signers;
    signers.language = kit.language;
    Register seen(kit);
    for (model::Signatory const& s : kit.signatories) {
        if (!has_signed(s)) {
            continue;
        }
        signers.count += seen.note(s) == nullptr ? 1 : 0;
        signers.names.insert(filing::identity_key(s.name));
        signers.names.insert(filing::identity_key(without_article(s.name, kit.language)));
        std::size_t const country = s.country.empty() ? std::string::npos : s.name.rfind(s.country);
        if (country != std::string::npos && country > 3) { // "Palabra Libre (Colombia)"
            std::size_t const end = s.name.find_last_not_of(" (,-", country - 1);
            if (end != std::string::npos && end + 1 < country) {
                signers.names.insert(filing::identity_key(s.name.substr(0, end + 1)));
            }
        }
        signers.spelled.push_back(s.name);
        std::string const acronym = s.acronym.empty()
                                        ? filing::take_apart(utf8::collapse_spaces(s.name)).acronym
                                        : s.acronym;
        if (!acronym.empty()) {
            signers.acronyms.insert(acronym_key(acronym));
        }
    }
    return signers;
}

bool signs(Signers const& signers, std::string const& organization) {
    std::string const bare = without_article(organization, signers.language);
    return signers.names.count(filing::identity_key(organization)) != 0 ||
           signers.names.count(filing::identity_key(bare)) != 0 ||
           signers.acronyms.count(acronym_key(utf8::trim(organization))) != 0 ||
           (signers.language.compare(0, 2, "en") != 0 &&
            std::any_of(signers.spelled.begin(), signers.spelled.end(), [&](auto const& name) {
                return is_inflected(without_article(name, signers.language), bare,
                                    signers.language);
            }));
}

std::vector<Word> words_of(std::string const& text, std::string const& language) {
    using language::CharacterKind;
    std::vector<Word> words;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        utf8::Decoded const d = utf8::decode(text, at);
        CharacterKind const kind = language::kind_of(d.code_point);
        bool const core = kind == CharacterKind::letter || kind == CharacterKind::digit;
        bool const breaks = kind == CharacterKind::space || d.code_point == U'—';
        if (core) {
            if (!in_word) {
                words.push_back({{}, at, at, false});
            }
            in_word = true;
            words.back().end = at + d.length; // marks inside stay: "one-year", "summer’s"
            words.back().ends_clause = false;
        } else if (breaks) {
            in_word = false;
            if (!words.empty() && d.code_point == U'—') {
                words.back().ends_clause = true;
            }
        } else if (!words.empty() && kind == CharacterKind::punctuation) {
            words.back().ends_clause = true;
        }
        at += d.length;
    }
    for (Word& word : words) {
        word.text.assign(text, word.begin, word.end - word.begin);
        word.text = language::to_lower(word.text, language);
        for (std::string_view const genitive : {"’s", "'s"}) {
            bool const ends = word.text.size() > genitive.size() &&
                              word.text.compare(word.text.size() - genitive.size(), genitive.size(),
                                                genitive) == 0;
            if (ends) {
                word.text.resize(word.text.size() - genitive.size());
            }
        }
    }
    return words;
}

} // namespace presskit::check
