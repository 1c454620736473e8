// SPDX-License-Identifier: MPL-2.0
// What the bytes of a batch cost by themselves: each file of each kit is compressed again and
// written to disk by two processes, and nothing else. batch_yardstick KITS OUT; prints seconds.
#include "base/files.hpp"
#include "odf/zip.hpp"

#include <chrono>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace presskit;

struct Part {
    std::string name;
    std::string bytes;
    odf::Packing packing;
};
struct File {
    fs::path path;           ///< from the folder of kits
    std::vector<Part> parts; ///< of a zip
    std::string bytes;       ///< of anything else
};

std::vector<File> load(fs::path const& kits) {
    std::vector<File> files;
    for (auto const& entry : fs::recursive_directory_iterator(kits)) {
        if (!entry.is_regular_file()) {
            continue;
        }
        File file{entry.path().lexically_relative(kits), {}, read_file(entry.path())};
        if (odf::looks_like_zip(file.bytes)) {
            for (odf::ZipEntry const& part : odf::read_zip(file.bytes, "kit")) {
                bool const plain = part.name == "mimetype";
                file.parts.push_back({part.name, odf::unpack(part, "kit"),
                                      plain ? odf::Packing::store : odf::Packing::deflate});
            }
        }
        files.push_back(std::move(file));
    }
    return files;
}

void make(File const& file, fs::path const& out) {
    fs::create_directories((out / file.path).parent_path());
    if (file.parts.empty()) {
        write_file(out / file.path, file.bytes);
        return;
    }
    std::vector<odf::ZipEntry> entries;
    entries.reserve(file.parts.size());
    for (Part const& part : file.parts) {
        entries.push_back(odf::pack(part.name, part.bytes, part.packing));
    }
    std::vector<odf::ZipEntry const*> order;
    order.reserve(entries.size());
    for (odf::ZipEntry const& entry : entries) {
        order.push_back(&entry);
    }
    write_file(out / file.path, odf::write_zip(order));
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        return 2;
    }
    std::vector<File> const files = load(argv[1]);
    auto const start = std::chrono::steady_clock::now();
    for (std::size_t process = 0; process < 2; ++process) {
        if (::fork() == 0) {
            for (std::size_t i = process; i < files.size(); i += 2) {
                make(files[i], argv[2]);
            }
            ::_exit(0);
        }
    }
    while (::wait(nullptr) > 0) {
    }
    std::chrono::duration<double> const taken = std::chrono::steady_clock::now() - start;
    std::printf("%.4f\n", taken.count());
}
