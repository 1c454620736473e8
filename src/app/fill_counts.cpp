// SPDX-License-Identifier: MPL-2.0
#include "app/fill_counts.hpp"

#include "app/documents.hpp"
#include "filing/order.hpp"
#include "model/count_fields.hpp"
#include "model/to_fields.hpp"
#include "templating/templating.hpp"

#include <map>

namespace presskit::app {

namespace {

class Counts final {
public:
    explicit Counts(model::PressKit const& kit) : m_file(kit.file) {
        m_options.language = language_of(kit);
        m_data.set("members_others",
                   static_cast<std::int64_t>(model::members_others(kit, filing::same_name)));
        model::Values signatories(kit.signatories.size(), model::Value(std::string()));
        m_data.set("signatories", std::move(signatories));
    }

    void fill(std::string& text) {
        if (text.find("{{") == std::string::npos) {
            return;
        }
        std::string out;
        std::size_t kept = 0;
        for (model::CountField const& field : model::count_fields(text)) {
            out.append(text, kept, field.begin - kept);
            out += value_of(field, text.substr(field.begin, field.end - field.begin));
            kept = field.end;
        }
        text = out + text.substr(kept);
    }
    void fill(model::Runs& runs) {
        for (model::Run& run : runs) {
            fill(run.text);
            fill(run.footnote);
        }
    }
    void fill(model::List& list) {
        for (model::ListItem& item : list.items) {
            fill(item.runs);
            for (model::List& nested : item.lists) {
                fill(nested);
            }
        }
    }
    void fill(model::RichText& text) {
        for (model::Block& block : text.blocks) {
            fill(block.runs);
            fill(block.list);
            for (model::Row& row : block.rows) {
                for (model::Runs& cell : row) {
                    fill(cell);
                }
            }
        }
    }

    Findings findings;

private:
    std::string value_of(model::CountField const& field, std::string const& written) {
        auto const known = m_values.find(field.expression);
        if (known != m_values.end()) {
            return known->second;
        }
        templating::Template const compiled =
            templating::compile_text("{{ " + field.expression + " }}", m_file + ".txt");
        Findings problems = compiled.problems;
        std::string value = written;
        if (!has_errors(problems)) {
            templating::RenderedText const rendered =
                templating::render_text(compiled, m_data, m_options);
            problems = rendered.findings;
            value = has_errors(problems) ? written : rendered.text;
        }
        for (Finding& problem : problems) {
            problem.location = {};
            problem.location.file = m_file;
            problem.location.text = written;
            findings.push_back(std::move(problem));
        }
        return m_values[field.expression] = value;
    }

    std::string m_file;
    model::FieldTree m_data;
    templating::RenderOptions m_options;
    std::map<std::string, std::string> m_values;
};

} // namespace

Findings fill_counts(model::PressKit& kit) {
    Counts counts(kit);
    if (!model::count_fields(kit.claim.excerpt).empty()) {
        kit.claim.others = static_cast<long>(model::members_others(kit, filing::same_name));
    }
    counts.fill(kit.claim.excerpt);
    counts.fill(kit.release.headline);
    counts.fill(kit.release.subheadline);
    counts.fill(kit.release.body);
    counts.fill(kit.statement);
    for (model::Quote& quote : kit.quotes) {
        counts.fill(quote.text);
    }
    for (model::Boilerplate& about : kit.boilerplates) {
        counts.fill(about.text);
    }
    for (model::SourceParagraph& paragraph : kit.source) {
        counts.fill(paragraph.text);
    }
    return std::move(counts.findings);
}

} // namespace presskit::app
