// SPDX-License-Identifier: MPL-2.0
// Who said it: words of attribution, verbs of saying, titles, names.
#include "source/vocabulary.hpp"
#include "source/word_lists.hpp"

namespace presskit::source {

namespace {

/// All phrases of `list` in `folded` as whole words, in their order.
template <typename Visit>
void for_each_phrase(WordList const& list, std::string_view folded, std::size_t from, Visit visit) {
    for (std::size_t at = from; at < folded.size(); ++at) {
        if (!is_word_byte(folded[at]) || (at > 0 && is_word_byte(folded[at - 1]))) {
            continue;
        }
        std::size_t const length = list.prefix(folded.substr(at));
        if (length > 0 && !visit(Span{at, at + length})) {
            return;
        }
    }
}

std::optional<Span> find_first(WordList const& list, std::string_view folded, std::size_t from) {
    std::optional<Span> found;
    for_each_phrase(list, folded, from, [&](Span span) {
        found = span;
        return false;
    });
    return found;
}

} // namespace

std::optional<Span> find_attribution(std::string_view folded) {
    static WordList const& list = word_list("attribution");
    return find_first(list, folded, 0);
}

std::optional<Span> find_saying(std::string_view folded, std::size_t from) {
    static WordList const& list = word_list("saying");
    return find_first(list, folded, from);
}

std::optional<Span> find_last_saying(std::string_view folded) {
    static WordList const& list = word_list("saying");
    std::optional<Span> found;
    for_each_phrase(list, folded, 0, [&](Span span) {
        found = span;
        return true;
    });
    return found;
}

bool is_title_word(std::string_view word) {
    static WordList const& stems = word_list("title stem");
    static WordList const& whole = word_list("title");
    return whole.has(word) || stems.begins(word);
}

bool is_name_particle(std::string_view word) {
    static WordList const& list = word_list("name particle");
    return list.has(word);
}

bool is_field_of_work(std::string_view word) {
    static WordList const& list = word_list("field of work");
    return list.has(word);
}

bool is_organization_word(std::string_view word) {
    static WordList const& list = word_list("organization word");
    return list.has(word);
}

bool is_workplace_joint(std::string_view word) {
    static WordList const& list = word_list("workplace");
    return list.has(word);
}

bool is_joint(std::string_view word) {
    static WordList const& list = word_list("joint");
    return list.has(word) || is_workplace_joint(word);
}

} // namespace presskit::source
