// SPDX-License-Identifier: MPL-2.0
#include "app/ready_templates.hpp"

#include "app/localize.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <sys/stat.h>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

/// Times on disk are this coarse (FAT: 2 s): what changed later may look unchanged.
constexpr std::time_t coarse = 2;

struct Kept {
    std::string state; ///< of the folder when it was read
    std::shared_ptr<ReadyTemplate const> ready;
};
constexpr std::size_t most_kept = 64;

std::shared_ptr<ReadyTemplate const> make_ready(TemplateFile const& file,
                                                std::string const& language) {
    auto ready = std::make_shared<ReadyTemplate>();
    if (!file.text_format.empty()) {
        ready->compiled = compile_file(file);
        return ready;
    }
    ready->package = odf::Package::open(file.path);
    odf::Package local = *ready->package;
    localize(local, {language, "", {}, template_property(local, "paper") == "auto"});
    ready->compiled = compile_package(file, std::move(local));
    return ready;
}

} // namespace

std::string folder_state(fs::path const& folder) {
    std::error_code code;
    std::vector<std::string> lines;
    std::time_t const now = std::time(nullptr);
    fs::recursive_directory_iterator entries(folder.empty() ? "." : folder, code);
    for (; !code && entries != fs::end(entries); entries.increment(code)) {
        struct stat about {};
        if (::stat(entries->path().c_str(), &about) != 0 || about.st_mtim.tv_sec + coarse >= now ||
            about.st_ctim.tv_sec + coarse >= now ||
            (S_ISDIR(about.st_mode) && entries->is_symlink())) {
            return "";
        }
        lines.push_back(entries->path().string() + '\n' + std::to_string(about.st_dev) + ' ' +
                        std::to_string(about.st_ino) + ' ' + std::to_string(about.st_size) + ' ' +
                        std::to_string(about.st_mtim.tv_sec) + '.' +
                        std::to_string(about.st_mtim.tv_nsec) + ' ' +
                        std::to_string(about.st_ctim.tv_sec) + '.' +
                        std::to_string(about.st_ctim.tv_nsec) + '\n');
    }
    if (code) {
        return "";
    }
    std::sort(lines.begin(), lines.end());
    std::string state;
    for (std::string const& line : lines) {
        state += line;
    }
    return state;
}

std::shared_ptr<ReadyTemplate const> ready_template(TemplateFile const& file,
                                                    std::string const& language) {
    static std::map<std::pair<fs::path, std::string>, Kept> all;
    std::pair<fs::path, std::string> const key(file.path, language);
    std::string const state = folder_state(file.path.parent_path());
    auto const found = all.find(key);
    if (found != all.end() && !state.empty() && found->second.state == state) {
        return found->second.ready;
    }
    auto ready = make_ready(file, language);
    if (all.size() >= most_kept) {
        all.clear();
    }
    all[key] = {state, ready};
    return ready;
}

} // namespace presskit::app
