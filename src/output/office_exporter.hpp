// SPDX-License-Identifier: MPL-2.0
// The formats only an office can write. The core knows this interface; who implements it differs:
// UNO inside Writer (src/uno), a private LibreOffice process on the command line (soffice.hpp).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace presskit::output {

struct ExportJob {
    std::filesystem::path odt;    ///< a filled document
    std::filesystem::path target; ///< its extension says the format: .pdf, .docx
};

class OfficeExporter {
public:
    virtual ~OfficeExporter() = default;
    /// Makes every target, whole or not at all. Throws Error(Phase::office) naming the document.
    virtual void run(std::vector<ExportJob> const& jobs) = 0;
};

} // namespace presskit::output
