// SPDX-License-Identifier: MPL-2.0
// Every folder of tests/data/templating: template.*, data.json, expected.txt, and where there are
// some, expected-findings.txt. options.txt may hold `undefined blank` or `language de`.
#include "base/error.hpp"
#include "base/files.hpp"
#include "json_value.hpp"
#include "readable.hpp"
#include "templating/templating.hpp"
#include "tests/places.hpp"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace presskit::templating {

namespace fs = std::filesystem;

namespace {

RenderOptions read_options(fs::path const& folder) {
    RenderOptions options;
    if (!fs::exists(folder / "options.txt")) {
        return options;
    }
    std::istringstream words(read_file(folder / "options.txt"));
    for (std::string key, value; words >> key >> value;) {
        if (key == "language") {
            options.language = value;
        } else if (key == "undefined") {
            options.undefined = value == "blank"  ? Undefined::blank
                                : value == "mark" ? Undefined::mark
                                                  : Undefined::error;
        }
    }
    return options;
}

std::string lines_of(Findings const& findings) {
    std::string out;
    for (Finding const& finding : findings) {
        out += std::string(to_string(finding.severity)) + " " + finding.id + " " +
               to_line(finding) + "\n";
    }
    return out;
}

std::string lines_of(Usage const& usage) {
    std::string out = "fields:";
    for (std::string const& field : usage.fields) {
        out += " " + field;
    }
    out += "\nconditions:";
    for (std::string const& condition : usage.conditions) {
        out += " " + condition;
    }
    for (Usage::Loop const& loop : usage.loops) {
        out += "\nloop " + loop.variable + " over " + loop.over + ":";
        for (std::string const& field : loop.fields) {
            out += " " + field;
        }
    }
    return out + "\n";
}

struct Result {
    std::string text;
    std::string findings;
    std::string usage;
};

Result fill(fs::path const& folder) {
    model::FieldTree const data = read_json_fields(read_file(folder / "data.json"));
    RenderOptions options = read_options(folder);
    options.picture = [&](std::string const& name) {
        fs::path const file = folder / name;
        return fs::is_regular_file(file) ? std::optional<std::string>(read_file(file))
                                         : std::nullopt;
    };
    CompileOptions compiling;
    compiling.include = options.picture;
    for (fs::directory_entry const& entry : fs::directory_iterator(folder)) {
        std::string const name = entry.path().filename().string();
        if (entry.path().stem() != "template") {
            continue;
        }
        std::string const bytes = read_file(entry.path());
        if (entry.path().extension() == ".fodt") {
            Template const compiled = compile(odf::Package::from_bytes(bytes, name), compiling);
            RenderedPackage const rendered = render(compiled, data, options);
            bool const failed = has_errors(rendered.findings);
            // PRESSKIT_FILLED names a folder for the documents, which the office test then opens.
            char const* const keep = std::getenv("PRESSKIT_FILLED");
            if (keep != nullptr && !failed) {
                write_file(fs::path(keep) / (folder.filename().string() + ".odt"),
                           rendered.package.to_zip());
            }
            return {failed ? std::string() : readable(rendered.package),
                    lines_of(rendered.findings), lines_of(usage(compiled))};
        }
        Template const compiled = compile_text(bytes, name, compiling);
        RenderedText const rendered = render_text(compiled, data, options);
        return {has_errors(rendered.findings) ? std::string() : rendered.text,
                lines_of(rendered.findings), lines_of(usage(compiled))};
    }
    throw Error(Phase::input, folder.string() + ": there is no template in this case");
}

} // namespace

class GoldenTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(GoldenTest);
    CPPUNIT_TEST(fills_every_case_as_expected);
    CPPUNIT_TEST_SUITE_END();

    /// PRESSKIT_ACCEPT=links writes what came out of the cases with "links" in their names as what
    /// is expected, PRESSKIT_ACCEPT=1 that of all: read the difference in git.
    static bool accepts(fs::path const& file) {
        char const* const names = std::getenv("PRESSKIT_ACCEPT");
        return names != nullptr &&
               (std::string(names) == "1" ||
                file.parent_path().filename().string().find(names) != std::string::npos);
    }

    static void compare(fs::path const& file, std::string const& got, bool required,
                        std::string& failures) {
        if (accepts(file)) {
            if (required || !got.empty()) {
                write_file(file, got);
            } else {
                fs::remove(file);
            }
            return;
        }
        std::string const wanted = fs::exists(file) ? read_file(file) : std::string();
        if (wanted != got) {
            failures += file.string() + "\n--- expected\n" + wanted + "\n--- got\n" + got + "\n";
        }
    }

    void fills_every_case_as_expected() {
        std::vector<fs::path> folders;
        for (auto const& entry :
             fs::directory_iterator(fs::path(places::test_data) / "templating")) {
            if (entry.is_directory()) {
                folders.push_back(entry.path());
            }
        }
        std::sort(folders.begin(), folders.end());
        std::string failures;
        for (fs::path const& folder : folders) {
            Result const result = fill(folder);
            bool const usage = fs::exists(folder / "expected-usage.txt");
            compare(folder / "expected.txt", result.text, true, failures);
            compare(folder / "expected-findings.txt", result.findings, false, failures);
            if (usage) {
                compare(folder / "expected-usage.txt", result.usage, true, failures);
            }
        }
        CPPUNIT_ASSERT_EQUAL(std::string(), failures);
        CPPUNIT_ASSERT(folders.size() >= 120);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(GoldenTest);

} // namespace presskit::templating
