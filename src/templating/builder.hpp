// SPDX-License-Identifier: MPL-2.0
// Writes the code of one part: resolves names to slots and jumps to positions.
#pragma once

#include "templating/included_file.hpp"
#include "templating/parser.hpp"
#include "templating/program.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace presskit::templating {

class UsageCollector;

class Builder final {
public:
    Builder(Program& program, Part& part, UsageCollector& usage);

    void text(std::string_view statics);
    void print(std::size_t tag, ExprId expr, Escape escape);
    void block(std::size_t tag, ExprId expr, BlockPlan plan);
    void set(std::size_t tag, Statement const& statement);

    void begin_if(std::size_t tag, Statement const& statement);
    void begin_for(std::size_t tag, Statement const& statement);
    void elif (std::size_t tag, Statement const& statement);
    void else_();
    void end();

    /// A name or id that looped copies must not share; `name` is ready-escaped. `loops`: how many
    /// of the loops around it, from the outermost, make copies of what bears the name.
    void name(std::string_view name, std::size_t loops);
    [[nodiscard]] std::size_t loops() const { return m_running.size(); }

    /// A container that is left out, or replaced by `instead`, when nothing is written between
    /// inside() and close(); the static end tag is part of close().
    void open();
    void inside();
    void close(std::string_view end_tag, std::string_view instead);
    /// What an included template sets stays inside it.
    void begin_include(bool sees_context);
    void end_include();
    /// The same where the order of the text is not that of the files: from here on, code of `file`.
    void set_files(std::vector<IncludedFile> files) { m_files = std::move(files); }
    void in_file(std::size_t file);
    void rich_styles();
    void sequence(SequencePlan plan);
    void sequence_ref(SequencePlan plan);
    /// A frame for a picture: nothing is written up to end_picture when there is none.
    void begin_picture(std::size_t tag, ExprId expr);
    void picture_size(FramePlan plan);
    void picture_image();
    void begin_own_alt(); ///< the template's alternative text: for pictures without one
    void end_own_alt();
    void end_picture();
    /// Whether what is written now may be left out of a document.
    [[nodiscard]] bool is_conditional() const { return !m_frames.empty(); }
    void begin_cell(std::size_t tag, CellPlan plan);
    void end_cell();
    void columns(TableStep step, std::string_view column = {}, std::size_t declared = 0);

private:
    using Scope = std::map<std::string, std::uint32_t, std::less<>>;
    struct Frame {
        bool is_for = false;
        bool has_else = false;
        bool in_else = false;
        std::size_t jump_when_false = 0; ///< instruction to patch; for: the loop itself
        std::vector<std::size_t> jumps_to_end;
        std::uint32_t loop = 0;
    };

    std::size_t emit(Instruction::Op op, std::size_t a, std::size_t b, std::size_t tag);
    std::uint32_t statics(std::string_view text);
    std::uint32_t declare(std::string const& name);
    [[nodiscard]] static std::string key_of(std::string const& name, std::size_t file);
    void find_slots(Expr& expr);
    std::uint32_t global(std::string const& name);
    void resolve(ExprId expr);
    void patch(std::size_t instruction);
    void end_body(Frame& frame);

    Program& m_program;
    Part& m_part;
    UsageCollector& m_usage;
    std::vector<Scope> m_scopes;
    std::vector<std::vector<std::uint32_t>*> m_locals;
    std::vector<Frame> m_frames;
    std::size_t m_picture = 0; ///< instructions to patch; frames of pictures do not nest
    std::size_t m_own_alt = 0;
    std::vector<std::size_t> m_cells;     ///< instructions to patch
    std::vector<std::uint32_t> m_running; ///< loops around the current position
    std::vector<IncludedFile> m_files{1};
    std::size_t m_file = 0;
    bool m_barrier = true; ///< the next text may not be joined to the last one: a jump leads here
};

} // namespace presskit::templating
