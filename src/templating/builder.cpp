// SPDX-License-Identifier: MPL-2.0
#include "templating/builder.hpp"

#include "templating/usage.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

using Op = Instruction::Op;

} // namespace

Builder::Builder(Program& program, Part& part, UsageCollector& usage)
    : m_program(program), m_part(part), m_usage(usage), m_scopes(1) {}

std::size_t Builder::emit(Op op, std::size_t a, std::size_t b, std::size_t tag) {
    m_barrier = op != Op::text;
    m_part.code.push_back({op, static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b),
                           static_cast<std::uint32_t>(tag)});
    return m_part.code.size() - 1;
}

std::uint32_t Builder::statics(std::string_view text) {
    auto const offset = static_cast<std::uint32_t>(m_part.statics.size());
    m_part.statics += text;
    return offset;
}

void Builder::text(std::string_view added) {
    if (added.empty()) {
        return;
    }
    bool const joins = !m_barrier && !m_part.code.empty() && m_part.code.back().op == Op::text &&
                       m_part.code.back().a + m_part.code.back().b == m_part.statics.size();
    std::uint32_t const offset = statics(added);
    if (joins) {
        m_part.code.back().b += static_cast<std::uint32_t>(added.size());
    } else {
        emit(Op::text, offset, added.size(), 0);
    }
}

std::uint32_t Builder::declare(std::string const& name) {
    auto const slot = static_cast<std::uint32_t>(m_program.slot_names.size());
    m_program.slot_names.push_back(name);
    m_scopes.back()[key_of(name, m_file)] = slot;
    return slot;
}

/// Names that included templates give themselves are parted by a character no name has.
std::string Builder::key_of(std::string const& name, std::size_t file) {
    return file == 0 ? name : name + '\x01' + std::to_string(file);
}

/// Innermost first; the fields of the data last.
void Builder::find_slots(Expr& expr) {
    expr.slots.clear();
    bool context = true;
    std::vector<std::string> keys;
    for (std::size_t file = m_file;; file = m_files[file].parent) {
        keys.push_back(key_of(expr.name, file));
        context = m_files[file].sees_context;
        if (file == 0 || !context) {
            break;
        }
    }
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        for (std::string const& key : keys) {
            auto const found = scope->find(key);
            if (found != scope->end()) {
                expr.slots.push_back(found->second);
            }
        }
    }
    if (context) {
        expr.slots.push_back(global(expr.name));
    }
}

void Builder::in_file(std::size_t file) {
    m_file = file;
    bool context = true;
    for (; file != 0; file = m_files[file].parent) {
        context = context && m_files[file].sees_context;
    }
    m_usage.see_fields(context);
}

void Builder::resolve(ExprId id) {
    if (id == no_expr) {
        return;
    }
    // Bounded by max_expression_depth: the parser has refused deeper ones.
    Expr& expr = m_program.exprs[static_cast<std::size_t>(id)];
    if (expr.kind == Expr::Kind::name) {
        find_slots(expr);
    }
    for (ExprId const arg : expr.args) {
        resolve(arg);
    }
    for (Keyword const& keyword : expr.keywords) {
        resolve(keyword.value);
    }
}

void Builder::print(std::size_t tag, ExprId expr, Escape escape) {
    m_usage.at(m_program.tags[tag].location);
    resolve(expr);
    m_usage.field(m_program.exprs, expr);
    emit(Op::print, static_cast<std::size_t>(expr), static_cast<std::size_t>(escape), tag);
}

void Builder::block(std::size_t tag, ExprId expr, BlockPlan plan) {
    m_usage.at(m_program.tags[tag].location);
    resolve(expr);
    m_usage.field(m_program.exprs, expr);
    m_program.blocks.push_back(std::move(plan));
    emit(Op::block, static_cast<std::size_t>(expr), m_program.blocks.size() - 1, tag);
}

void Builder::set(std::size_t tag, Statement const& statement) {
    m_usage.at(m_program.tags[tag].location);
    resolve(statement.expression);
    m_usage.field(m_program.exprs, statement.expression);
    Targets targets;
    for (std::string const& name : statement.targets) {
        auto const found = m_scopes.back().find(key_of(name, m_file));
        std::uint32_t const slot = found != m_scopes.back().end() ? found->second : declare(name);
        targets.slots.push_back(slot);
        if (!m_running.empty() && m_scopes.size() > 1) {
            m_program.loops[m_running.back()].locals.push_back(slot);
        }
        m_usage.forget(name);
    }
    m_program.targets.push_back(std::move(targets));
    emit(Op::set, static_cast<std::size_t>(statement.expression), m_program.targets.size() - 1,
         tag);
}

void Builder::patch(std::size_t instruction) {
    m_part.code[instruction].b = static_cast<std::uint32_t>(m_part.code.size());
    m_barrier = true;
}

void Builder::begin_if(std::size_t tag, Statement const& statement) {
    m_usage.at(m_program.tags[tag].location);
    resolve(statement.expression);
    m_usage.condition(m_program.exprs, statement.expression);
    Frame frame;
    frame.jump_when_false =
        emit(Op::jump_unless, static_cast<std::size_t>(statement.expression), 0, tag);
    m_frames.push_back(std::move(frame));
}

void Builder::begin_for(std::size_t tag, Statement const& statement) {
    m_usage.at(m_program.tags[tag].location);
    resolve(statement.expression);
    m_usage.begin_loop(m_program.exprs, statement);
    auto const index = static_cast<std::uint32_t>(m_program.loops.size());
    m_program.loops.emplace_back();
    LoopPlan plan;
    plan.list = statement.expression;
    plan.condition = statement.condition;
    m_scopes.emplace_back();
    for (std::string const& name : statement.targets) {
        plan.targets.slots.push_back(declare(name));
    }
    resolve(statement.condition);
    if (statement.condition != no_expr) {
        m_usage.condition(m_program.exprs, statement.condition);
    }
    plan.loop_slot = declare("loop");
    m_program.loops[index] = std::move(plan);

    Frame frame;
    frame.is_for = true;
    frame.loop = index;
    frame.jump_when_false = emit(Op::loop, index, 0, tag);
    m_frames.push_back(std::move(frame));
    m_running.push_back(index);
}

/// What comes after the body of the first branch, and before the next.
void Builder::end_body(Frame& frame) {
    if (frame.is_for && !frame.in_else) {
        emit(Op::next, frame.loop, frame.jump_when_false + 1, 0);
        m_scopes.pop_back();
        m_running.pop_back();
        m_usage.end_loop();
    }
}

void Builder::elif (std::size_t tag, Statement const& statement) {
    m_usage.at(m_program.tags[tag].location);
    Frame& frame = m_frames.back();
    frame.jumps_to_end.push_back(emit(Op::jump, 0, 0, tag));
    patch(frame.jump_when_false);
    resolve(statement.expression);
    m_usage.condition(m_program.exprs, statement.expression);
    frame.jump_when_false =
        emit(Op::jump_unless, static_cast<std::size_t>(statement.expression), 0, tag);
}

void Builder::else_() {
    Frame& frame = m_frames.back();
    end_body(frame);
    frame.jumps_to_end.push_back(emit(Op::jump, 0, 0, 0));
    patch(frame.jump_when_false);
    frame.has_else = true;
    frame.in_else = true;
    if (frame.is_for) {
        m_scopes.emplace_back();
    }
}

void Builder::end() {
    Frame frame = std::move(m_frames.back());
    end_body(frame);
    if (frame.is_for && frame.in_else) {
        m_scopes.pop_back();
    }
    if (!frame.has_else) {
        patch(frame.jump_when_false);
    }
    for (std::size_t const jump : frame.jumps_to_end) {
        patch(jump);
    }
    m_barrier = true;
    m_frames.pop_back();
}

void Builder::name(std::string_view name, std::size_t loops) {
    std::uint32_t const offset = statics(name);
    emit(Op::name, offset, name.size(), loops);
}

void Builder::open() {
    emit(Op::open, 0, 0, 0);
}

void Builder::inside() {
    emit(Op::inside, 0, 0, 0);
}

void Builder::close(std::string_view end_tag, std::string_view instead) {
    std::uint32_t const offset = statics(instead);
    // Jumps over the end tag when the container is empty.
    std::size_t const close = emit(Op::close, offset, instead.size(), 0);
    text(end_tag);
    m_part.code[close].tag = static_cast<std::uint32_t>(m_part.code.size());
    m_barrier = true;
}

void Builder::begin_include(bool sees_context) {
    m_files.push_back({m_file, sees_context, ""});
    in_file(m_files.size() - 1);
}

void Builder::end_include() {
    in_file(m_files[m_file].parent);
    m_barrier = true;
}

void Builder::rich_styles() {
    emit(Op::rich_styles, 0, 0, 0);
}

void Builder::sequence(SequencePlan plan) {
    m_program.sequences.push_back(std::move(plan));
    emit(Op::sequence, m_program.sequences.size() - 1, 0, 0);
}

void Builder::sequence_ref(SequencePlan plan) {
    m_program.sequences.push_back(std::move(plan));
    emit(Op::sequence_ref, m_program.sequences.size() - 1, 0, 0);
}

void Builder::begin_picture(std::size_t tag, ExprId expr) {
    m_usage.at(m_program.tags[tag].location);
    resolve(expr);
    m_usage.field(m_program.exprs, expr);
    m_picture = emit(Op::picture, static_cast<std::size_t>(expr), 0, tag);
}

void Builder::picture_size(FramePlan plan) {
    m_program.frames.push_back(plan);
    emit(Op::picture_size, m_program.frames.size() - 1, 0, 0);
}

void Builder::picture_image() {
    emit(Op::picture_image, 0, 0, 0);
}

void Builder::begin_own_alt() {
    m_own_alt = emit(Op::picture_alt, 0, 0, 0);
}

void Builder::end_own_alt() {
    patch(m_own_alt);
}

void Builder::end_picture() {
    patch(m_picture);
}

void Builder::begin_cell(std::size_t tag, CellPlan plan) {
    m_usage.at(m_program.tags[tag].location);
    for (ExprId const expr : {plan.color, plan.columns}) {
        if (expr != no_expr) {
            resolve(expr);
            m_usage.field(m_program.exprs, expr);
        }
    }
    m_program.cells.push_back(std::move(plan));
    m_cells.push_back(emit(Op::cell, m_program.cells.size() - 1, 0, tag));
}

void Builder::end_cell() {
    emit(Op::cell_end, 0, 0, 0);
    patch(m_cells.back());
    m_cells.pop_back();
}

void Builder::columns(TableStep step, std::string_view column, std::size_t declared) {
    std::uint32_t const offset = statics(column);
    emit(Op::columns, static_cast<std::size_t>(step), step == TableStep::done ? offset : declared,
         column.size());
}

std::uint32_t Builder::global(std::string const& name) {
    auto& globals = m_usage.globals();
    auto const found = globals.find(name);
    if (found != globals.end()) {
        return found->second;
    }
    auto const slot = static_cast<std::uint32_t>(m_program.slot_names.size());
    m_program.slot_names.push_back(name);
    m_program.globals.emplace_back(name, slot);
    globals.emplace(name, slot);
    return slot;
}

} // namespace presskit::templating
