// SPDX-License-Identifier: MPL-2.0
#include "templating/data_check.hpp"

#include "templating/program.hpp"
#include "templating/suggest.hpp"
#include "templating/value_text.hpp"

#include <algorithm>
#include <set>

namespace presskit::templating {

namespace {

using Kind = Val::Kind;
constexpr std::size_t max_loops_deep = 20;

std::vector<std::string> split_path(std::string const& path) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t dot = path.find('.'); dot != path.npos; dot = path.find('.', begin)) {
        parts.push_back(path.substr(begin, dot - begin));
        begin = dot + 1;
    }
    parts.push_back(path.substr(begin));
    return parts;
}

std::vector<std::string> names_of(Val const& map) {
    std::vector<std::string> names;
    for (auto const& member : map.as.map->members) {
        names.push_back(member.first);
    }
    return names;
}

class DataCheck final {
public:
    DataCheck(Template const& compiled, model::FieldTree const& data, std::string const& name)
        : m_usage(compiled.program->usage), m_unsure(compiled.program->unsure),
          m_template(compiled.program->name), m_data(data), m_name(name) {
        m_root.kind = Kind::map;
        m_root.as.map = &data;
    }

    Findings run() {
        for (auto const* paths : {&m_usage.fields, &m_usage.conditions}) {
            for (std::string const& path : *paths) {
                use(path);
            }
        }
        for (std::string const& path : m_usage.optional) {
            m_used.insert(split_path(path).front());
        }
        for (Usage::Loop const& loop : m_usage.loops) {
            use(loop.over);
            if (!loop.over.empty()) {
                items(loop);
            }
        }
        for (auto const& member : m_data.members) {
            if (m_used.count(member.first) == 0 && member.first != "language") {
                report("data.unused", Severity::info, member.first,
                       "the template does not use this field", "nothing is to be done");
            }
        }
        return std::move(m_findings);
    }

private:
    bool may_miss(std::string const& path) const {
        return std::find(m_usage.optional.begin(), m_usage.optional.end(), path) !=
               m_usage.optional.end();
    }

    void report(char const* id, Severity severity, std::string const& path,
                std::string const& message, std::string const& hint) {
        bool const unused = severity == Severity::info;
        if (!m_reported.insert(id + path).second) {
            return;
        }
        Finding finding;
        finding.id = id;
        finding.severity = severity;
        auto const place = m_usage.places.find(path);
        if (!unused && place != m_usage.places.end()) {
            finding.location = place->second;
        } else {
            finding.location.file = unused ? m_name : m_template;
            finding.location.text = path;
        }
        finding.message = message;
        finding.hint = hint;
        m_findings.push_back(std::move(finding));
    }

    /// A path from the top of the data; one that starts with a loop's variable is looked at with
    /// it.
    void use(std::string const& path) {
        std::vector<std::string> const parts = split_path(path);
        bool const of_loop =
            std::any_of(m_usage.loops.begin(), m_usage.loops.end(),
                        [&](Usage::Loop const& loop) { return loop.variable == parts.front(); });
        if (path.empty() || m_unsure.count(parts.front()) != 0 ||
            (of_loop && m_data.find(parts.front()) == nullptr)) {
            return;
        }
        m_used.insert(parts.front());
        (void)follow(m_root, parts, path);
    }

    /// What stands at `parts` below `from`; missing when there is nothing, which is reported.
    Val follow(Val from, std::vector<std::string> const& parts, std::string const& path) {
        for (std::string const& part : parts) {
            if (from.is(Kind::none)) {
                return {};
            }
            if (!from.is(Kind::map)) {
                report("data.type", Severity::warning, path,
                       "the data has " + describe(from) + " where \"" + part + "\" is asked for",
                       "make it a group of fields in " + m_name);
                return {};
            }
            model::Value const* const found = from.as.map->find(part);
            if (found == nullptr) {
                if (!may_miss(path)) {
                    report("data.missing", Severity::warning, path,
                           m_name + " has no field \"" + part + "\"",
                           did_you_mean(part, names_of(from),
                                        "add it to the data, or write |default(\"\")"));
                }
                return {};
            }
            from = borrow(*found);
        }
        return from;
    }

    /// The lists a loop goes through: one, or one of each item of the loop around it.
    Vals lists_of(Usage::Loop const& loop, std::size_t depth) {
        std::vector<std::string> parts = split_path(loop.over);
        auto const outer =
            std::find_if(m_usage.loops.begin(), m_usage.loops.end(),
                         [&](Usage::Loop const& l) { return l.variable == parts.front(); });
        if (m_unsure.count(parts.front()) != 0) {
            return {};
        }
        if (outer == m_usage.loops.end() || &*outer == &loop) {
            return {follow(m_root, parts, loop.over)};
        }
        if (depth == 0 || !outer->plain || parts.size() == 1) {
            return {};
        }
        parts.erase(parts.begin());
        Vals lists;
        for (Val const& list : lists_of(*outer, depth - 1)) {
            if (!list.is(Kind::list)) {
                continue;
            }
            for (model::Value const& item : *list.as.list) {
                lists.push_back(follow(borrow(item), parts, loop.over));
            }
        }
        return lists;
    }

    void items(Usage::Loop const& loop) {
        for (Val const& list : lists_of(loop, max_loops_deep)) {
            if (!loop.plain || list.is(Kind::missing)) {
                continue;
            }
            if (!list.is(Kind::list)) {
                if (!list.is(Kind::map) && !list.is(Kind::text)) {
                    report("data.type", Severity::warning, loop.over,
                           "the data has " + describe(list) + " where a list is gone through",
                           "make it a list in " + m_name);
                }
                continue;
            }
            for (std::string const& field : loop.fields) {
                std::vector<std::string> const parts = split_path(field);
                for (model::Value const& item : *list.as.list) {
                    (void)follow(borrow(item), parts, loop.variable + "." + field);
                }
            }
        }
    }

    Usage const& m_usage;
    std::set<std::string> const& m_unsure;
    std::string const& m_template;
    model::FieldTree const& m_data;
    std::string const& m_name;
    Val m_root;
    std::set<std::string> m_used;
    std::set<std::string> m_reported;
    Findings m_findings;
};

} // namespace

Findings check_data(Template const& compiled, model::FieldTree const& data,
                    std::string const& name) {
    return DataCheck(compiled, data, name).run();
}

} // namespace presskit::templating
