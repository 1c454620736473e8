// SPDX-License-Identifier: MPL-2.0
#include "app/source_list.hpp"

#include "app/source_reader.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <sstream>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

bool is_release(fs::path const& path) {
    static constexpr std::array<char const*, 7> extensions = {".txt", ".md",  ".html", ".htm",
                                                              ".odt", ".ott", ".fodt"};
    fs::path const extension = path.extension();
    return is_office_document(path) ||
           std::any_of(extensions.begin(), extensions.end(),
                       [&](char const* each) { return extension == each; });
}

std::vector<fs::path> in_folder(fs::path const& folder) {
    std::vector<fs::path> kits;
    std::vector<fs::path> releases;
    std::error_code code;
    for (auto const& entry : fs::directory_iterator(folder, code)) {
        fs::path const& path = entry.path();
        std::string const name = path.filename().string();
        std::error_code none;
        if (name.front() == '.' || name.compare(0, 2, "~$") == 0 || !entry.is_regular_file(none)) {
            continue;
        }
        if (path.extension() == ".presskit") {
            kits.push_back(path);
        } else if (is_release(path)) {
            releases.push_back(path);
        }
    }
    if (code) {
        throw Error(Phase::input, folder.string() + ": this folder cannot be read (" +
                                      code.message() + "); check its permissions");
    }
    std::vector<fs::path>& sources = kits.empty() ? releases : kits;
    std::sort(sources.begin(), sources.end());
    return std::move(sources);
}

std::vector<fs::path> on_lines(fs::path const& list) {
    std::vector<fs::path> sources;
    std::string text = read_file(list);
    if (text.compare(0, 3, "\xEF\xBB\xBF") == 0) {
        text.erase(0, 3);
    }
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        line = utf8::trim(line);
        if (!line.empty() && line.front() != '#') {
            sources.push_back(list.parent_path() / line);
        }
    }
    return sources;
}

} // namespace

std::vector<fs::path> sources_in(fs::path const& list_or_folder) {
    std::error_code none;
    bool const is_folder = fs::is_directory(list_or_folder, none);
    std::vector<fs::path> sources =
        is_folder ? in_folder(list_or_folder) : on_lines(list_or_folder);
    if (sources.empty()) {
        throw Error(Phase::input, list_or_folder.string() +
                                      (is_folder ? ": there is no release and no kit file in this "
                                                   "folder; name another one"
                                                 : ": this list names no source; write the path of "
                                                   "one on each line"));
    }
    return sources;
}

} // namespace presskit::app
