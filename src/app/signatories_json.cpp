// SPDX-License-Identifier: MPL-2.0
#include "app/signatories_json.hpp"

#include "app/findings_json.hpp"
#include "app/inspect_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace presskit::app {

using Json = nlohmann::ordered_json;

namespace {

Json names_json(std::vector<model::Signatory> const& signatories) {
    Json list = Json::array();
    for (model::Signatory const& signatory : signatories) {
        list.push_back(signatory_json(signatory));
    }
    return list;
}

Json text_or_null(std::string const& text) {
    return text.empty() ? Json() : Json(text);
}

std::string count(std::size_t number, char const* one, char const* many) {
    return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

std::string separator_name(std::string const& separator) {
    return separator == "\t" ? "tab" : '"' + separator + '"';
}

} // namespace

std::string signatories_json(signatories::List list, filing::Options const& filing) {
    Json look_alikes = Json::array();
    for (signatories::LookAlike const& pair : list.look_alikes) {
        look_alikes.push_back({{"first", list.signatories[pair.first].name},
                               {"second", list.signatories[pair.second].name},
                               {"why", pair.why}});
    }
    filing::alphabetize(list.signatories, filing);
    filing::alphabetize(list.withdrawn, filing);
    filing::alphabetize(list.pending, filing);
    Json merged = Json::array();
    for (signatories::Merge const& merge : list.merged) {
        merged.push_back({{"kept", merge.kept}, {"dropped", merge.dropped}});
        if (!merge.persons.empty()) {
            merged.back()["persons"] = merge.persons;
        }
    }
    Json mapping = Json::array();
    for (signatories::Column const& column : list.columns) {
        mapping.push_back({{"column", column.heading},
                           {"field", to_string(column.field)},
                           {"by", text_or_null(std::string(to_string(column.by)))}});
    }
    return to_text({{"signatories", names_json(list.signatories)},
                    {"merged", merged},
                    {"look_alikes", look_alikes},
                    {"withdrawn", names_json(list.withdrawn)},
                    {"pending", names_json(list.pending)},
                    {"dropped_columns", list.dropped_columns},
                    {"encoding", text_or_null(list.encoding)},
                    {"separator", text_or_null(list.separator)},
                    {"sheet", text_or_null(list.sheet)},
                    {"mapping", mapping},
                    {"ordering", filing::describe(filing)},
                    {"findings", to_json(list.findings)}});
}

std::string signatories_text(signatories::List const& list, filing::Options const& filing) {
    std::vector<model::Signatory> signatories = list.signatories;
    filing::alphabetize(signatories, filing);
    std::string text;
    std::string group;
    for (model::Signatory const& signatory : signatories) {
        if (signatory.group != group) {
            group = signatory.group;
            text += group.empty() ? "" : "## " + group + "\n";
        }
        text += signatory.name + "\n";
    }
    return text;
}

std::string signatories_summary(signatories::List const& list) {
    std::size_t merged = 0;
    for (signatories::Merge const& merge : list.merged) {
        merged += merge.dropped.size();
    }
    std::string text = count(list.signatories.size(), "signatory", "signatories");
    text += merged == 0 ? "" : ", " + count(merged, "duplicate merged", "duplicates merged");
    text +=
        list.withdrawn.empty() ? "" : ", " + std::to_string(list.withdrawn.size()) + " withdrawn";
    text += list.pending.empty() ? "" : ", " + std::to_string(list.pending.size()) + " pending";
    text += list.encoding.empty() ? "" : "; " + list.encoding;
    text += list.separator.empty() ? "" : ", cells separated by " + separator_name(list.separator);
    text += list.sheet.empty() ? "" : "; sheet \"" + list.sheet + "\"";
    text += "\n";
    for (signatories::Column const& column : list.columns) {
        if (column.kept()) {
            text += "column \"" + column.heading + "\" is " + std::string(to_string(column.field)) +
                    " (by " + std::string(to_string(column.by)) + ")\n";
        }
    }
    std::string dropped;
    for (std::string const& heading : list.dropped_columns) {
        dropped += (dropped.empty() ? "\"" : ", \"") + heading + '"';
    }
    text += dropped.empty() ? "" : "columns not kept: " + dropped + "\n";
    for (signatories::Merge const& merge : list.merged) {
        text += "merged into \"" + merge.kept + "\": ";
        for (std::size_t i = 0; i < merge.dropped.size(); ++i) {
            text += (i == 0 ? "\"" : ", \"") + merge.dropped[i] + '"';
        }
        for (std::size_t i = 0; i < merge.persons.size(); ++i) {
            text += (i == 0 ? "; signed by " : ", ") + merge.persons[i];
        }
        text += "\n";
    }
    for (signatories::LookAlike const& pair : list.look_alikes) {
        text += "one or two? \"" + list.signatories[pair.first].name + "\" and \"" +
                list.signatories[pair.second].name + "\" " + pair.why + "\n";
    }
    for (model::Signatory const& signatory : list.withdrawn) {
        text += "withdrawn: " + signatory.name + "\n";
    }
    text.pop_back();
    return text;
}

} // namespace presskit::app
