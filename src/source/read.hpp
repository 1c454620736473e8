// SPDX-License-Identifier: MPL-2.0
// One reader per kind of input. A reader makes a Draft; recognize() finds the release in it.
#pragma once

#include "base/finding.hpp"
#include "model/press_kit.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace presskit::source {

struct ReadOptions {
    std::string language; ///< overrides what the source says or what is guessed; empty = guess
    bool allow_outside = false; ///< a kit file may refer to files outside its folder
};

/// A part of the list of signatories as it stands in the source: a paragraph, a line of one, or a
/// table; also a heading over or in the list.
struct ListedPart {
    model::Place at;
    int cell = 0; ///< the cell of a table that only arranges what stands in it (Paragraph::cell)
    bool heading = false;
    std::string text; ///< untouched, typed list mark and all; of a table nothing
    std::vector<std::vector<std::string>> rows; ///< of a table
};

struct Reading {
    model::PressKit kit;
    Findings findings;            ///< about the input itself (comments left out, text deleted, …)
    std::vector<ListedPart> list; ///< where kit.signatories were read, in the source's order
};

/// Reads any source by its content and extension: .txt .md .html .odt .ott .fodt
/// .presskit.
/// Throws Error(Phase::input) with one sentence for what cannot be read.
[[nodiscard]] Reading read(std::filesystem::path const& path, ReadOptions const& options = {});

[[nodiscard]] Reading read_text(std::string const& bytes, std::string const& name,
                                ReadOptions const& options = {});
[[nodiscard]] Reading read_markdown(std::string const& bytes, std::string const& name,
                                    ReadOptions const& options = {});
[[nodiscard]] Reading read_html(std::string const& bytes, std::string const& name,
                                ReadOptions const& options = {});
[[nodiscard]] Reading read_odt(std::string const& bytes, std::string const& name,
                               ReadOptions const& options = {});
/// `base` is the folder that relative references start from; nothing outside it is opened.
[[nodiscard]] Reading read_kit_file(std::string const& bytes, std::string const& name,
                                    std::filesystem::path const& base,
                                    ReadOptions const& options = {});

/// The kit file for `kit` (urn:presskit:kit:1), everything inline; read_kit_file gives it back.
[[nodiscard]] std::string write_kit_file(model::PressKit const& kit);

} // namespace presskit::source
