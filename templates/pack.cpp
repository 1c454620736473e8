// SPDX-License-Identifier: MPL-2.0
// Packs a template kept as flat ODF into the .ott that Writer lists and presskit fills: the text of
// the piece in the look of its set (styles, pages, letterhead), which is one file for all of them.
#include "base/error.hpp"
#include "base/files.hpp"
#include "odf/document_setup.hpp"
#include "odf/package.hpp"

#include <iostream>
#include <string>

namespace {

using presskit::Error;

struct Range {
    std::size_t begin;
    std::size_t end;
};

Range element(std::string const& xml, std::string const& name, char const* file) {
    std::size_t const begin = xml.find("<" + name + ">");
    std::string const close = "</" + name + ">";
    std::size_t const end = xml.find(close, begin);
    if (begin == std::string::npos || end == std::string::npos) {
        throw Error(presskit::Phase::templates, std::string(file) + ": there is no <" + name + ">");
    }
    return {begin, end + close.size()};
}

std::string in_look(char const* piece_file, char const* look_file) {
    std::string const piece = presskit::read_file(piece_file);
    std::string look = presskit::read_file(look_file);
    for (char const* const name : {"office:meta", "office:body"}) {
        Range const from = element(piece, name, piece_file);
        Range const to = element(look, name, look_file);
        look.replace(to.begin, to.end - to.begin, piece, from.begin, from.end - from.begin);
    }
    return look;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: presskit_pack LOOK.fodt PIECE.fodt TEMPLATE.ott\n";
        return 2;
    }
    try {
        auto package = presskit::odf::Package::from_bytes(in_look(argv[2], argv[1]), argv[2]);
        presskit::odf::set_custom_property(package, "presskit-version", PRESSKIT_VERSION);
        package.set_mimetype("application/vnd.oasis.opendocument.text-template");
        presskit::write_file(argv[3], package.to_zip());
    } catch (Error const& error) {
        std::cerr << error.what() << '\n';
        return presskit::exit_code(error.phase());
    }
    return 0;
}
