// SPDX-License-Identifier: MPL-2.0
#include "uno/content_page.hpp"

#include "app/check_file.hpp"
#include "base/utf8.hpp"
#include "language/words.hpp"
#include "uno/findings_text.hpp"

#include <algorithm>

namespace presskit::uno {
namespace {

constexpr std::size_t max_findings = 500; ///< of a list of ten thousand; the worst come first

/// As the release would print it: "June 3, 2021".
std::string date_text(model::Date const& date, std::string const& language) {
    auto const iso = model::to_iso(date);
    return language::format_date(iso, "long", language.empty() ? "en" : language).value_or(iso);
}

template <class Items, class Text>
std::string joined(Items const& items, Text text_of) {
    std::string all;
    for (auto const& item : items) {
        std::string const text = text_of(item);
        all += (all.empty() || text.empty() ? "" : ", ") + text;
    }
    return utf8::excerpt(all, 60);
}

char const* kind_of(Severity severity) {
    return severity == Severity::error     ? "content.error"
           : severity == Severity::warning ? "content.warning"
                                           : "content.info";
}

} // namespace

void ContentPage::show() {
    show_recognised();
    Form& form = m_session.form;
    Findings const& findings = m_session.findings;
    auto const count = [&](Severity severity) {
        return std::to_string(std::count_if(findings.begin(), findings.end(),
                                            [&](auto const& f) { return f.severity == severity; }));
    };
    form.set_text("findingsLabel",
                  findings.empty() ? form.sentence("content.findings.none")
                                   : form.sentence("content.findings", {count(Severity::error),
                                                                        count(Severity::warning),
                                                                        count(Severity::info)}));
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < std::min(findings.size(), max_findings); ++at) {
        lines.push_back(form.sentence(kind_of(findings[at].severity)) + " " +
                        utf8::excerpt(as_sentence(findings[at].message), 160));
    }
    form.set_items("findings", lines);
    show_finding();
}

void ContentPage::show_recognised() {
    Form& form = m_session.form;
    model::PressKit const& kit = m_session.reading.kit;
    auto const or_none = [&](std::string const& text) {
        return text.empty() ? form.sentence("content.none") : text;
    };
    auto const counted = [&](std::size_t count, std::string const& what) {
        return count == 0     ? form.sentence("content.none")
               : what.empty() ? std::to_string(count)
                              : form.sentence("content.counted", {std::to_string(count), what});
    };
    auto const& release = kit.release;
    form.set_text("headline", release.headline.empty() ? form.sentence("content.noHeadline")
                                                       : utf8::excerpt(release.headline, 150));
    std::string when =
        release.dateline.date ? date_text(*release.dateline.date, kit.language) : std::string();
    if (!release.dateline.place.empty()) {
        when = when.empty() ? release.dateline.place
                            : form.sentence("content.and", {when, release.dateline.place});
    }
    if (release.embargo) {
        std::string until = release.embargo->until + ' ' + release.embargo->zone;
        std::replace(until.begin(), until.end(), 'T', ' ');
        when = form.sentence("content.embargo", {or_none(when), utf8::trim(until)});
    }
    form.set_text("date", or_none(when));
    form.set_text("quotes", counted(kit.quotes.size(),
                                    joined(kit.quotes, [](auto const& q) { return q.speaker; })));
    form.set_text("signatories", counted(kit.signatories.size(), ""));
    form.set_text("contacts", counted(kit.contacts.size(), joined(kit.contacts, [](auto const& c) {
                                          return c.name.empty() ? c.email : c.name;
                                      })));
    form.set_text("about",
                  counted(kit.boilerplates.size(),
                          joined(kit.boilerplates, [](auto const& b) { return b.heading; })));
}

Finding const* ContentPage::selected() const {
    auto const at = m_session.form.selected("findings");
    bool const is_one = at >= 0 && static_cast<std::size_t>(at) < m_session.findings.size();
    return is_one ? &m_session.findings[static_cast<std::size_t>(at)] : nullptr;
}

std::optional<std::size_t> ContentPage::to_go_to() const {
    Finding const* const finding = selected();
    if (finding == nullptr || !finding->location.paragraph) {
        return {};
    }
    return static_cast<std::size_t>(finding - m_session.findings.data());
}

void ContentPage::show_finding() {
    Form& form = m_session.form;
    Finding const* const finding = selected();
    std::string text;
    if (finding != nullptr) {
        text = as_sentence(finding->message) + ".";
        text += finding->hint.empty() ? "" : "\n→ " + as_sentence(finding->hint) + ".";
        if (!finding->location.paragraph) {
            text += "\n" + form.sentence("content.nowhere");
        }
    }
    form.set_text("finding", text);
    form.set_enabled("goThere", to_go_to().has_value());
}

} // namespace presskit::uno
