// SPDX-License-Identifier: MPL-2.0
// Addresses that cannot lead anywhere. Only their form is judged: nothing is asked of the network.
#include "base/utf8.hpp"
#include "check/checks.hpp"
#include "check/kit_text.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <tuple>

namespace presskit::check {

namespace {

bool starts_with(std::string const& text, std::string_view start) {
    return text.compare(0, start.size(), start) == 0;
}

bool is_host_character(char c) {
    return (static_cast<unsigned char>(c) & 0x80U) != 0 ||
           std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.';
}

/// "www.example.org", "[::1]" and "localhost" are hosts, only the first is one for readers.
std::string trouble_of_host(std::string const& host) {
    if (host.empty()) {
        return "names no site";
    }
    bool const sound = std::all_of(host.begin(), host.end(), is_host_character) &&
                       host.find("..") == std::string::npos && host.front() != '.' &&
                       host.front() != '-';
    if (!sound) {
        return "names a site that cannot exist";
    }
    std::size_t const dot = host.rfind('.', host.size() - 2);
    std::string const top = dot == std::string::npos ? "" : host.substr(dot + 1);
    bool const number = !top.empty() && std::isdigit(static_cast<unsigned char>(top[0])) != 0;
    if (top.size() < 2 && !number) {
        return "leads to a site that only your own network knows";
    }
    return {};
}

std::string trouble_of_mail(std::string const& address) {
    std::size_t const at = address.find('@');
    bool const sound = at != std::string::npos && at > 0 && at == address.rfind('@') &&
                       address.find_first_of(" ,;\t") == std::string::npos;
    return sound && trouble_of_host(address.substr(at + 1)).empty()
               ? ""
               : "is no e-mail address that mail could reach";
}

/// Why nobody can follow `link`; "" when nothing is wrong with it.
std::string trouble_of(std::string const& link) {
    static constexpr std::array<std::string_view, 9> slips = {"http:/ ", "htp://",  "htpp://",
                                                              "hhttp",   "htttp",   "http//",
                                                              "https//", "http;//", "https;//"};
    std::string const lower = language::to_lower(link, "en");
    if (std::any_of(slips.begin(), slips.end(),
                    [&](std::string_view slip) { return starts_with(lower, slip); })) {
        return "is mistyped at its beginning";
    }
    if (link.find_first_of(" \t\n") != std::string::npos) {
        return "has a space in it";
    }
    if (starts_with(lower, "mailto:")) {
        return trouble_of_mail(
            lower.substr(7, lower.find('?') - std::min<std::size_t>(7, lower.find('?'))));
    }
    if (starts_with(lower, "file:") || starts_with(link, "../") ||
        (link.size() > 2 && link[1] == ':' && (link[2] == '\\' || link[2] == '/'))) {
        return "leads to a file on one computer";
    }
    if (starts_with(lower, "http")) {
        std::size_t const scheme = lower.find("://");
        if (scheme == std::string::npos || scheme > 5) {
            return "is mistyped at its beginning";
        }
        std::string rest = lower.substr(scheme + 3);
        rest.resize(std::min(rest.find_first_of("/?#"), rest.size()));
        rest.resize(std::min(rest.rfind(':'), rest.size()));
        std::size_t const user = rest.rfind('@');
        return trouble_of_host(user == std::string::npos ? rest : rest.substr(user + 1));
    }
    return starts_with(lower, "www.") ? trouble_of_host(lower.substr(0, lower.find('/'))) : "";
}

/// Addresses among the words of a text, without the punctuation of its sentence.
std::vector<std::string> typed_links(std::string const& text) {
    std::vector<std::string> links;
    for (std::size_t begin = 0; begin < text.size();) {
        begin = text.find_first_not_of(" \t\n", begin);
        if (begin == std::string::npos) {
            break;
        }
        std::size_t const end = std::min(text.find_first_of(" \t\n", begin), text.size());
        std::string word = text.substr(begin, end - begin);
        begin = end;
        std::size_t const open = word.find_first_not_of("([<\"'");
        word.erase(0, std::min(open, word.size()));
        for (std::string_view const quote : {"“", "«", "„", "‘"}) {
            word.erase(0, starts_with(word, quote) ? quote.size() : 0);
        }
        word.resize(std::min(word.find_first_of(">\"<"), word.size()));
        for (std::string_view const quote : {"”", "»", "’", "…"}) {
            word.resize(std::min(word.find(quote), word.size()));
        }
        word.resize(word.find_last_not_of(".,;:!?)]'") + 1);
        std::string const lower = language::to_lower(word, "en");
        bool const like_web = starts_with(lower, "http") || starts_with(lower, "www.") ||
                              starts_with(lower, "htp:") || starts_with(lower, "htpp:");
        bool const address = like_web && word.find_first_of(":/.;") != std::string::npos;
        if (address) {
            links.push_back(word);
        }
    }
    return links;
}

/// Host of "https://www.example.org/x" or of "www.example.org/x", without "www."; "" = none.
std::string host_of(std::string const& link) {
    std::string rest = language::to_lower(utf8::trim(link), "en");
    std::size_t const scheme = rest.find("://");
    if (scheme != std::string::npos) {
        rest.erase(0, scheme + 3);
    } else if (!starts_with(rest, "www.")) {
        return {};
    }
    rest.resize(std::min(rest.find_first_of("/?#: "), rest.size()));
    rest.erase(0, starts_with(rest, "www.") ? 4 : 0);
    return rest;
}

class Links final {
public:
    Links(PressKit const& kit, Check const& self) : m_kit(kit), m_self(self) {}

    void read(model::Runs const& runs, model::Place const& place) {
        for (model::Run const& run : runs) {
            if (run.link.empty()) {
                continue;
            }
            if (!tell(run.link, place)) {
                std::string const shown = host_of(run.text);
                std::string const target = host_of(run.link);
                if (!shown.empty() && !target.empty() && shown != target &&
                    run.text.find("…") == std::string::npos) {
                    report(run.text, place,
                           "is shown, but the link below it leads to " + target +
                               ", and readers will think it a trick");
                }
            }
        }
        for (std::string const& link : typed_links(model::plain_text(runs))) {
            (void)tell(link, place);
        }
    }

    void read(model::List const& list, model::Place const& place) {
        for (model::ListItem const& item : list.items) {
            read(item.runs, place);
            for (model::List const& nested : item.lists) {
                read(nested, place);
            }
        }
    }

    void read(model::RichText const& text, model::Place const& otherwise) {
        for (model::Block const& block : text.blocks) {
            bool const placed = block.place.line + block.place.paragraph > 0;
            model::Place const place = placed ? block.place : otherwise;
            read(block.runs, place);
            read(block.list, place);
            for (model::Row const& row : block.rows) {
                for (model::Runs const& cell : row) {
                    read(cell, place);
                }
            }
        }
    }

    void read_mail(std::string const& address, model::Place const& place) {
        std::string const trouble = address.empty() ? "" : trouble_of_mail(address);
        if (!trouble.empty()) {
            report(address, place, trouble + ", so a reporter's question goes nowhere");
        }
    }

    [[nodiscard]] Findings take() { return std::move(m_findings); }

private:
    bool tell(std::string const& link, model::Place const& place) {
        std::string const trouble = trouble_of(link);
        if (!trouble.empty()) {
            report(link, place, trouble + ", so nobody can follow it");
        }
        return !trouble.empty();
    }

    void report(std::string const& link, model::Place const& place, std::string const& trouble) {
        if (m_told.emplace(link, place.line, place.paragraph).second) {
            m_findings.push_back(found(m_self, m_kit, place, link, '"' + link + "\" " + trouble,
                                       "correct the address, and try it once"));
        }
    }

    PressKit const& m_kit;
    Check const& m_self;
    std::set<std::tuple<std::string, int, int>> m_told;
    Findings m_findings;
};

} // namespace

Findings link_syntax(PressKit const& kit, Check const& self) {
    Links links(kit, self);
    links.read(kit.release.body, {});
    links.read(kit.statement, {});
    for (model::Quote const& quote : kit.quotes) {
        links.read(quote.text, quote.at);
    }
    for (model::Boilerplate const& boilerplate : kit.boilerplates) {
        links.read(boilerplate.text, {});
    }
    for (model::Contact const& contact : kit.contacts) {
        auto const place = std::find_if(
            kit.source.begin(), kit.source.end(), [&](model::SourceParagraph const& paragraph) {
                return !contact.email.empty() &&
                       paragraph.role == model::SourceParagraph::Role::contact &&
                       paragraph.text.find(contact.email) != std::string::npos;
            });
        links.read_mail(contact.email, place == kit.source.end() ? model::Place{} : place->at);
    }
    return links.take();
}

} // namespace presskit::check
