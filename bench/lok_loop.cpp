// SPDX-License-Identifier: MPL-2.0
// Plain LibreOfficeKit: one process, one document after the other.
// lok_loop PROGRAM_FOLDER PROFILE_URL OUT_URL ODT_URL…
#include <LibreOfficeKit/LibreOfficeKit.hxx>
#include <LibreOfficeKit/LibreOfficeKitInit.h>

#include <memory>
#include <string>
#include <unistd.h>

int main(int argc, char** argv) {
    if (argc < 5) {
        return 2;
    }
    lok::Office* const office = lok::lok_cpp_init(argv[1], argv[2]);
    int code = office == nullptr ? 1 : 0;
    for (int i = 4; i < argc && code == 0; ++i) {
        std::unique_ptr<lok::Document> const document(office->documentLoad(argv[i]));
        std::string const target = std::string(argv[3]) + "/" + std::to_string(i) + ".pdf";
        code = document && document->saveAs(target.c_str(), "pdf", nullptr) ? 0 : 1;
    }
    ::_exit(code);
}
