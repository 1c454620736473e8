// SPDX-License-Identifier: MPL-2.0
#include "app/pictures.hpp"

#include "base/files.hpp"
#include "odf/package.hpp"

#include <memory>
#include <utility>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

constexpr char const* of_member = "member:";

std::optional<std::string> read_inside(fs::path const& folder, std::string const& name) {
    fs::path const relative = fs::path(name).lexically_normal();
    if (relative.empty() || relative.is_absolute() || *relative.begin() == "..") {
        return std::nullopt;
    }
    std::error_code none;
    fs::path const root = fs::canonical(folder.empty() ? "." : folder, none);
    fs::path const file = fs::canonical(root / relative, none);
    fs::path const way = file.lexically_relative(root);
    if (none || way.empty() || *way.begin() == ".." || !fs::is_regular_file(file, none)) {
        note_missing(folder / relative);
        return std::nullopt;
    }
    return read_file(folder / relative); // a link may lead elsewhere by the next run
}

bool is_document(fs::path const& file) {
    fs::path const extension = file.extension();
    return extension == ".odt" || extension == ".ott" || extension == ".fodt";
}

} // namespace

Pictures pictures_in(std::vector<fs::path> folders) {
    return [folders = std::move(folders)](std::string const& name) -> std::optional<std::string> {
        for (fs::path const& folder : folders) {
            if (std::optional<std::string> bytes = read_inside(folder, name)) {
                return bytes;
            }
        }
        return std::nullopt;
    };
}

std::string member_picture(model::Member const& member) {
    return member.logo.empty() ? std::string() : of_member + member.logo;
}

Pictures pictures_inside(model::PressKit const& kit) {
    if (kit.pictures) {
        return [read = kit.pictures](std::string const& name) -> std::optional<std::string> {
            auto const found = read->find(name);
            return found == read->end() ? std::nullopt : std::optional(found->second);
        };
    }
    fs::path const release = kit.file;
    std::error_code none;
    if (!is_document(release) || !fs::is_regular_file(release, none)) {
        return [](std::string const&) { return std::nullopt; };
    }
    auto const opened = std::make_shared<std::optional<odf::Package>>();
    return [=](std::string const& name) -> std::optional<std::string> {
        if (!*opened) {
            *opened = odf::Package::open(release);
        }
        std::string const entry = name.compare(0, 2, "./") == 0 ? name.substr(2) : name;
        return (*opened)->has(entry) ? std::optional((*opened)->read(entry)) : std::nullopt;
    };
}

Pictures pictures_of(model::PressKit const& kit, fs::path const& template_folder,
                     model::Member const* member) {
    fs::path const release = kit.file;
    Pictures beside = pictures_in({release.parent_path(), template_folder});
    if (member != nullptr) {
        beside = [others = std::move(beside), folder = fs::path(member->folder)](
                     std::string const& name) -> std::optional<std::string> {
            std::string const prefix = of_member;
            return name.compare(0, prefix.size(), prefix) == 0
                       ? read_inside(folder, name.substr(prefix.size()))
                       : others(name);
        };
    }
    return [inside = pictures_inside(kit),
            beside = std::move(beside)](std::string const& name) -> std::optional<std::string> {
        std::optional<std::string> found = inside(name);
        return found ? found : beside(name);
    };
}

Pictures with_logo(Pictures pictures, std::string const& logo) {
    if (logo.empty()) {
        return pictures;
    }
    return [=](std::string const& name) -> std::optional<std::string> {
        std::error_code none;
        return name == logo && fs::is_regular_file(logo, none) ? read_file(logo) : pictures(name);
    };
}

} // namespace presskit::app
