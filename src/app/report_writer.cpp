// SPDX-License-Identifier: MPL-2.0
#include "app/report_writer.hpp"

#include "base/error.hpp"
#include "base/files.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>
#include <unistd.h>

namespace presskit::app {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

ReportWriter::ReportWriter(fs::path path) : m_path(std::move(path)) {
    std::error_code none;
    fs::file_status const status = fs::status(m_path, none);
    if (fs::is_regular_file(status) && fs::is_symlink(m_path, none)) {
        m_path = fs::canonical(m_path); // a link keeps leading where it leads
    }
    m_partial = m_path;
    if (!fs::exists(status) || fs::is_regular_file(status)) { // else /dev/stdout: written as it is
        m_partial += ".part-" + std::to_string(::getpid());
    }
    m_file.open(m_partial, std::ios::binary);
    m_file << "{\n  \"kits\": [";
    if (!m_file.flush()) {
        write_file(m_path, ""); // says what is wrong
        throw Error(Phase::input, m_path.string() + ": cannot be written; choose another place");
    }
}

ReportWriter::~ReportWriter() {
    m_file.close();
    std::error_code none;
    if (m_partial != m_path) {
        fs::remove(m_partial, none);
    }
}

void ReportWriter::add(KitReport const& kit) {
    add(to_json(kit));
}

void ReportWriter::add(Json const& kit) {
    std::string text = to_text(kit);
    text.pop_back();
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 5)) {
        text.insert(at + 1, "    ");
    }
    m_file << (m_first ? "\n    " : ",\n    ") << text << std::flush;
    m_first = false;
}

void ReportWriter::finish() {
    m_file << (m_first ? "]\n}\n" : "\n  ]\n}\n");
    m_file.close();
    std::error_code code;
    if (m_file && m_partial != m_path) {
        fs::rename(m_partial, m_path, code);
    }
    if (!m_file || code) {
        throw Error(Phase::input, m_path.string() +
                                      ": the report could not be written; free some space on the "
                                      "disk and try again");
    }
}

void merge_reports(std::vector<fs::path> const& reports, fs::path const& out) {
    std::vector<Json> kits;
    for (fs::path const& path : reports) {
        Json report = Json::parse(read_file(path), nullptr, false);
        bool const good =
            report.is_object() && report.contains("kits") && report["kits"].is_array() &&
            std::all_of(report["kits"].begin(), report["kits"].end(), [](auto& kit) {
                return kit.is_object() && kit.contains("source") && kit["source"].is_string();
            });
        if (!good) {
            throw Error(Phase::input, path.string() +
                                          ": this is not a report of presskit generate; name the "
                                          "files that --report wrote");
        }
        std::move(report["kits"].begin(), report["kits"].end(), std::back_inserter(kits));
    }
    auto const of = [](Json const& kit) {
        auto const text = [&](char const* key) {
            auto const found = kit.find(key);
            return found != kit.end() && found->is_string() ? found->get<std::string>()
                                                            : std::string();
        };
        return std::tuple(text("source"), text("edition"), text("member"));
    };
    std::stable_sort(kits.begin(), kits.end(),
                     [&](Json const& a, Json const& b) { return of(a) < of(b); });
    ReportWriter writer(out);
    for (Json const& kit : kits) {
        writer.add(kit);
    }
    writer.finish();
}

} // namespace presskit::app
