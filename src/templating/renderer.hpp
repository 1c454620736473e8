// SPDX-License-Identifier: MPL-2.0
// Runs the code of one part: appends and look-ups, nothing else.
#pragma once

#include "templating/evaluation.hpp"
#include "templating/picture_store.hpp"
#include "templating/program.hpp"
#include "templating/rich_writer.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace presskit::templating {

class Renderer final {
public:
    Renderer(Program const& program, model::FieldTree const& data, RenderOptions const& options);

    /// The part, filled. Trouble with a tag becomes a finding, and the tag stays empty.
    [[nodiscard]] std::string run(Part const& part);
    [[nodiscard]] PictureStore const& pictures() const { return m_pictures; }
    [[nodiscard]] Findings take_findings() { return std::move(m_findings); }

private:
    struct Container {
        std::size_t start;
        std::size_t inside;
    };

    /// A table whose cells repeat: where its columns stand in the output, and the cells counted.
    struct TableColumns {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t declared = 0;
        std::size_t cells = 0;
        std::size_t most = 0;
    };

    void execute(Part const& part, std::string& out);
    void recover(Part const& part, Trouble const& trouble);
    void print(Instruction const& instruction, std::string& out);
    void print_value(Val const& value, Escape escape, std::string& out);
    void print_block(Instruction const& instruction, std::string& out);
    [[nodiscard]] Val printable(ExprId expr);
    [[nodiscard]] bool begin_loop(Instruction const& instruction);
    void begin_round(std::uint32_t loop);
    void next_round(Instruction const& instruction);
    void count_columns(Part const& part, Instruction const& instruction, std::string& out);
    [[nodiscard]] bool begin_cell(Instruction const& instruction, std::string& out);
    void end_cell(std::string& out);
    void append_name(std::string_view name, std::size_t loops, std::string& out) const;
    [[nodiscard]] bool begin_picture(Instruction const& instruction);
    void picture_size(FramePlan const& plan, std::string& out) const;
    void count_sequence(SequencePlan const& plan, std::string& out);
    void refer_to_sequence(SequencePlan const& plan, std::string& out);
    void fill_references(std::string& out) const;
    void picture_alone(Picture const& picture, BlockPlan const& plan, std::string& out);
    void check_size(std::string const& out);
    void report(std::uint32_t tag, Trouble const& trouble, Severity severity);
    void flush_noted(std::uint32_t tag);

    Program const& m_program;
    RenderOptions const& m_options;
    Evaluation m_evaluation;
    PictureStore m_pictures;
    RichWriter m_rich;
    Val m_picture; ///< of the frame being written
    PlacedPicture const* m_placed = nullptr;
    Findings m_findings;
    std::set<std::pair<std::uint32_t, std::string>> m_reported;
    std::vector<LoopState> m_loops;      ///< one a plan
    std::vector<std::uint32_t> m_active; ///< loops that are running, outermost first
    std::vector<Container> m_containers;
    std::vector<TableColumns> m_tables;
    std::vector<std::size_t> m_covered;           ///< by each changed cell that is open
    std::map<std::string, std::size_t> m_counts;  ///< of number ranges
    std::map<std::string, std::string> m_numbers; ///< by the name references use
    bool m_refers = false;
    std::size_t m_pc = 0;
    std::size_t m_rounds = 0;
    std::size_t m_styles_at = std::string::npos; ///< where in the output automatic styles go
    std::uint32_t m_tag = 0;                     ///< whose value is being written
};

} // namespace presskit::templating
