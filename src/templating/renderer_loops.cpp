// SPDX-License-Identifier: MPL-2.0
#include "templating/renderer.hpp"

#include "templating/problems.hpp"
#include "templating/value_compare.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

constexpr std::size_t max_rounds = 20'000'000; ///< of all loops together

Val loop_value(LoopState const& state) {
    Val value;
    value.kind = Val::Kind::loop;
    value.as.loop = &state;
    return value;
}

} // namespace

bool Renderer::begin_loop(Instruction const& instruction) {
    LoopPlan const& plan = m_program.loops[instruction.a];
    LoopState& state = m_loops[instruction.a];
    Val const list = m_evaluation.evaluate(plan.list);
    m_evaluation.settle(list);
    Items items(list);
    state.kept.clear();
    if (plan.condition != no_expr) {
        state.items.reset();
        for (std::size_t i = 0; i < items.size(); ++i) {
            Val item = items.at(i);
            m_evaluation.unpack(plan.targets, item);
            if (m_evaluation.holds(plan.condition)) {
                state.kept.push_back(std::move(item));
            }
        }
        state.length = state.kept.size();
    } else {
        state.length = items.size();
        state.items.emplace(std::move(items));
    }
    if (state.length == 0) {
        return false;
    }
    state.index = 0;
    m_active.push_back(instruction.a);
    try {
        begin_round(instruction.a);
    } catch (Trouble const&) {
        m_active.pop_back();
        throw;
    }
    return true;
}

void Renderer::begin_round(std::uint32_t index) {
    LoopPlan const& plan = m_program.loops[index];
    LoopState& state = m_loops[index];
    if (++m_rounds > max_rounds) {
        throw Trouble("template.limit.stop",
                      "the loops go round more than " + std::to_string(max_rounds) + " times",
                      "check the loops inside loops, or the length of the data");
    }
    for (std::uint32_t const slot : plan.locals) {
        m_evaluation.store(slot, Val());
    }
    m_evaluation.store(plan.loop_slot, loop_value(state));
    m_evaluation.unpack(plan.targets, state.item(state.index));
}

void Renderer::next_round(Instruction const& instruction) {
    LoopState& state = m_loops[instruction.a];
    if (++state.index < state.length) {
        begin_round(instruction.a);
        m_pc = instruction.b;
        return;
    }
    LoopPlan const& plan = m_program.loops[instruction.a];
    for (std::uint32_t const slot : plan.targets.slots) {
        m_evaluation.store(slot, Val());
    }
    m_active.pop_back();
    ++m_pc;
}

/// The first copy keeps its name; the others get the numbers of their rounds behind it.
void Renderer::append_name(std::string_view name, std::size_t loops, std::string& out) const {
    out += name;
    std::size_t const count = std::min(loops, m_active.size());
    bool later = false;
    for (std::size_t i = 0; i < count; ++i) {
        later = later || m_loops[m_active[i]].index > 0;
    }
    for (std::size_t i = 0; later && i < count; ++i) {
        out += m_program.name_separator;
        out += std::to_string(m_loops[m_active[i]].index + 1);
    }
}

/// Writer ignores cells beyond the last column, so the columns follow the cells.
void Renderer::count_columns(Part const& part, Instruction const& instruction, std::string& out) {
    switch (static_cast<TableStep>(instruction.a)) {
    case TableStep::begin:
        m_tables.push_back({out.size(), out.size(), instruction.b, 0, 0});
        return;
    case TableStep::end:
        m_tables.back().end = out.size();
        return;
    case TableStep::row:
        m_tables.back().cells = 0;
        return;
    case TableStep::cell:
        m_tables.back().most = std::max(m_tables.back().most, ++m_tables.back().cells);
        return;
    case TableStep::done:
        break;
    }
    TableColumns const table = m_tables.back();
    m_tables.pop_back();
    if (table.most == 0 || table.most == table.declared) {
        return;
    }
    std::string column(part.statics, instruction.b, instruction.tag);
    column += " table:number-columns-repeated=\"" + std::to_string(table.most) + "\"/>";
    out.replace(table.begin, table.end - table.begin, column);
}

void Renderer::report(std::uint32_t tag, Trouble const& trouble, Severity severity) {
    if (!m_reported.emplace(tag, trouble.what()).second) {
        return;
    }
    Finding finding = to_finding(
        tag < m_program.tags.size() ? m_program.tags[tag].location : Location(), trouble, severity);
    if (finding.id == "template.limit.stop") {
        finding.id = "template.limit";
    }
    m_findings.push_back(std::move(finding));
}

void Renderer::flush_noted(std::uint32_t tag) {
    for (Trouble const& trouble : m_evaluation.noted) {
        report(tag, trouble, Severity::warning);
    }
    m_evaluation.noted.clear();
}

} // namespace presskit::templating
