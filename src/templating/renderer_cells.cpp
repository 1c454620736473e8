// SPDX-License-Identifier: MPL-2.0
// Cells whose colour or width comes from the data, or that are merged with their copies.
#include "templating/renderer.hpp"
#include "templating/value_text.hpp"

#include <algorithm>
#include <cmath>

namespace presskit::templating {

namespace {

constexpr std::size_t max_columns = 1000;

std::size_t count_of(Val const& value) {
    double number = 0;
    if (value.is(Val::Kind::integer)) {
        number = static_cast<double>(value.as.integer);
    } else if (value.is(Val::Kind::real)) {
        number = value.as.real;
    } else {
        std::string const digits(value.is(Val::Kind::text) ? value.text() : "");
        if (digits.empty() || digits.size() > 4 ||
            digits.find_first_not_of("0123456789") != digits.npos) {
            throw Trouble("template.type", describe(value) + " is not a number of columns",
                          "write a whole number");
        }
        number = std::stoi(digits);
    }
    if (!(number >= 0 && number <= static_cast<double>(max_columns)) ||
        std::floor(number) != number) {
        throw Trouble("template.argument", to_text(value) + " is not a number of columns",
                      "write a whole number up to 1000");
    }
    return std::max<std::size_t>(1, static_cast<std::size_t>(number));
}

/// "#rrggbb"; empty for a cell without a colour of its own.
std::string color_of(Val const& value) {
    if (value.is(Val::Kind::none) || value.is(Val::Kind::undefined)) {
        return {};
    }
    std::string color = to_text(value);
    color.erase(0, color.compare(0, 1, "#") == 0 ? 1 : 0);
    if (color.empty() || color == "auto") {
        return {};
    }
    if (color.find_first_not_of("0123456789abcdefABCDEF") != color.npos ||
        (color.size() != 3 && color.size() != 6)) {
        throw Trouble("template.argument", describe(value) + " is not a colour",
                      "write six hexadecimal digits: 1F4E79");
    }
    if (color.size() == 3) {
        color = {color[0], color[0], color[1], color[1], color[2], color[2]};
    }
    return "#" + color;
}

} // namespace

/// False when the cell is merged into an earlier copy of it.
bool Renderer::begin_cell(Instruction const& instruction, std::string& out) {
    CellPlan const& plan = m_program.cells[instruction.a];
    m_covered.push_back(0);
    LoopState const* const loop = m_active.empty() ? nullptr : &m_loops[m_active.back()];
    // Of a width that never changes, the covered cells stand in the template.
    bool const covers = plan.columns != no_expr || plan.across;
    std::size_t span = plan.span;
    if (plan.columns != no_expr) {
        Val const columns = m_evaluation.evaluate(plan.columns);
        m_evaluation.settle(columns);
        span = columns.is(Val::Kind::undefined) ? 1 : count_of(columns);
    }
    if (loop != nullptr && loop->index > 0 && (plan.across || plan.down)) {
        m_covered.back() = covers ? span - 1 : 0;
        out += "<table:covered-table-cell/>";
        end_cell(out);
        return false;
    }
    std::size_t const columns = span * (plan.across && loop != nullptr ? loop->length : 1);
    std::size_t const rows = plan.down && loop != nullptr ? loop->length : plan.rows;
    // Copies of a merged cell write what it covers themselves.
    m_covered.back() = covers ? span - 1 : 0;
    std::string style = plan.own_style;
    if (plan.color != no_expr) {
        Val const color = m_evaluation.evaluate(plan.color);
        m_evaluation.settle(color);
        if (std::string const shown = color_of(color); !shown.empty()) {
            style = " table:style-name=\"" + m_rich.cell_style(plan.style, shown) + "\"";
        }
    }
    out += plan.start;
    out += style;
    if (columns > 1) {
        out += " table:number-columns-spanned=\"" + std::to_string(columns) + "\"";
    }
    if (rows > 1) {
        out += " table:number-rows-spanned=\"" + std::to_string(rows) + "\"";
    }
    out += ">";
    return true;
}

void Renderer::end_cell(std::string& out) {
    std::size_t const covered = m_covered.back();
    m_covered.pop_back();
    for (std::size_t i = 0; i < covered; ++i) {
        out += "<table:covered-table-cell/>";
    }
    if (covered > 0 && !m_tables.empty()) {
        TableColumns& table = m_tables.back();
        table.cells += covered;
        table.most = std::max(table.most, table.cells);
    }
}

} // namespace presskit::templating
