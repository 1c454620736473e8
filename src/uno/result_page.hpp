// SPDX-License-Identifier: MPL-2.0
// Generate Press Kit…, the last page: the files made.
#pragma once

#include "app/generate.hpp"
#include "uno/generate_session.hpp"

namespace presskit::uno {

class ResultPage final {
public:
    explicit ResultPage(GenerateSession& session) : m_session(session) {}

    void show(std::vector<app::KitResult> const& kits);
    void open_folder();
    void open_file(); ///< the selected one
    void copy_list();

private:
    void open(std::filesystem::path const& path) const;

    GenerateSession& m_session;
    std::filesystem::path m_folder; ///< of the kit, or the one above two editions
    std::vector<std::filesystem::path> m_files;
};

} // namespace presskit::uno
