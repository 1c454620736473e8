// SPDX-License-Identifier: MPL-2.0
#include "language/index_labels.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"
#include "language/engine.hpp"

#include <unicode/alphaindex.h>
#include <unicode/locdspnm.h>
#include <unicode/tblcoll.h>

#include <map>

namespace presskit::language {

namespace {

/// Beside the language's own: a list may name organisations of all the world.
constexpr char const* other_scripts[] = {"en", "el", "ru", "uk", "hy", "ka", "he", "ar",
                                         "hi", "bn", "ta", "te", "th", "ja", "ko"};

} // namespace

struct IndexLabels::Index {
    std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> buckets;
    std::unique_ptr<icu::LocaleDisplayNames> names;
    std::map<std::string, std::string> scripts; ///< names already made

    explicit Index(std::string const& language) {
        UErrorCode status = U_ZERO_ERROR;
        icu::Locale const locale = icu_locale(language);
        icu::AlphabeticIndex index(locale, status);
        for (char const* const other : other_scripts) {
            index.addLabels(icu::Locale(other), status);
        }
        index.setMaxLabelCount(5000, status); // or ICU thins the labels out
        buckets.reset(index.buildImmutableIndex(status));
        if (U_FAILURE(status) != 0) {
            buckets.reset();
        }
        names.reset(icu::LocaleDisplayNames::createInstance(locale));
    }

    std::string script_name(char32_t first) {
        std::string const script = script_of(first);
        return cached(scripts, script, [&] {
            icu::UnicodeString name;
            names->scriptDisplayName(script.c_str(), name);
            return to_utf8(name);
        });
    }
};

IndexLabels::IndexLabels(std::string const& language) {
    thread_local std::map<std::string, std::shared_ptr<Index>> made;
    constexpr std::size_t most = 16;
    if (made.size() >= most && made.count(language) == 0) {
        made.clear();
    }
    std::shared_ptr<Index>& index = made[language];
    if (!index) {
        index = std::make_shared<Index>(language);
    }
    m_index = index;
}
IndexLabels::~IndexLabels() = default;
IndexLabels::IndexLabels(IndexLabels&&) noexcept = default;

std::string IndexLabels::label_of(std::string const& text) const {
    if (text.empty()) {
        return "#";
    }
    char32_t const first = utf8::decode(text, 0).code_point;
    switch (kind_of(first)) {
    case CharacterKind::digit:
        return "0–9";
    case CharacterKind::letter:
        break;
    default:
        return "#";
    }
    constexpr std::size_t enough = 32; // bytes: no label depends on more
    std::size_t end = 0;
    while (end < text.size() && end < enough) {
        end += utf8::decode(text, end).length;
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::AlphabeticIndex::Bucket const* bucket = nullptr;
    if (m_index->buckets) {
        int32_t const at =
            m_index->buckets->getBucketIndex(to_icu(std::string_view(text).substr(0, end)), status);
        bucket = U_SUCCESS(status) != 0 ? m_index->buckets->getBucket(at) : nullptr;
    }
    bool const labelled = bucket != nullptr && bucket->getLabelType() == U_ALPHAINDEX_NORMAL;
    return labelled ? to_utf8(bucket->getLabel()) : m_index->script_name(first);
}

} // namespace presskit::language
