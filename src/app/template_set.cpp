// SPDX-License-Identifier: MPL-2.0
#include "app/template_set.hpp"

#include "app/kit_folder.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "odf/document_setup.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string_view>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

constexpr std::array<char const*, 3> odf_extensions = {".odt", ".ott", ".fodt"};
constexpr std::array<char const*, 5> text_extensions = {".html", ".txt", ".eml", ".md", ".json"};
constexpr char const* set_description = "set.json";
constexpr char const* set_thumbnail = "thumbnail.png";

std::string text_of(nlohmann::json const& object, char const* name) {
    bool const has = object.is_object() && object.contains(name) && object[name].is_string();
    return has ? object[name].get<std::string>() : std::string();
}

template <std::size_t N>
bool one_of(std::array<char const*, N> const& list, std::string const& extension) {
    return std::any_of(list.begin(), list.end(), [&](char const* e) { return extension == e; });
}

std::string join(std::vector<TemplateSetTitle> const& sets) {
    std::string text;
    for (TemplateSetTitle const& set : sets) {
        text += (text.empty() ? "" : ", ") + set.name;
    }
    return text.empty() ? "none" : text;
}

std::vector<TemplateFile> templates_in(fs::path const& folder, std::error_code& code) {
    std::vector<TemplateFile> files;
    for (auto const& entry : fs::directory_iterator(folder, code)) {
        fs::path const& path = entry.path();
        std::string const extension = path.extension().string();
        bool const usable = one_of(odf_extensions, extension) || one_of(text_extensions, extension);
        if (usable && entry.is_regular_file() && path.filename() != set_description &&
            path.filename().string()[0] != '.') {
            files.push_back(template_file(path));
        }
    }
    return files;
}

/// A person's own copies in the place of the set's.
void prefer_own(TemplateSet& set) {
    std::error_code none;
    for (TemplateFile& own : templates_in(user_template_root() / set.name, none)) {
        own.set_folder = set.folder;
        auto const shipped =
            std::find_if(set.files.begin(), set.files.end(), [&](TemplateFile const& file) {
                return file.stem == own.stem && file.text_format == own.text_format;
            });
        if (shipped != set.files.end()) {
            *shipped = std::move(own);
        } else {
            set.files.push_back(std::move(own));
        }
    }
}

TemplateSet read_set(std::string const& name, fs::path const& folder) {
    std::error_code code;
    TemplateSet set{name, folder, templates_in(folder, code)};
    if (code) {
        throw Error(Phase::templates,
                    folder.string() + ": this folder cannot be read; choose another template set");
    }
    if (set.files.empty()) {
        throw Error(Phase::templates,
                    folder.string() + ": there is no template in this folder; put .ott, .odt or "
                                      ".fodt files in it, or choose another template set");
    }
    std::sort(set.files.begin(), set.files.end(),
              [](TemplateFile const& a, TemplateFile const& b) { return a.path < b.path; });
    std::set<std::string> made;
    for (TemplateFile const& file : set.files) {
        if (!made.insert(file.stem + '.' + file.text_format).second) {
            throw Error(Phase::templates, file.path.string() +
                                              ": another template of this set has the same name; "
                                              "rename one of the two");
        }
    }
    return set;
}

bool is_empty(model::Value const* value) {
    if (value == nullptr) {
        return true;
    }
    struct Visitor {
        bool operator()(std::monostate) const { return true; }
        bool operator()(bool b) const { return !b; }
        bool operator()(std::int64_t) const { return false; }
        bool operator()(double) const { return false; }
        bool operator()(std::string const& s) const { return s.empty(); }
        bool operator()(std::shared_ptr<model::Values const> const& l) const { return l->empty(); }
        bool operator()(std::shared_ptr<model::Fields const> const& m) const {
            return m->members.empty();
        }
        bool operator()(std::shared_ptr<model::RichText const> const& t) const {
            return t->blocks.empty();
        }
    };
    return std::visit(Visitor{}, value->data);
}

} // namespace

fs::path default_template_root() {
    if (char const* const named = std::getenv("PRESSKIT_TEMPLATES"); named != nullptr && *named) {
        return named;
    }
    std::error_code none;
    fs::path const program = fs::read_symlink("/proc/self/exe", none);
    return program.parent_path().parent_path() / "share" / "presskit" / "templates";
}

fs::path user_template_root() {
    auto const named = [](char const* variable) {
        char const* const value = std::getenv(variable);
        return fs::path(value != nullptr ? value : "");
    };
    if (fs::path const root = named("PRESSKIT_USER_TEMPLATES"); !root.empty()) {
        return root;
    }
    fs::path const data = named("XDG_DATA_HOME");
    return (data.is_absolute() ? data : named("HOME") / ".local" / "share") / "presskit" /
           "templates";
}

fs::path set_folder_of(TemplateFile const& file) {
    return file.set_folder.empty() ? file.path.parent_path() : file.set_folder;
}

std::vector<TemplateSetTitle> list_template_sets(fs::path const& root) {
    std::vector<TemplateSetTitle> sets;
    std::error_code none;
    for (auto const& entry : fs::directory_iterator(root, none)) {
        if (!entry.is_directory()) {
            continue;
        }
        TemplateSetTitle set{entry.path().filename().string(), "", "", ""};
        if (fs::is_regular_file(entry.path() / set_description, none)) {
            auto const json =
                nlohmann::json::parse(read_file(entry.path() / set_description), nullptr, false);
            set.title = text_of(json, "title");
            set.description = text_of(json, "description");
        }
        if (fs::is_regular_file(entry.path() / set_thumbnail, none)) {
            set.thumbnail = entry.path() / set_thumbnail;
        }
        set.title = set.title.empty() ? set.name : set.title;
        sets.push_back(std::move(set));
    }
    std::sort(sets.begin(), sets.end(),
              [](auto const& a, auto const& b) { return a.name < b.name; });
    return sets;
}

TemplateSet find_template_set(std::string const& name, fs::path const& root) {
    fs::path const shipped = root.empty() ? default_template_root() : root;
    bool const plain =
        !name.empty() && name.find('/') == std::string::npos && name != "." && name != "..";
    std::error_code none;
    if (plain && fs::is_directory(shipped / name, none)) {
        TemplateSet set = read_set(name, shipped / name);
        prefer_own(set);
        return set;
    }
    if (!name.empty() && fs::is_directory(name, none)) {
        return read_set(fs::absolute(name).lexically_normal().filename().string(), name);
    }
    throw Error(Phase::templates, name +
                                      ": there is no template set and no folder of this name; "
                                      "shipped sets are: " +
                                      join(list_template_sets(shipped)));
}

TemplateFile template_file(fs::path const& path) {
    std::string const extension = path.extension().string();
    std::string const stem = ascii_name(path.stem().string());
    return {path,
            stem.empty() ? "document" : stem,
            one_of(text_extensions, extension) ? extension.substr(1) : std::string(),
            {}};
}

namespace {

/// It may include what stands beside it, and as a user's own copy what stands in its set.
templating::CompileOptions options_for(TemplateFile const& file) {
    templating::CompileOptions options;
    std::array<fs::path, 2> const folders = {file.path.parent_path(), set_folder_of(file)};
    options.include = [folders](std::string const& name) -> std::optional<std::string> {
        fs::path const relative = fs::path(name).lexically_normal();
        if (relative.empty() || relative.is_absolute() || *relative.begin() == "..") {
            return std::nullopt;
        }
        std::error_code none;
        for (fs::path const& folder : folders) {
            if (fs::is_regular_file(folder / relative, none)) {
                return read_file(folder / relative);
            }
        }
        return std::nullopt;
    };
    return options;
}

} // namespace

templating::Template compile_package(TemplateFile const& file, odf::Package package) {
    return templating::compile(std::move(package), options_for(file));
}

templating::Template compile_file(TemplateFile const& file) {
    if (file.text_format.empty()) {
        return compile_package(file, odf::Package::open(file.path));
    }
    return templating::compile_text(read_file(file.path), file.path.string(), options_for(file));
}

bool has_tags(templating::Template const& compiled) {
    templating::Usage const used = templating::usage(compiled);
    return !used.fields.empty() || !used.loops.empty() || !used.conditions.empty() ||
           !compiled.problems.empty();
}

std::string template_property(odf::Package const& package, std::string const& name) {
    return utf8::trim(odf::custom_property(package, "presskit-" + name));
}

TextProperties text_properties(std::string const& text) {
    TextProperties properties;
    for (std::size_t at = 0; text.compare(at, 2, "{#") == 0;) {
        std::size_t const end = text.find("#}", at);
        if (end == std::string::npos) {
            break;
        }
        std::string comment = text.substr(at + 2, end - at - 2);
        comment.erase(comment.find_last_not_of("-") + 1); // of {#- -#}
        comment.erase(0, std::min(comment.find_first_not_of("-"), comment.size()));
        comment = utf8::trim(comment);
        constexpr std::string_view requirement = "presskit-requires:";
        constexpr std::string_view wrapping = "presskit-wrap:";
        if (comment.compare(0, requirement.size(), requirement) == 0) {
            properties.requires_fields = utf8::trim(comment.substr(requirement.size()));
        } else if (comment.compare(0, wrapping.size(), wrapping) == 0) {
            std::string const columns = utf8::trim(comment.substr(wrapping.size()));
            std::from_chars(columns.data(), columns.data() + columns.size(), properties.wrap);
        }
        at = std::min(text.find_first_not_of(" \r\n\t", end + 2), text.size());
    }
    return properties;
}

std::string missing_requirement(odf::Package const& package, model::FieldTree const& data) {
    return missing_requirement(template_property(package, "requires"), data);
}

std::string missing_requirement(std::string const& requires_fields, model::FieldTree const& data) {
    std::istringstream list(requires_fields);
    for (std::string choice; std::getline(list, choice, ',');) {
        std::string first;
        bool there = false;
        std::istringstream alternatives(choice);
        for (std::string field; std::getline(alternatives, field, '|');) {
            field = utf8::trim(field);
            first = first.empty() ? field : first;
            there = there || field.empty() || !is_empty(data.find(field));
        }
        if (!first.empty() && !there) {
            return first;
        }
    }
    return "";
}

} // namespace presskit::app
