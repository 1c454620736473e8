// SPDX-License-Identifier: MPL-2.0
#include "templating/renderer.hpp"

#include "templating/escape.hpp"
#include "templating/problems.hpp"
#include "templating/rich_text_output.hpp"
#include "templating/usage.hpp"
#include "templating/value_compare.hpp"
#include "templating/value_text.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

using Op = Instruction::Op;
constexpr std::size_t max_findings = 200;
constexpr std::size_t most_expected = std::size_t{8} << 20;

[[nodiscard]] bool is_limit(Trouble const& trouble) {
    return trouble.id() == "template.limit.stop";
}

} // namespace

Renderer::Renderer(Program const& program, model::FieldTree const& data,
                   RenderOptions const& options)
    : m_program(program), m_options(options), m_evaluation(program, data, options),
      m_pictures(options), m_rich(program.styles, m_pictures), m_loops(program.loops.size()) {}

std::string Renderer::run(Part const& part) {
    std::string out;
    std::size_t const expected = *part.last_size;
    out.reserve(
        std::max(part.statics.size() * 2, std::min(expected + expected / 16, most_expected)));
    m_pc = 0;
    m_active.clear();
    m_containers.clear();
    m_tables.clear();
    m_covered.clear();
    m_styles_at = std::string::npos;
    m_rich.begin_part(part.style_prefix);
    while (m_pc < part.code.size()) {
        try {
            execute(part, out);
        } catch (Trouble const& trouble) {
            recover(part, trouble);
        }
    }
    if (m_styles_at != std::string::npos) {
        out.insert(m_styles_at, m_rich.automatic_styles());
    }
    if (m_refers) {
        fill_references(out);
        m_refers = false;
    }
    *part.last_size = out.size();
    return out;
}

void Renderer::execute(Part const& part, std::string& out) {
    std::vector<Instruction> const& code = part.code;
    while (m_pc < code.size()) {
        Instruction const& instruction = code[m_pc];
        switch (instruction.op) {
        case Op::text:
            out.append(part.statics, instruction.a, instruction.b);
            break;
        case Op::print:
            print(instruction, out);
            break;
        case Op::block:
            print_block(instruction, out);
            break;
        case Op::set:
            m_evaluation.unpack(m_program.targets[instruction.b],
                                m_evaluation.evaluate(static_cast<ExprId>(instruction.a)));
            break;
        case Op::jump:
            m_pc = instruction.b;
            continue;
        case Op::jump_unless:
            if (!m_evaluation.holds(static_cast<ExprId>(instruction.a))) {
                flush_noted(instruction.tag);
                m_pc = instruction.b;
                continue;
            }
            break;
        case Op::loop:
            if (!begin_loop(instruction)) {
                flush_noted(instruction.tag);
                m_pc = instruction.b;
                continue;
            }
            break;
        case Op::next:
            check_size(out);
            next_round(instruction);
            continue;
        case Op::name:
            append_name(std::string_view(part.statics).substr(instruction.a, instruction.b),
                        instruction.tag, out);
            break;
        case Op::open:
            m_containers.push_back({out.size(), out.size()});
            break;
        case Op::inside:
            m_containers.back().inside = out.size();
            break;
        case Op::close: {
            Container const container = m_containers.back();
            m_containers.pop_back();
            if (out.size() == container.inside) {
                out.resize(container.start);
                out.append(part.statics, instruction.a, instruction.b);
                m_pc = instruction.tag;
                continue;
            }
            break;
        }
        case Op::picture:
            if (!begin_picture(instruction)) {
                flush_noted(instruction.tag);
                m_pc = instruction.b;
                continue;
            }
            break;
        case Op::picture_size:
            picture_size(m_program.frames[instruction.a], out);
            break;
        case Op::picture_image:
            append_image(out, *m_placed);
            append_alt(out, m_picture.as.picture->alt);
            break;
        case Op::picture_alt:
            if (!m_picture.as.picture->alt.empty()) {
                m_pc = instruction.b;
                continue;
            }
            break;
        case Op::sequence:
            count_sequence(m_program.sequences[instruction.a], out);
            break;
        case Op::sequence_ref:
            refer_to_sequence(m_program.sequences[instruction.a], out);
            break;
        case Op::cell:
            if (!begin_cell(instruction, out)) {
                flush_noted(instruction.tag);
                m_pc = instruction.b;
                continue;
            }
            break;
        case Op::cell_end:
            end_cell(out);
            break;
        case Op::columns:
            count_columns(part, instruction, out);
            break;
        case Op::rich_styles:
            m_styles_at = out.size();
            break;
        }
        if (!m_evaluation.noted.empty()) {
            flush_noted(instruction.tag);
        }
        ++m_pc;
    }
}

void Renderer::recover(Part const& part, Trouble const& trouble) {
    Instruction const& failed = part.code[m_pc];
    std::uint32_t const tag = failed.op == Op::next
                                  ? part.code[failed.b - 1].tag // the loop it belongs to
                                  : failed.tag;
    report(tag, trouble, Severity::error);
    if (is_limit(trouble) || m_findings.size() >= max_findings) {
        m_pc = part.code.size();
        return;
    }
    bool const jumps =
        failed.op == Op::jump_unless || failed.op == Op::loop || failed.op == Op::picture;
    if (failed.op == Op::next) {
        // The round cannot start: the loop ends here.
        m_active.pop_back();
        ++m_pc;
        return;
    }
    m_pc = jumps ? failed.b : m_pc + 1;
}

Val Renderer::printable(ExprId expr) {
    Val value = m_evaluation.evaluate(expr);
    if (value.is(Val::Kind::undefined)) {
        ExprId named = expr;
        while (m_program.exprs[static_cast<std::size_t>(named)].kind == Expr::Kind::filter) {
            named = m_program.exprs[static_cast<std::size_t>(named)].args[0];
        }
        std::string const path = path_of(m_program.exprs, named);
        std::string const name = path.empty() ? std::string(value.text()) : path;
        m_evaluation.settle(value);
        if (m_options.undefined == Undefined::mark && !value.safe) {
            return text("[" + (name.empty() ? "missing" : name) + "?]");
        }
    }
    return value;
}

void Renderer::print(Instruction const& instruction, std::string& out) {
    m_tag = instruction.tag;
    Val const value = printable(static_cast<ExprId>(instruction.a));
    Escape const escape = static_cast<Escape>(instruction.b);
    if (escape == Escape::paragraph && value.is(Val::Kind::rich)) {
        m_rich.write_inline(*value.as.rich, out);
        for (Trouble const& trouble : m_rich.take_notes()) {
            report(instruction.tag, trouble, Severity::warning);
        }
        return;
    }
    if (escape == Escape::paragraph && value.is(Val::Kind::picture)) {
        m_rich.write_picture(*value.as.picture, m_program.styles.text_width, out);
        return;
    }
    print_value(value, escape, out);
    check_size(out);
}

void Renderer::print_value(Val const& value, Escape escape, std::string& out) {
    if (escape == Escape::plain || escape == Escape::html) {
        if (value.is(Val::Kind::rich)) {
            append_rich(out, *value.as.rich, rich_format(m_program.name));
        } else if (escape == Escape::plain || (value.is(Val::Kind::text) && value.safe)) {
            append_text(out, value);
        } else if (value.is(Val::Kind::text)) {
            append_html_escaped(out, value.text());
        } else {
            append_html_escaped(out, to_text(value));
        }
        return;
    }
    if (value.is(Val::Kind::none) || value.is(Val::Kind::undefined)) {
        return; // a document shows no "None"
    }
    std::string made;
    if (!value.is(Val::Kind::text)) {
        append_text(made, value);
    }
    std::string_view const shown = value.is(Val::Kind::text) ? value.text() : made;
    bool const clean = escape == Escape::paragraph ? append_paragraph_text(out, shown)
                                                   : append_plain_xml(out, shown, escape);
    if (!clean) {
        report(m_tag,
               Trouble("template.control-character",
                       "the value holds a control character that a document cannot "
                       "hold; it is replaced by \uFFFD",
                       "correct it in the data"),
               Severity::warning);
    }
}

void Renderer::print_block(Instruction const& instruction, std::string& out) {
    m_tag = instruction.tag;
    BlockPlan const& plan = m_program.blocks[instruction.b];
    Val const value = printable(static_cast<ExprId>(instruction.a));
    if (value.is(Val::Kind::rich)) {
        m_rich.write_blocks(*value.as.rich, plan.place, out);
        for (Trouble const& trouble : m_rich.take_notes()) {
            report(instruction.tag, trouble, Severity::warning);
        }
    } else if (value.is(Val::Kind::picture)) {
        picture_alone(*value.as.picture, plan, out);
    } else {
        out += plan.open;
        print_value(value, Escape::paragraph, out);
        out += plan.close;
    }
    check_size(out);
}

void Renderer::check_size(std::string const& out) {
    if (out.size() > m_options.output_limit) {
        throw Trouble("template.limit.stop",
                      "the result is larger than " +
                          std::to_string(m_options.output_limit / 1024 / 1024) + " MB",
                      "check the loops around this tag, or the length of the data");
    }
}

} // namespace presskit::templating
