// SPDX-License-Identifier: MPL-2.0
#include "app/save_kit.hpp"

#include "app/pictures.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "source/read.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

std::vector<model::RichText*> texts_of(model::PressKit& kit) {
    std::vector<model::RichText*> texts = {&kit.release.body, &kit.statement};
    for (model::Quote& quote : kit.quotes) {
        texts.push_back(&quote.text);
    }
    for (model::Boilerplate& boilerplate : kit.boilerplates) {
        texts.push_back(&boilerplate.text);
    }
    return texts;
}

/// What `entry` ("Pictures/map.png") is called in a folder of its own, whoever named it.
std::string plain_name(std::string const& entry, std::set<std::string>& taken) {
    std::string name = entry.substr(entry.find_last_of('/') + 1);
    std::replace_if(
        name.begin(), name.end(),
        [](char c) {
            bool const plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                               (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '_';
            return !plain;
        },
        '_');
    name = name.substr(name.size() - std::min<std::size_t>(name.size(), 100));
    if (name.empty() || name.front() == '.') {
        name.insert(0, "picture");
    }
    std::string unique = name;
    for (int number = 2; !taken.insert(unique).second; ++number) {
        unique = std::to_string(number) + '-' + name;
    }
    return unique;
}

void refuse_other(fs::path const& path, std::string const& bytes) {
    std::error_code none;
    fs::file_status const status = fs::symlink_status(path, none);
    if (fs::exists(status) && (!fs::is_regular_file(status) || read_file(path) != bytes)) {
        throw Error(Phase::usage, path.string() + ": is there already and is not the picture to be "
                                                  "saved; move it, or save the kit file elsewhere");
    }
}

} // namespace

std::vector<fs::path> save_kit(model::PressKit kit, fs::path const& out) {
    std::vector<fs::path> written = {out};
    std::error_code none;
    bool const to_file = !fs::exists(out, none) || fs::is_regular_file(out, none); // or a pipe
    fs::path const folder = out.parent_path() / (out.stem().string() + "-pictures");
    Pictures const read = pictures_inside(kit);
    std::map<std::string, std::string> names; // of entries
    std::map<fs::path, std::string> files;
    std::set<std::string> taken;
    for (model::RichText* const text : texts_of(kit)) {
        for (model::Block& block : text->blocks) {
            std::string& source = block.image.source;
            if (!to_file || block.kind != model::Block::Kind::image || source.empty()) {
                continue;
            }
            if (names.count(source) == 0) {
                std::optional<std::string> bytes = read(source);
                if (!bytes) {
                    continue; // an address, or a file
                }
                std::string const& name = names[source] = plain_name(source, taken);
                files[folder / name] = std::move(*bytes);
            }
            source = folder.filename().string() + '/' + names[source];
        }
    }
    for (auto const& [path, bytes] : files) {
        refuse_other(path, bytes);
    }
    if (!files.empty()) {
        fs::create_directories(folder, none);
        if (!fs::is_directory(fs::symlink_status(folder, none))) {
            throw Error(Phase::usage, folder.string() +
                                          ": is no folder for the pictures of the kit file and "
                                          "cannot become one; save the kit file elsewhere");
        }
    }
    for (auto const& [path, bytes] : files) {
        write_file(path, bytes);
        written.push_back(path);
    }
    write_file(out, source::write_kit_file(kit));
    return written;
}

} // namespace presskit::app
