// SPDX-License-Identifier: MPL-2.0
// A folder for one test, small templates, an office that only notes what it was asked for.
#pragma once

#include "base/error.hpp"
#include "base/files.hpp"
#include "odf/package.hpp"
#include "output/office_exporter.hpp"
#include "output/temporary_folder.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace presskit::app {

namespace fs = std::filesystem;

inline std::string sentence(std::function<void()> const& call) {
    try {
        call();
    } catch (Error const& error) {
        return std::to_string(exit_code(error.phase())) + " " + error.what();
    }
    return "no error";
}

/// A Letter template with one paragraph; `properties` are further meta:user-defined elements.
inline std::string flat_template(std::string const& paragraph, std::string const& properties = "") {
    return "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
           "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
           "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\" "
           "office:mimetype=\"application/vnd.oasis.opendocument.text-template\"><office:meta>"
           "<dc:title>Template</dc:title>" +
           properties +
           "</office:meta><office:styles><style:default-style style:family=\"paragraph\">"
           "<style:text-properties fo:language=\"en\" fo:country=\"US\"/></style:default-style>"
           "</office:styles><office:automatic-styles><style:page-layout style:name=\"pm1\">"
           "<style:page-layout-properties fo:page-width=\"8.5in\" fo:page-height=\"11in\"/>"
           "</style:page-layout></office:automatic-styles><office:master-styles>"
           "<style:master-page style:name=\"Standard\" style:page-layout-name=\"pm1\"/>"
           "</office:master-styles><office:body><office:text><text:p>" +
           paragraph + "</text:p></office:text></office:body></office:document>";
}

inline std::string property(std::string const& name, std::string const& value) {
    return "<meta:user-defined meta:name=\"" + name + "\">" + value + "</meta:user-defined>";
}

/// Writes "%PDF of NAME.odt" to every target.
class FakeOffice final : public output::OfficeExporter {
public:
    void run(std::vector<output::ExportJob> const& jobs) override {
        for (output::ExportJob const& job : jobs) {
            (void)odf::Package::open(job.odt); // whole, or it throws
            if (fails) {
                throw Error(Phase::office, job.odt.string() + ": broken; mend it");
            }
            write_file(job.target, "%PDF of " + job.odt.filename().string());
        }
    }
    bool fails = false;
};

inline std::vector<std::string> names_in(fs::path const& folder) {
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace presskit::app
