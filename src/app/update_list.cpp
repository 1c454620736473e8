// SPDX-License-Identifier: MPL-2.0
#include "app/update_list.hpp"

#include "app/documents.hpp"
#include "signatories/duplicates.hpp"
#include "signatories/read_list.hpp"

#include <algorithm>

namespace presskit::app {

SignatoryBlock updated_list(source::Reading const& document, std::filesystem::path const& list) {
    model::PressKit const& kit = document.kit;
    if (list.empty()) {
        return update_block(
            document, signatories::merge_duplicates(kit.signatories, kit.decisions).signatories,
            kit.ordering);
    }
    signatories::ListOptions options;
    options.language = language_of(kit);
    options.decisions = kit.decisions;
    signatories::List read = signatories::read_list(list, options);
    SignatoryBlock block = update_block(document, std::move(read.signatories), kit.ordering);
    block.findings.insert(block.findings.begin(), read.findings.begin(), read.findings.end());
    return block;
}

bool changes_anything(SignatoryBlock const& block) {
    switch (block.form) {
    case SignatoryBlock::Form::none:
        return false;
    case SignatoryBlock::Form::paragraphs:
        return std::any_of(block.steps.begin(), block.steps.end(), [](BlockStep const& step) {
            return step.kind != BlockStep::Kind::keep;
        });
    case SignatoryBlock::Form::cells:
        return !block.cells.empty();
    case SignatoryBlock::Form::table:
        break;
    }
    return true; // the rows are compared where they are put
}

} // namespace presskit::app
