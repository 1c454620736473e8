// SPDX-License-Identifier: MPL-2.0
#include "app/kit_folder.hpp"

#include "app/edition.hpp"
#include "app/kit_manifest.hpp"
#include "base/error.hpp"
#include "language/transliterate.hpp"

#include <algorithm>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(fs::path const& folder, bool is_folder) {
    throw Error(Phase::input,
                folder.string() +
                    (is_folder
                         ? ": this folder was not made by presskit and is left alone; move it "
                           "away or choose another output folder"
                         : ": this file stands where the kit folder goes; move it away or "
                           "choose another output folder"));
}

/// The first number from `number` on whose folder is free; `number` becomes it.
fs::path search(fs::path const& out, fs::path const& source, std::set<std::string> const& taken,
                std::string const& suffix, int& number) {
    std::string const name = folder_name(source);
    std::set<std::string> const suffixes = {"", folder_suffix(Edition::embargoed), suffix};
    for (;; ++number) {
        fs::path folder = out / (number == 1 ? name : name + "-" + std::to_string(number));
        bool const free = taken.count(folder.string()) == 0 &&
                          std::all_of(suffixes.begin(), suffixes.end(), [&](std::string const& s) {
                              return is_free_for(source, folder.string() + s);
                          });
        if (free) {
            return folder;
        }
    }
}

} // namespace

std::string ascii_name(std::string const& text) {
    std::string name;
    for (char const c : language::to_ascii(text)) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '.' || c == '_';
        if (plain) {
            name += c;
        } else if (!name.empty() && name.back() != '-' && c != '\'') { // "Al'yans"
            name += '-';
        }
    }
    name.erase(0, std::min(name.find_first_not_of("-."), name.size()));
    name.resize(std::min<std::size_t>(name.size(), 100));
    name.erase(name.find_last_not_of("-.") + 1);
    return name;
}

std::string folder_name(fs::path const& source) {
    std::string const name = ascii_name(source.stem().string());
    return name.empty() ? "kit" : name;
}

fs::path archive_of(fs::path const& folder, std::string const& file_suffix) {
    std::string name = folder.filename().string();
    std::string const embargoed = folder_suffix(Edition::embargoed);
    std::size_t const at = file_suffix.empty() ? std::string::npos : name.find(embargoed);
    if (at != std::string::npos) {
        name.replace(at, embargoed.size(), file_suffix);
    }
    return folder.parent_path() / (name + ".zip");
}

bool is_free_for(fs::path const& source, fs::path const& folder) {
    std::error_code none;
    fs::file_status const status = fs::symlink_status(folder, none);
    if (!fs::exists(status)) {
        return true;
    }
    if (!fs::is_directory(status)) {
        refuse(folder, false);
    }
    if (fs::is_empty(folder, none)) {
        return true;
    }
    auto const manifest = read_manifest(folder);
    if (!manifest) {
        refuse(folder, true);
    }
    return manifest->source == source.filename().string();
}

fs::path choose_kit_folder(fs::path const& out, fs::path const& source,
                           std::set<std::string> const& taken, std::string const& suffix) {
    int number = 1;
    return search(out, source, taken, suffix, number);
}

fs::path KitFolders::choose(fs::path const& source) {
    int& number = m_next.emplace(source.filename().string(), 1).first->second;
    fs::path folder = search(m_out, source, m_taken, "", number);
    m_taken.insert(folder.string());
    ++number;
    return folder;
}

void carry_over(fs::path const& old, fs::path const& fresh) {
    auto const manifest = read_manifest(old);
    if (!manifest) {
        return;
    }
    for (auto const& entry : fs::directory_iterator(old)) {
        std::string const name = entry.path().filename().string();
        bool const ours = name == manifest_name || name == checksums_name ||
                          std::any_of(manifest->files.begin(), manifest->files.end(),
                                      [&](ManifestFile const& file) { return file.path == name; });
        // A lock of Writer's belongs to the document that goes.
        bool const lock = name.compare(0, 7, ".~lock.") == 0;
        std::error_code code;
        if (!ours && !lock && !fs::exists(fresh / name)) {
            fs::copy(entry.path(), fresh / name,
                     fs::copy_options::recursive | fs::copy_options::copy_symlinks, code);
        }
        if (code) {
            throw Error(Phase::input, entry.path().string() +
                                          ": this file cannot be kept with the new kit (" +
                                          code.message() + "); move it out of the folder");
        }
    }
}

NewFolders::NewFolders(fs::path const& folder) {
    std::vector<fs::path> missing;
    std::error_code none;
    if (fs::exists(folder, none) && !fs::is_directory(folder, none)) {
        throw Error(Phase::input,
                    folder.string() +
                        ": this is a file, not a folder; choose another output folder");
    }
    for (fs::path at = fs::absolute(folder).lexically_normal(); !fs::exists(at, none);) {
        missing.insert(missing.begin(), at);
        fs::path const parent = at.parent_path();
        if (parent == at) {
            break;
        }
        at = parent;
    }
    for (fs::path const& path : missing) {
        std::error_code code;
        if (fs::create_directory(path, code)) {
            m_made.push_back(path);
        }
    }
    if (!fs::is_directory(folder, none)) {
        for (auto made = m_made.rbegin(); made != m_made.rend(); ++made) {
            fs::remove(*made, none);
        }
        throw Error(Phase::input,
                    folder.string() + ": this folder cannot be made; choose another output folder");
    }
}

NewFolders::~NewFolders() {
    for (auto made = m_made.rbegin(); made != m_made.rend(); ++made) {
        std::error_code ignored; // not empty: somebody else has put something there
        fs::remove(*made, ignored);
    }
}

} // namespace presskit::app
