// SPDX-License-Identifier: MPL-2.0
// Equal names become one; docs/decisions/0014-duplicates.md.
#include "signatories/duplicates.hpp"

#include "base/utf8.hpp"
#include "filing/order.hpp"
#include "language/characters.hpp"
#include "language/fold.hpp"
#include "signatories/clean.hpp"
#include "signatories/name_shape.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace presskit::signatories {

namespace {

using model::NameDecision;
using model::Signatory;

/// Sets of positions that are one signatory; the lowest position stands for its set.
class Sets final {
public:
    explicit Sets(std::size_t size) : m_parents(size) {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    }
    [[nodiscard]] std::size_t find(std::size_t at) {
        while (m_parents[at] != at) {
            at = m_parents[at] = m_parents[m_parents[at]];
        }
        return at;
    }
    void join(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        m_parents[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parents;
};

bool is_individual(Signatory const& s) {
    return s.individual || filing::is_over_individuals(s.group);
}

/// What must be equal for two to be one without asking.
std::string merge_key(Signatory const& s, NameShape const& shape) {
    std::string key = shape.identity + '\n' + shape.country + '\n';
    if (is_individual(s)) {
        key += "person\n" + s.person + '\n' + s.title + '\n' + s.note;
    }
    return key;
}

/// `decided` holds sets of positions, sorted; there are few.
bool are_distinct(std::vector<std::vector<std::size_t>> const& decided, std::size_t a,
                  std::size_t b) {
    return std::any_of(decided.begin(), decided.end(), [&](auto const& set) {
        return std::binary_search(set.begin(), set.end(), a) &&
               std::binary_search(set.begin(), set.end(), b);
    });
}

struct Decided {
    std::vector<std::vector<std::size_t>> same;
    std::vector<std::vector<std::size_t>> distinct;
};

Decided decided_of(std::vector<NameDecision> const& decisions,
                   std::vector<Signatory> const& signatories) {
    Decided decided;
    if (decisions.empty()) {
        return decided;
    }
    std::unordered_multimap<std::string, std::size_t> positions;
    for (std::size_t i = 0; i < signatories.size(); ++i) {
        positions.emplace(utf8::collapse_spaces(signatories[i].name), i);
    }
    for (NameDecision const& decision : decisions) {
        std::vector<std::size_t> at;
        for (std::string const& name : decision.names) {
            auto const [begin, end] = positions.equal_range(utf8::collapse_spaces(name));
            std::for_each(begin, end, [&](auto const& found) { at.push_back(found.second); });
        }
        std::sort(at.begin(), at.end());
        if (decision.kind == NameDecision::Kind::same) {
            decided.same.push_back(at);
        } else if (decision.kind == NameDecision::Kind::distinct) {
            decided.distinct.push_back(at);
        }
    }
    return decided;
}

/// An acronym alone is the name beside which it stands, when that is one name only.
void join_acronyms(Sets& sets, std::vector<NameShape> const& shapes,
                   std::vector<std::vector<std::size_t>> const& distinct) {
    struct Owner {
        std::size_t at;
        bool is_only;
    };
    std::unordered_map<std::string, Owner> owners;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        NameShape const& shape = shapes[i];
        if (shape.is_acronym || shape.acronym.empty()) {
            continue;
        }
        auto const [owner, is_new] =
            owners.emplace(shape.acronym + '\n' + shape.country, Owner{i, true});
        owner->second.is_only &= is_new || shapes[owner->second.at].identity == shape.identity;
    }
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        auto const owner = shapes[i].is_acronym
                               ? owners.find(shapes[i].acronym + '\n' + shapes[i].country)
                               : owners.end();
        if (owner != owners.end() && owner->second.is_only &&
            !are_distinct(distinct, i, owner->second.at)) {
            sets.join(i, owner->second.at);
        }
    }
}

/// Signatories of one name. "Stone Network (SN)" and "Stone Network (SNW)" are for people to say.
struct EqualNames {
    std::vector<std::size_t> at;
    std::string acronym;
    bool several_acronyms = false;
};

void join_equal(Sets& sets, std::vector<Signatory> const& signatories,
                std::vector<std::vector<std::size_t>> const& distinct) {
    std::vector<NameShape> shapes;
    shapes.reserve(signatories.size());
    std::transform(signatories.begin(), signatories.end(), std::back_inserter(shapes), shape_of);
    std::unordered_map<std::string, EqualNames> equal;
    for (std::size_t i = 0; i < signatories.size(); ++i) {
        EqualNames& names = equal[merge_key(signatories[i], shapes[i])];
        names.at.push_back(i);
        std::string const acronym = language::folded(shapes[i].acronym);
        names.several_acronyms |=
            !acronym.empty() && !names.acronym.empty() && acronym != names.acronym;
        names.acronym = names.acronym.empty() ? acronym : names.acronym;
    }
    for (auto const& [key, names] : equal) {
        std::unordered_map<std::string, std::size_t> first;
        for (std::size_t const i : names.at) {
            std::string const acronym =
                names.several_acronyms ? language::folded(shapes[i].acronym) : std::string();
            auto const [found, is_new] = first.emplace(acronym, i);
            if (!is_new && !are_distinct(distinct, i, found->second)) {
                sets.join(i, found->second);
            }
        }
    }
    join_acronyms(sets, shapes, distinct);
}

/// Not shouted, then more letters, then not all in capitals, then more accents: the fuller
/// spelling.
struct Fullness {
    bool quiet = true; ///< not in capitals without need
    std::size_t letters = 0;
    bool mixed_case = false;
    std::size_t bytes = 0;

    explicit Fullness(std::string const& name)
        : quiet(!is_shouted(name)), bytes(language::folded(name) == name ? 0 : 1) {
        for (std::size_t at = 0; at < name.size();) {
            utf8::Decoded const d = utf8::decode(name, at);
            bool const letter = language::kind_of(d.code_point) == language::CharacterKind::letter;
            letters += letter ? 1 : 0;
            mixed_case = mixed_case || (letter && !language::is_upper(d.code_point));
            bytes += letter && d.length > 1 ? 1 : 0;
            at += d.length;
        }
    }
    bool operator<(Fullness const& other) const {
        return std::tie(quiet, letters, mixed_case, bytes) <
               std::tie(other.quiet, other.letters, other.mixed_case, other.bytes);
    }
};

bool is_kept_spelling(std::string const& name, std::vector<NameDecision> const& decisions) {
    return std::any_of(decisions.begin(), decisions.end(), [&](NameDecision const& d) {
        return d.kind == NameDecision::Kind::keep_spelling && !d.names.empty() &&
               d.names[0] == name;
    });
}

/// The spelling to print: as decided, else the fullest, else the first.
std::size_t spelling_of(std::vector<std::size_t> const& members,
                        std::vector<Signatory> const& signatories,
                        std::vector<NameDecision> const& decisions) {
    auto const name = [&](std::size_t at) { return utf8::collapse_spaces(signatories[at].name); };
    for (std::size_t const member : members) {
        if (is_kept_spelling(name(member), decisions)) {
            return member;
        }
    }
    for (NameDecision const& decision : decisions) {
        if (decision.kind == NameDecision::Kind::same && decision.names.size() > 1) {
            auto const printed =
                std::find_if(members.begin(), members.end(), [&](std::size_t member) {
                    return name(member) == utf8::collapse_spaces(decision.names[0]);
                });
            bool const concerns = std::any_of(members.begin(), members.end(), [&](std::size_t m) {
                return std::find(decision.names.begin() + 1, decision.names.end(), name(m)) !=
                       decision.names.end();
            });
            if (printed != members.end() && concerns) {
                return *printed;
            }
        }
    }
    return *std::max_element(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
        Fullness const of_a(signatories[a].name);
        Fullness const of_b(signatories[b].name);
        return of_a < of_b || (!(of_b < of_a) && a > b);
    });
}

/// What one row left empty another may have.
void complete(Signatory& kept, Signatory const& other) {
    for (auto const field : {&Signatory::sort_as, &Signatory::acronym, &Signatory::country,
                             &Signatory::group, &Signatory::note, &Signatory::language}) {
        if ((kept.*field).empty()) {
            kept.*field = other.*field;
        }
    }
    if (kept.person.empty()) {
        kept.person = other.person;
        kept.title = kept.title.empty() ? other.title : kept.title;
    }
    kept.convener = kept.convener || other.convener;
    if (kept.status == "late") { // who signed in time is not late
        kept.status = other.status;
    }
}

void note_signer(Merge& merge, Signatory const& s) {
    bool const known =
        std::any_of(merge.persons.begin(), merge.persons.end(), [&](std::string const& person) {
            return language::folded(person) == language::folded(s.person);
        });
    if (!s.person.empty() && !known) {
        merge.persons.push_back(s.person);
    }
}

} // namespace

std::vector<std::size_t> find_duplicates(std::vector<Signatory> const& signatories,
                                         std::vector<NameDecision> const& decisions) {
    Sets sets(signatories.size());
    Decided const decided = decided_of(decisions, signatories);
    for (std::vector<std::size_t> const& same : decided.same) {
        for (std::size_t const at : same) {
            sets.join(same.front(), at);
        }
    }
    join_equal(sets, signatories, decided.distinct);
    std::vector<std::size_t> first(signatories.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        first[i] = sets.find(i);
    }
    return first;
}

bool is_decided(std::string const& a, std::string const& b, NameDecision::Kind kind,
                std::vector<NameDecision> const& decisions) {
    auto const names = [](NameDecision const& decision, std::string const& name) {
        return std::any_of(decision.names.begin(), decision.names.end(), [&](auto const& each) {
            return utf8::collapse_spaces(each) == utf8::collapse_spaces(name);
        });
    };
    return std::any_of(decisions.begin(), decisions.end(), [&](NameDecision const& decision) {
        return decision.kind == kind && names(decision, a) && names(decision, b);
    });
}

Merged merge_duplicates(std::vector<Signatory> signatories,
                        std::vector<NameDecision> const& decisions) {
    std::vector<std::size_t> const first = find_duplicates(signatories, decisions);
    std::vector<std::vector<std::size_t>> members(signatories.size());
    for (std::size_t i = 0; i < signatories.size(); ++i) {
        members[first[i]].push_back(i);
    }
    Merged merged;
    for (std::vector<std::size_t> const& set : members) {
        if (set.empty()) {
            continue;
        }
        std::size_t const shown =
            set.size() == 1 ? set.front() : spelling_of(set, signatories, decisions);
        Signatory kept = signatories[shown];
        kept.at = signatories[set.front()].at;
        Merge merge{kept.name, {}, {}};
        for (std::size_t const other : set) {
            note_signer(merge, signatories[other]);
            if (other != shown) {
                merge.dropped.push_back(signatories[other].name);
                complete(kept, signatories[other]);
            }
        }
        if (merge.persons.size() < 2) {
            merge.persons.clear();
        }
        if (!merge.dropped.empty()) {
            merged.merges.push_back(std::move(merge));
        }
        merged.signatories.push_back(std::move(kept));
    }
    return merged;
}

} // namespace presskit::signatories
