// SPDX-License-Identifier: MPL-2.0
// The formats only an office can write, or read. The core knows this interface; who implements it
// differs: UNO inside Writer (src/uno), a private LibreOffice process on the command line
// (soffice.hpp).
#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace presskit::output {

struct ExportJob {
    std::filesystem::path odt;    ///< a filled document
    std::filesystem::path target; ///< its extension says the format: .pdf, .docx
};

struct ImportJob {
    std::filesystem::path document;
    std::string extension; ///< ".rtf": what it is, whatever its name says
};

class OfficeExporter {
public:
    virtual ~OfficeExporter() = default;
    /// Makes every target, whole or not at all. Throws Error(Phase::office) naming the document.
    virtual void run(std::vector<ExportJob> const& jobs) = 0;

    /// The same, asking `go_on` before each target, all at once where an office takes seconds to
    /// start; false when it said no.
    [[nodiscard]] virtual bool run(std::vector<ExportJob> const& jobs,
                                   std::function<bool(ExportJob const&)> const& go_on) {
        if (!std::all_of(jobs.begin(), jobs.end(), go_on)) {
            return false;
        }
        if (!jobs.empty()) {
            run(jobs);
        }
        return true;
    }

    /// Text documents of other formats as ODT bytes, in their order; "" for one that the office
    /// does not open. Throws Error(Phase::office) when there is no office or it takes too long.
    [[nodiscard]] virtual std::vector<std::string> to_odt(std::vector<ImportJob> const& jobs) {
        return std::vector<std::string>(jobs.size());
    }
};

} // namespace presskit::output
