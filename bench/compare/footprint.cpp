// SPDX-License-Identifier: MPL-2.0
// What one filling costs in memory, counted at operator new: docs/performance.md.
#include "app/fields_json.hpp"
#include "base/files.hpp"
#include "templating/templating.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <malloc.h>
#include <new>

namespace {

std::size_t allocations = 0;
std::size_t in_use = 0;
std::size_t highest = 0;

void forget_the_past() {
    allocations = 0;
    highest = in_use;
}

} // namespace

void* operator new(std::size_t size) {
    void* const made = std::malloc(size == 0 ? 1 : size);
    if (made == nullptr) {
        throw std::bad_alloc();
    }
    ++allocations;
    in_use += malloc_usable_size(made);
    highest = std::max(highest, in_use);
    return made;
}

void operator delete(void* made) noexcept {
    in_use -= made == nullptr ? 0 : malloc_usable_size(made);
    std::free(made);
}

void operator delete(void* made, std::size_t) noexcept {
    operator delete(made);
}

int main(int argc, char** argv) {
    using namespace presskit;
    if (argc < 3) {
        std::fprintf(stderr, "usage: presskit_footprint FOLDER N…\n");
        return 2;
    }
    std::filesystem::path const folder = argv[1];
    std::printf("| N | content.xml, KB | allocations of a second filling | … of to_zip | peak of "
                "both, KB | … over content.xml |\n|--:|--:|--:|--:|--:|--:|\n");
    for (int i = 2; i < argc; ++i) {
        std::string const file = std::string("data-") + argv[i] + ".json";
        model::FieldTree const data = app::fields_from_json(read_file(folder / file), file).fields;
        templating::Template const compiled =
            templating::compile(odf::Package::open(folder / "presskit.odt"));
        std::size_t const content =
            templating::render(compiled, data).package.read("content.xml").size();
        std::size_t const before = in_use;
        forget_the_past();
        odf::Package const package = templating::render(compiled, data).package;
        std::size_t const rendering = allocations;
        std::string const zip = package.to_zip();
        std::printf("| %s | %zu | %zu | %zu | %zu | %.2f |\n", argv[i], content / 1024, rendering,
                    allocations - rendering, (highest - before) / 1024,
                    static_cast<double>(highest - before) / static_cast<double>(content));
    }
    return 0;
}
