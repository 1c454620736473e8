// SPDX-License-Identifier: MPL-2.0
// Packs a template kept as flat ODF into the .ott that Writer lists and presskit fills.
#include "base/error.hpp"
#include "base/files.hpp"
#include "odf/package.hpp"

#include <iostream>

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: presskit_pack TEMPLATE.fodt TEMPLATE.ott\n";
        return 2;
    }
    try {
        auto package = presskit::odf::Package::open(argv[1]);
        package.set_mimetype("application/vnd.oasis.opendocument.text-template");
        presskit::write_file(argv[2], package.to_zip());
    } catch (presskit::Error const& error) {
        std::cerr << error.what() << '\n';
        return presskit::exit_code(error.phase());
    }
    return 0;
}
