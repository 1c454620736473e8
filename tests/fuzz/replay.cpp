// SPDX-License-Identifier: MPL-2.0
// Runs a fuzz target over files and folders, in builds without libFuzzer.
#include "base/files.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

int main(int argc, char** argv) {
    namespace fs = std::filesystem;
    std::vector<fs::path> files;
    for (int i = 1; i < argc; ++i) {
        if (fs::is_directory(argv[i])) {
            for (fs::directory_entry const& entry : fs::directory_iterator(argv[i])) {
                files.push_back(entry.path());
            }
        } else if (fs::exists(argv[i])) {
            files.push_back(argv[i]);
        }
    }
    std::sort(files.begin(), files.end());
    for (fs::path const& file : files) {
        std::printf("%s\n", file.c_str()); // the last line names the one that crashed
        std::fflush(stdout);
        std::string const bytes = presskit::read_file(file);
        LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
    }
    return files.empty() ? 1 : 0;
}
