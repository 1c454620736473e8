// SPDX-License-Identifier: MPL-2.0
// The pipeline of docs/architecture.md for one kit: read, check, file, fill, write.
#pragma once

#include "app/edition.hpp"
#include "base/finding.hpp"
#include "model/press_kit.hpp"
#include "output/office_exporter.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace presskit::app {

class FilesRead;

struct GenerateOptions {
    std::filesystem::path out = "."; ///< the kit folder is made in it
    std::string
        templates; ///< a shipped set's name or a folder; empty = the kit's own, else coalition
    std::filesystem::path template_root; ///< where shipped sets are; empty = found by the program
    std::vector<std::string> formats = {"odt", "pdf"};
    std::filesystem::path signatories; ///< list that replaces the one in the source; empty = none
    bool allow_outside = false;        ///< kit files may refer to files outside their folder
    std::string language;              ///< overrides the source's
    model::Ordering ordering;          ///< what is not empty overrides the kit's
    Edition edition = Edition::by_release;
    std::optional<model::Member> member; ///< whose kit this is; absent = the coalition's
    model::Image logo;                   ///< of who sends it: source is an absolute path, empty =
                                         ///< none; a member's own comes before it
    std::filesystem::path since;         ///< earlier list or kit file to compare with; empty = the
                                         ///< kit of the same source in `out`
    Findings reading;                    ///< what reading the source found; reported with the rest
    std::filesystem::path folder; ///< of the kit, before what edition and member add; empty =
                                  ///< chosen by the source's name
    FilesRead const* files_read = nullptr; ///< for the manifest's made_from; absent = not known
    bool strict = false;                   ///< an error finding stops the kit
    bool zip = false;
    /// Told before each step: (done, total, "press-release.pdf"); returning false cancels.
    std::function<bool(int done, int total, std::string const& step)> progress;
    std::function<bool()> cancelled; ///< asked between the stages; absent = never
};

struct OutputFile {
    std::filesystem::path path;
    std::string sha256;
    std::uintmax_t bytes = 0;
};

struct KitResult {
    enum class Status { done, failed, skipped } status = Status::done;
    std::filesystem::path folder;
    std::vector<OutputFile> outputs;
    Findings findings;
    Edition edition = Edition::by_release; ///< that was made; by_release = none was begun
    std::string member;                    ///< whose kit it is; "" = the coalition's
};

/// The kit for a model already read. `failed` = an error finding under `strict`, `skipped` =
/// cancelled; then, and when it throws Error, nothing of the kit has been written.
/// An earlier kit of the same source is replaced, what else lies in its folder is kept.
[[nodiscard]] KitResult generate(model::PressKit kit, GenerateOptions const& options,
                                 output::OfficeExporter& office);

/// Throws Error(Phase::usage) for a format nobody makes.
void check_formats(std::vector<std::string> const& formats);

/// What the caller chooses instead of what the source says: list, language, order; and duplicates
/// in the list merged.
[[nodiscard]] Findings choose(model::PressKit& kit, GenerateOptions const& options);

/// The filled press release of `kit`, as ODT bytes: what the import filter opens.
[[nodiscard]] std::string fill_release(model::PressKit kit, GenerateOptions const& options);

} // namespace presskit::app
