// SPDX-License-Identifier: MPL-2.0
// Several sources, one kit each: all are tried, none stops the others.
#pragma once

#include "app/findings_json.hpp"
#include "app/generate.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace presskit::app {

/// Which part of the sources is done here. A source belongs to the same part whatever other names
/// there are and wherever they lie: SHA-256 of its file name, modulo `count`. Those of one name
/// take turns.
struct Shard {
    unsigned index = 0; ///< 0 … count - 1; count counts as 0, so that 1/N … N/N are the parts, too
    unsigned count = 1;
};
/// "2/8". Throws Error(Phase::usage).
[[nodiscard]] Shard parse_shard(std::string const& text);
/// `earlier` = how many of the sources before it have the same file name.
[[nodiscard]] bool belongs(std::filesystem::path const& source, unsigned earlier,
                           Shard const& shard);

struct BatchOptions {
    GenerateOptions kit; ///< for every one of them, but for the edition
    std::vector<Edition> editions = {Edition::by_release}; ///< of each source, a kit each
    std::string members;    ///< "all", or a file for read_members: a kit of each; empty = none
    Shard shard;            ///< of the sources; the others are not mentioned
    unsigned processes = 1; ///< that make kits at the same time; 0 = ours makes them all
    std::chrono::seconds patience{0}; ///< with a process that gives no answer; 0 = without end
    bool resume = false;              ///< leave kits alone that would come out the same
    std::function<bool()> cancelled;  ///< asked now and then; absent = never
    /// Told what became of each kit, in the order of the sources, and of the job's Error in its
    /// words ("" = none).
    std::function<void(KitReport const& kit, std::string const& error)> done;
    /// Told how far it is, at least once a second when there are several sources.
    std::function<void(std::size_t done, std::size_t total, std::size_t failed)> progress;
};

using OfficeMaker = std::function<std::unique_ptr<output::OfficeExporter>()>;

/// Returns the exit code: the highest of 1 for error findings under strict and exit_code(Phase).
/// Several sources are made in processes of their own (batch_processes.hpp), a single one in ours.
/// Where forking is not possible (in an office) processes is 0.
/// Throws Error for what concerns every source: an unknown format or template set.
[[nodiscard]] int generate_all(std::vector<std::filesystem::path> const& sources,
                               BatchOptions const& options, OfficeMaker const& make_office);

} // namespace presskit::app
