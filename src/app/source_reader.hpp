// SPDX-License-Identifier: MPL-2.0
// Sources of every format: what source::read knows, and Word's through an office.
#pragma once

#include "base/error.hpp"
#include "output/office_exporter.hpp"
#include "source/read.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace presskit::app {

/// .docx .docm .dotx .dotm .doc .dot .rtf
[[nodiscard]] bool is_office_document(std::filesystem::path const& path);

/// A document as an office has written it, be it of Word's or open in Writer. No file holds what its
/// pictures show, so they are kept in the kit.
[[nodiscard]] source::Reading read_office_copy(std::string const& odt, std::string const& name,
                                               source::ReadOptions const& options = {});

/// Reads any of `sources`. The first office document asked for has all of them opened, so that the
/// office is started once.
class SourceReader final {
public:
    SourceReader(std::vector<std::filesystem::path> sources, output::OfficeExporter& office)
        : m_sources(std::move(sources)), m_office(office) {}

    /// Kit files may refer to files outside their folder.
    void allow_outside(bool allowed) { m_allow_outside = allowed; }

    /// Throws Error: of the file (Phase::input) or of the office (Phase::office).
    [[nodiscard]] source::Reading read(std::filesystem::path const& path,
                                       source::ReadOptions const& options = {});

private:
    void open_all(std::filesystem::path const& first);

    std::vector<std::filesystem::path> m_sources;
    output::OfficeExporter& m_office;
    bool m_allow_outside = false;
    std::map<std::filesystem::path, std::string> m_odt; ///< "" = the office does not open it
    std::optional<Error> m_trouble; ///< of the office: it would be the same for every document
};

} // namespace presskit::app
