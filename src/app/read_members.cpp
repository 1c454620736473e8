// SPDX-License-Identifier: MPL-2.0
#include "app/members.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "filing/order.hpp"
#include "language/fold.hpp"
#include "signatories/table.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;
using Put = std::string& (*)(model::Member&);

struct Field {
    std::string_view headings; ///< folded, between bars; the first is its name
    Put put;
};

// Contact and "about" come with more words behind them ("contact e-mail"), so those stand first.
constexpr std::array<Field, 10> fields = {{
    {"|organization|organisation|org|member|member organization|name|name of organization|"
     "organizacion|entidad|miembro|nombre|association|membre|nom|verband|mitglied|organizacao|"
     "membro|nome|organizzazione|organisatie|naam|lid|",
     [](model::Member& m) -> std::string& { return m.name; }},
    {"|logo|logo file|letterhead|logotipo|fichier logo|logodatei|briefkopf|",
     [](model::Member& m) -> std::string& { return m.logo; }},
    {"|logo alt|alt|alt text|alternative text|logo description|texto alternativo|"
     "texte alternatif|alternativtext|",
     [](model::Member& m) -> std::string& { return m.logo_alt; }},
    {"|headline|title|titular|titulo|titre|uberschrift|schlagzeile|titolo|kop|",
     [](model::Member& m) -> std::string& { return m.headline; }},
    {"|about heading|boilerplate heading|",
     [](model::Member& m) -> std::string& { return m.about_heading; }},
    {"|about|boilerplate|about us|description|acerca de|sobre|a propos|uber uns|chi siamo|over "
     "ons|",
     [](model::Member& m) -> std::string& { return m.about; }},
    {"|contact|contact name|press contact|media contact|spokesperson|contacto|contacto de prensa|"
     "contact presse|kontakt|pressekontakt|ansprechpartner|contatto|perscontact|contato|",
     [](model::Member& m) -> std::string& { return m.contact.name; }},
    {"|email|e mail|contact email|contact e mail|mail|correo|correo electronico|courriel|",
     [](model::Member& m) -> std::string& { return m.contact.email; }},
    {"|phone|contact phone|telephone|tel|mobile|telefono|telefon|telefone|telefoon|",
     [](model::Member& m) -> std::string& { return m.contact.phone; }},
    {"|website|web|url|link|site|sitio web|site web|webseite|sito|",
     [](model::Member& m) -> std::string& { return m.website; }},
}};

Field const* field_named(std::string const& heading) {
    std::string const folded = language::folded(heading);
    auto const found = std::find_if(fields.begin(), fields.end(), [&](Field const& field) {
        return !folded.empty() && field.headings.find('|' + folded + '|') != std::string_view::npos;
    });
    return found == fields.end() ? nullptr : &*found;
}

Finding note(fs::path const& file, int line, Severity severity, std::string message,
             std::string hint) {
    Finding finding;
    finding.id = "members.list";
    finding.severity = severity;
    finding.location.file = file.string();
    finding.location.line = line;
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    return finding;
}

class Collector final {
public:
    explicit Collector(fs::path const& file) : m_file(file) {}

    void add(model::Member member, int line) {
        if (member.name.empty()) {
            m_members.findings.push_back(note(m_file, line, Severity::warning,
                                              "this row names no organization and is left out",
                                              "write its name as the list of signatories has it"));
            return;
        }
        auto const same = [&](model::Member const& other) {
            return filing::same_name(other.name, member.name);
        };
        if (std::any_of(m_members.list.begin(), m_members.list.end(), same)) {
            m_members.findings.push_back(
                note(m_file, line, Severity::warning,
                     '"' + member.name + "\" is there twice; the first row counts",
                     "take the other one out"));
            return;
        }
        member.folder = m_file.parent_path().string();
        m_members.list.push_back(std::move(member));
    }

    [[nodiscard]] Members take() {
        if (m_members.list.empty()) {
            throw Error(Phase::input, m_file.string() +
                                          ": names no member organizations; put the heading "
                                          "\"organization\" over a column with their names");
        }
        return std::move(m_members);
    }

private:
    fs::path m_file;
    Members m_members;
};

/// The row with the headings: one of the first ten that has a column for names.
struct Headed {
    signatories::Sheet const* sheet = nullptr;
    std::size_t row = 0;
};

std::optional<Headed> find_headings(signatories::Book const& book) {
    for (signatories::Sheet const& sheet : book.sheets) {
        for (std::size_t i = 0; i < std::min<std::size_t>(sheet.rows.size(), 10); ++i) {
            auto const& cells = sheet.rows[i].cells;
            if (!sheet.hidden && std::any_of(cells.begin(), cells.end(), [](std::string const& c) {
                    return field_named(c) == &fields.front();
                })) {
                return Headed{&sheet, i};
            }
        }
    }
    return std::nullopt;
}

Members from_table(fs::path const& file) {
    std::string const extension = language::folded(file.extension().string());
    signatories::Book const book =
        signatories::read_book(read_file(file), extension, file.string());
    Collector members(file);
    if (auto const headed = find_headings(book)) {
        std::vector<signatories::Row> const& rows = headed->sheet->rows;
        std::vector<std::string> const& headings = rows[headed->row].cells;
        for (std::size_t i = headed->row + 1; i < rows.size(); ++i) {
            model::Member member;
            for (std::size_t c = 0; c < std::min(headings.size(), rows[i].cells.size()); ++c) {
                if (Field const* const field = field_named(headings[c])) {
                    field->put(member) = utf8::trim(rows[i].cells[c]);
                }
            }
            members.add(std::move(member), rows[i].number);
        }
    }
    return members.take();
}

Members from_json(fs::path const& file) {
    Json json = Json::parse(read_file(file), nullptr, false);
    if (json.is_object() && json.contains("members")) {
        json = json["members"];
    }
    if (!json.is_array()) {
        throw Error(Phase::input, file.string() +
                                      ": this is not a JSON list of members; write "
                                      "[{\"organization\": \"…\", \"logo\": \"…\"}, …]");
    }
    Collector members(file);
    for (Json const& entry : json) {
        model::Member member;
        for (auto const& [key, value] : entry.items()) {
            Field const* const field = field_named(key);
            if (field != nullptr && value.is_string()) {
                field->put(member) = utf8::trim(value.get<std::string>());
            }
        }
        members.add(std::move(member), 0);
    }
    return members.take();
}

} // namespace

Members read_members(fs::path const& file) {
    return language::folded(file.extension().string()) == "json" ? from_json(file)
                                                                 : from_table(file);
}

} // namespace presskit::app
