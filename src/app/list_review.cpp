// SPDX-License-Identifier: MPL-2.0
#include "app/list_review.hpp"

#include "app/documents.hpp"
#include "app/signatory_list.hpp"
#include "filing/order.hpp"
#include "signatories/read_list.hpp"

#include <algorithm>
#include <set>

namespace presskit::app {

namespace {

using model::NameDecision;

/// What is about to be printed, before it is filed.
signatories::List settled(model::PressKit const& kit, std::filesystem::path const& list) {
    signatories::List result;
    if (list.empty()) {
        std::vector<model::Signatory> all = kit.signatories;
        (void)take_out_unsigned(all, kit.file);
        signatories::Merged merged = signatories::merge_duplicates(std::move(all), kit.decisions);
        result.signatories = std::move(merged.signatories);
        result.merged = std::move(merged.merges);
        result.look_alikes = signatories::find_look_alikes(result.signatories, kit.decisions);
        return result;
    }
    signatories::ListOptions options;
    options.language = language_of(kit);
    options.decisions = kit.decisions;
    return signatories::read_list(list, options);
}

std::vector<std::string> filed(model::PressKit const& kit,
                               std::vector<model::Signatory> signatories) {
    model::PressKit filing = {};
    filing.claim = kit.claim;
    filing.signatories = std::move(signatories);
    filing::mark_conveners(filing);
    filing::alphabetize(filing.signatories, filing::options_for(language_of(kit), kit.ordering));
    std::vector<std::string> names;
    names.reserve(filing.signatories.size());
    for (model::Signatory const& signatory : filing.signatories) {
        names.push_back(signatory.name);
    }
    return names;
}

bool is_about(NameDecision const& decision, NameQuestion const& question) {
    auto const has = [&](std::string const& name) {
        return std::find(decision.names.begin(), decision.names.end(), name) !=
               decision.names.end();
    };
    return decision.kind == NameDecision::Kind::keep_spelling
               ? question.merged && (has(question.first) || has(question.second))
               : has(question.first) && has(question.second);
}

/// The questions about `list`, none of them twice.
std::vector<NameQuestion> questions_of(model::PressKit const& kit, signatories::List const& list) {
    std::vector<NameQuestion> questions;
    std::set<std::set<std::string>> asked;
    auto const ask = [&](NameQuestion question) {
        if (question.first != question.second &&
            answer_to(question, kit.decisions) == NameAnswer::none &&
            asked.insert({question.first, question.second}).second) {
            questions.push_back(std::move(question));
        }
    };
    for (signatories::Merge const& merge : list.merged) {
        for (std::string const& dropped : merge.dropped) {
            ask({merge.kept, dropped, "are one name in two spellings", true});
        }
    }
    for (signatories::LookAlike const& pair : list.look_alikes) {
        ask({list.signatories[pair.first].name, list.signatories[pair.second].name, pair.why,
             false});
    }
    return questions;
}

} // namespace

std::optional<NameDecision> to_decision(NameQuestion const& question, NameAnswer answer) {
    using Kind = NameDecision::Kind;
    switch (answer) {
    case NameAnswer::first_is_printed:
        return question.merged ? NameDecision{Kind::keep_spelling, {question.first}, {}}
                               : NameDecision{Kind::same, {question.first, question.second}, {}};
    case NameAnswer::second_is_printed:
        return question.merged ? NameDecision{Kind::keep_spelling, {question.second}, {}}
                               : NameDecision{Kind::same, {question.second, question.first}, {}};
    case NameAnswer::distinct:
        return NameDecision{Kind::distinct, {question.first, question.second}, {}};
    case NameAnswer::none:
        break;
    }
    return std::nullopt;
}

NameAnswer answer_to(NameQuestion const& question, std::vector<NameDecision> const& decisions) {
    for (NameDecision const& decision : decisions) {
        if (is_about(decision, question)) {
            return decision.kind == NameDecision::Kind::distinct ? NameAnswer::distinct
                   : decision.names.front() == question.second   ? NameAnswer::second_is_printed
                                                                 : NameAnswer::first_is_printed;
        }
    }
    return NameAnswer::none;
}

void answer(std::vector<NameDecision>& decisions, NameQuestion const& question, NameAnswer answer) {
    decisions.erase(
        std::remove_if(decisions.begin(), decisions.end(),
                       [&](NameDecision const& known) { return is_about(known, question); }),
        decisions.end());
    if (std::optional<NameDecision> const decision = to_decision(question, answer)) {
        decisions.push_back(*decision);
    }
}

ListReview review_list(model::PressKit const& kit, std::filesystem::path const& list) {
    signatories::List settled_list = settled(kit, list);
    ListReview review;
    review.questions = questions_of(kit, settled_list);
    review.names = filed(kit, std::move(settled_list.signatories));
    review.findings = std::move(settled_list.findings);
    return review;
}

bool is_long_list(std::size_t signatories) {
    return signatories > 1500; // decision 0150: a tenth of a second for a thousand lines
}

std::vector<std::string> names_as_filed(model::PressKit const& kit,
                                        std::filesystem::path const& list) {
    return filed(kit, settled(kit, list).signatories);
}

} // namespace presskit::app
