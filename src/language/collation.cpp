// SPDX-License-Identifier: MPL-2.0
#include "language/collation.hpp"

#include "language/engine.hpp"

#include <boost/locale/collator.hpp>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uversion.h>

namespace presskit::language {

namespace {

/// Scripts in ICU's names; Japanese and Korean have more than one of their own.
std::string own_scripts(std::string const& language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu_locale(language);
    locale.addLikelySubtags(status);
    std::string const script = U_SUCCESS(status) != 0 ? locale.getScript() : "";
    if (script == "Latn") {
        return {};
    }
    if (script == "Jpan") {
        return "Kana-Hani";
    }
    if (script == "Kore") {
        return "Hang-Hani";
    }
    return script == "Hans" || script == "Hant" ? "Hani" : script;
}

/// Digits by value (R9); the document's own script first (R13), which not all of CLDR's
/// tailorings do by themselves.
std::string attributes_of(std::string const& language) {
    std::string const scripts = own_scripts(language);
    return "colNumeric=yes" + (scripts.empty() ? "" : ";colReorder=" + scripts);
}

} // namespace

using boost::locale::collator_base;

struct Collation::Engine {
    std::locale locale;
    boost::locale::collator<char> const& collator;

    explicit Engine(std::string const& language)
        : locale(boost_locale(language, attributes_of(language))),
          collator(std::use_facet<boost::locale::collator<char>>(locale)) {}

    [[nodiscard]] std::string key(collator_base::level_type level, std::string const& text) const {
        return text.empty() ? std::string() : collator.transform(level, text);
    }
};

Collation::Collation(std::string const& language) : m_engine(std::make_unique<Engine>(language)) {}
Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;

int Collation::compare(std::string const& a, std::string const& b) const {
    return m_engine->collator.compare(collator_base::tertiary, a, b);
}

std::string Collation::sort_key(std::string const& text) const {
    return m_engine->key(collator_base::tertiary, text);
}

std::string Collation::letters_key(std::string const& text) const {
    return m_engine->key(collator_base::primary, text);
}

std::string icu_version() {
    UVersionInfo version{};
    u_getVersion(version);
    return std::to_string(version[0]) + '.' + std::to_string(version[1]);
}

std::string cldr_version() {
    UVersionInfo version{};
    UErrorCode status = U_ZERO_ERROR;
    ulocdata_getCLDRVersion(version, &status);
    return U_SUCCESS(status) != 0 ? std::to_string(version[0]) : "unknown";
}

} // namespace presskit::language
