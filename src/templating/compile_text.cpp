// SPDX-License-Identifier: MPL-2.0
#include "templating/templating.hpp"

#include "base/utf8.hpp"
#include "templating/blocks.hpp"
#include "templating/builder.hpp"
#include "templating/includes.hpp"
#include "templating/problems.hpp"
#include "templating/text_scan.hpp"
#include "templating/usage.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

using Kind = Statement::Kind;

bool ends_with(std::string const& name, std::string_view extension) {
    return name.size() >= extension.size() &&
           name.compare(name.size() - extension.size(), extension.size(), extension) == 0;
}

Escape escape_of(std::string const& name) {
    return ends_with(name, ".html") || ends_with(name, ".htm") ? Escape::html : Escape::plain;
}

class TextCompiler final {
public:
    /// `name` is what messages call the template.
    TextCompiler(Program& program, Findings& problems, Includes& includes, std::string name)
        : m_program(program), m_problems(problems), m_includes(includes), m_name(std::move(name)),
          m_escape(escape_of(m_name)) {}

    void run(std::string const& source) {
        Part part;
        UsageCollector usage;
        {
            Builder builder(m_program, part, usage);
            compile(source, builder);
        }
        m_program.usage = usage.take();
        m_program.parts.push_back(std::move(part));
    }

private:
    void compile(std::string const& source, Builder& builder) {
        m_first_tag = m_program.tags.size();
        m_source = normalize_newlines(source);
        m_segments = scan_text(m_source);
        for (Segment const& segment : m_segments) {
            read(segment);
        }
        Blocks blocks = match_blocks(m_marks, m_program.tags);
        m_problems.insert(m_problems.end(), blocks.problems.begin(), blocks.problems.end());
        m_matched.assign(m_marks.size(), false);
        for (Block const& block : blocks.blocks) {
            for (std::size_t const mark : block.marks) {
                m_matched[mark] = true;
            }
        }
        write(builder);
    }

    void read(Segment const& segment) {
        Statement statement;
        statement.kind = Kind::comment;
        if (segment.is_tag && m_problems.size() < max_problems) {
            statement.kind = guess_kind(segment.tag);
            m_line +=
                std::count(m_source.begin() + static_cast<std::ptrdiff_t>(m_counted),
                           m_source.begin() + static_cast<std::ptrdiff_t>(segment.tag.begin), '\n');
            m_counted = segment.tag.begin;
            TagInfo info;
            info.location.file = m_name;
            info.location.line = static_cast<int>(m_line);
            info.location.text = utf8::excerpt(
                m_source.substr(segment.tag.begin, segment.tag.end - segment.tag.begin), 80);
            m_program.tags.push_back(std::move(info));
            parse(segment.tag, statement);
        } else if (segment.is_tag) {
            m_program.tags.emplace_back();
        }
        m_statements.push_back(std::move(statement));
    }

    void parse(LexedTag const& tag, Statement& statement) {
        std::size_t const index = m_program.tags.size() - 1;
        try {
            statement = parse_statement(tag, m_program.exprs);
            if (statement.kind == Kind::endraw) { // those with a raw are gone by now
                throw Trouble("template.unclosed", "there is no raw that it closes",
                              "take it away, or write {% raw %} before it");
            }
            if (statement.kind == Kind::cell) {
                throw Trouble("template.statement",
                              "it changes a table cell of a Writer document, and this is a text",
                              "take it away");
            }
        } catch (Trouble const& trouble) {
            m_problems.push_back(to_finding(m_program.tags[index].location, trouble));
            for (std::string const& target : guess_targets(tag)) {
                m_program.unsure.insert(target);
            }
            m_bad = true;
        }
        if (statement.kind >= Kind::if_ && statement.kind <= Kind::endfor) {
            m_marks.push_back({statement.kind, index, 0});
        }
    }

    /// Tags with problems are left out: the code then serves `usage` only.
    void write(Builder& builder) {
        std::size_t tag = m_first_tag;
        std::size_t mark = 0;
        for (std::size_t i = 0; i < m_segments.size(); ++i) {
            if (!m_segments[i].is_tag) {
                builder.text(m_segments[i].text);
                continue;
            }
            Statement const& statement = m_statements[i];
            bool const is_mark = statement.kind >= Kind::if_ && statement.kind <= Kind::endfor;
            if (!is_mark || m_matched[mark]) {
                write_statement(builder, tag, statement);
            } else {
                m_program.unsure.insert(statement.targets.begin(), statement.targets.end());
                m_program.unsure.insert("loop");
            }
            mark += is_mark;
            ++tag;
        }
    }

    /// The included template becomes part of this one, in a scope of its own.
    void include(Builder& builder, std::size_t tag, Statement const& statement) {
        try {
            std::optional<Includes::Opened> const opened = m_includes.open(statement);
            if (!opened) {
                return;
            }
            Includes::Closer const closer(m_includes);
            check_kind(statement, *opened);
            builder.begin_include(statement.sees_context);
            TextCompiler(m_program, m_problems, m_includes, opened->name)
                .compile(opened->bytes, builder);
            builder.end_include();
        } catch (Trouble const& trouble) {
            if (m_problems.size() < max_problems) {
                m_problems.push_back(to_finding(m_program.tags[tag].location, trouble));
            }
        }
    }

    static void check_kind(Statement const& statement, Includes::Opened const& opened) {
        bool const flat =
            opened.bytes.substr(0, 2000).find("<office:document") != std::string::npos;
        if (opened.bytes.compare(0, 2, "PK") == 0 || flat) {
            throw Trouble("template.include", "\"" + opened.name + "\" is no text template",
                          "include a template of the same kind");
        }
        if (statement.host_styles) {
            throw Trouble("template.syntax",
                          "\"with host styles\" is for Writer documents: texts "
                          "have no styles",
                          "take it away");
        }
    }

    void write_statement(Builder& builder, std::size_t tag, Statement const& statement) {
        // A block whose expression could not be read still opens and closes.
        bool const has_expression = statement.expression != no_expr;
        switch (statement.kind) {
        case Kind::print:
            if (has_expression) {
                builder.print(tag, statement.expression, m_escape);
            }
            break;
        case Kind::set:
            if (has_expression) {
                builder.set(tag, statement);
            }
            break;
        case Kind::include:
            if (!statement.included.empty()) {
                include(builder, tag, statement);
            }
            break;
        case Kind::if_:
            builder.begin_if(tag, has_expression ? statement : never());
            break;
        case Kind::for_:
            builder.begin_for(tag, has_expression ? statement : never());
            break;
        case Kind::elif:
            builder.elif (tag, has_expression ? statement : never());
            break;
        case Kind::else_:
            builder.else_();
            break;
        case Kind::endif:
        case Kind::endfor:
            builder.end();
            break;
        default:
            break;
        }
    }

    Statement const& never() {
        if (m_never.expression == no_expr) {
            Expr literal;
            literal.literal = none();
            m_program.exprs.push_back(std::move(literal));
            m_never.expression = static_cast<ExprId>(m_program.exprs.size() - 1);
            m_never.targets = {"_"};
        }
        return m_never;
    }

    Program& m_program;
    Findings& m_problems;
    Includes& m_includes;
    std::string m_name;
    Escape m_escape;
    std::size_t m_first_tag = 0;
    std::string m_source;
    std::vector<Segment> m_segments;
    std::vector<Statement> m_statements; ///< one a segment
    std::vector<Mark> m_marks;
    std::vector<bool> m_matched; ///< one a mark
    Statement m_never;
    std::ptrdiff_t m_line = 1;
    std::size_t m_counted = 0;
    bool m_bad = false;
};

} // namespace

Template compile_text(std::string const& text, std::string const& name,
                      CompileOptions const& options) {
    auto program = std::make_shared<Program>();
    program->name = name;
    program->is_text = true;
    program->escape = escape_of(name);
    Template compiled;
    Includes includes(options, name);
    TextCompiler(*program, compiled.problems, includes, name).run(text);
    compiled.program = std::move(program);
    return compiled;
}

} // namespace presskit::templating
