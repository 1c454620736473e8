// SPDX-License-Identifier: MPL-2.0
#include "app/body_parts.hpp"

#include "base/utf8.hpp"
#include "language/words.hpp"
#include "model/rich_text.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace presskit::app {

namespace {

using model::Block;
using model::RichText;

struct Label {
    char const* written; ///< in lower case
    char const* field;
};

/// English, Spanish, French, German, Arabic, Japanese.
constexpr std::array event_labels = {
    Label{"what", "what"},
    Label{"event", "what"},
    Label{"qué", "what"},
    Label{"evento", "what"},
    Label{"quoi", "what"},
    Label{"événement", "what"},
    Label{"was", "what"},
    Label{"veranstaltung", "what"},
    Label{"when", "when"},
    Label{"date", "when"},
    Label{"date and time", "when"},
    Label{"cuándo", "when"},
    Label{"fecha", "when"},
    Label{"fecha y hora", "when"},
    Label{"quand", "when"},
    Label{"date et heure", "when"},
    Label{"wann", "when"},
    Label{"termin", "when"},
    Label{"datum", "when"},
    Label{"where", "where"},
    Label{"location", "where"},
    Label{"venue", "where"},
    Label{"place", "where"},
    Label{"dónde", "where"},
    Label{"lugar", "where"},
    Label{"où", "where"},
    Label{"lieu", "where"},
    Label{"wo", "where"},
    Label{"ort", "where"},
    Label{"who", "who"},
    Label{"speakers", "who"},
    Label{"quién", "who"},
    Label{"quiénes", "who"},
    Label{"participan", "who"},
    Label{"qui", "who"},
    Label{"intervenants", "who"},
    Label{"avec", "who"},
    Label{"wer", "who"},
    Label{"mit", "who"},
    Label{"ماذا", "what"},
    Label{"متى", "when"},
    Label{"أين", "where"},
    Label{"من", "who"},
    Label{"内容", "what"},
    Label{"日時", "when"},
    Label{"場所", "where"},
    Label{"出席者", "who"},
};

constexpr std::array background_headings = {"background",
                                            "background information",
                                            "contexto",
                                            "antecedentes",
                                            "contexte",
                                            "rappel du contexte",
                                            "hintergrund",
                                            "hintergrundinformationen",
                                            "zum hintergrund",
                                            "خلفية",
                                            "背景"};

std::string lowered(std::string const& text) {
    return language::to_lower(utf8::trim(text), "en");
}

using Line = std::pair<std::string, std::string>; ///< field, text

std::optional<Line> labelled(std::string const& label, std::string const& text) {
    std::string const name = lowered(label);
    auto const found = std::find_if(event_labels.begin(), event_labels.end(),
                                    [&](Label const& l) { return name == l.written; });
    std::string words = utf8::trim(text);
    if (found == event_labels.end() || words.empty()) {
        return std::nullopt;
    }
    return Line(found->field, std::move(words));
}

std::optional<Line> labelled(std::string const& line) {
    std::size_t const narrow = line.find(':');
    std::size_t const wide = line.find("：");
    std::size_t const at = std::min(narrow, wide);
    std::size_t const length = wide < narrow ? std::strlen("：") : 1;
    return at == std::string::npos ? std::nullopt
                                   : labelled(line.substr(0, at), line.substr(at + length));
}

/// The lines of a block when every one of them has a label; else nothing.
std::vector<Line> event_lines(Block const& block) {
    std::vector<std::optional<Line>> lines;
    if (block.kind == Block::Kind::paragraph) {
        std::istringstream text(model::plain_text(block.runs));
        for (std::string line; std::getline(text, line);) {
            lines.push_back(labelled(line));
        }
    } else if (block.kind == Block::Kind::list) {
        for (model::ListItem const& item : block.list.items) {
            lines.push_back(item.lists.empty() ? labelled(model::plain_text(item.runs))
                                               : std::nullopt);
        }
    } else if (block.kind == Block::Kind::table) {
        for (model::Row const& row : block.rows) {
            if (row.size() == 2) {
                std::string label = utf8::trim(model::plain_text(row[0]));
                label.erase(label.find_last_not_of(": ") + 1);
                lines.push_back(labelled(label, model::plain_text(row[1])));
            } else {
                lines.push_back(std::nullopt);
            }
        }
    }
    std::vector<Line> all;
    for (auto& line : lines) {
        if (!line) {
            return {};
        }
        all.push_back(std::move(*line));
    }
    return all;
}

model::Values parts_of(std::string const& text) {
    model::Values parts;
    std::istringstream list(text);
    for (std::string part; std::getline(list, part, ';');) {
        part = utf8::trim(part);
        if (!part.empty()) {
            parts.emplace_back(part);
        }
    }
    return parts;
}

void add_event(model::FieldTree& data, RichText const& body) {
    std::map<std::string, std::string> said;
    RichText rest;
    for (Block const& block : body.blocks) {
        std::vector<Line> const lines = event_lines(block);
        for (auto const& [field, text] : lines) {
            std::string& value = said[field];
            value += (value.empty() ? "" : field == "who" ? "; " : ", ") + text;
        }
        if (lines.empty()) {
            rest.blocks.push_back(block);
        }
    }
    if (said["when"].empty() || said["where"].empty()) {
        data.set("event", model::Value());
        data.set("body_without_event", body);
        return;
    }
    model::Fields event;
    for (char const* const field : {"what", "when", "where"}) {
        event.set(field, said[field].empty() ? model::Value() : model::Value(said[field]));
    }
    event.set("who", parts_of(said["who"]));
    data.set("event", std::move(event));
    data.set("body_without_event", std::move(rest));
}

RichText background_of(RichText const& body) {
    RichText section;
    int level = 0; ///< of the heading it stands under; 0 = outside
    for (Block const& block : body.blocks) {
        bool const heading = block.kind == Block::Kind::heading;
        if (heading && (level == 0 || block.level <= level)) {
            std::string const text = lowered(model::plain_text(block.runs));
            bool const begins = std::any_of(background_headings.begin(), background_headings.end(),
                                            [&](char const* known) { return text == known; });
            level = begins ? block.level : 0;
        } else if (level != 0) {
            section.blocks.push_back(block);
        }
    }
    return section;
}

} // namespace

void add_body_parts(model::FieldTree& data) {
    model::Value const* const found = data.find("body");
    auto const* const held =
        found == nullptr ? nullptr : std::get_if<std::shared_ptr<RichText const>>(&found->data);
    RichText const body = held == nullptr ? RichText() : **held;
    add_event(data, body);
    data.set("background", background_of(body));
}

} // namespace presskit::app
