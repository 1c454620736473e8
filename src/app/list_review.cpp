// SPDX-License-Identifier: MPL-2.0
#include "app/list_review.hpp"

#include "app/documents.hpp"
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
        result.signatories =
            signatories::merge_duplicates(kit.signatories, kit.decisions, true).signatories;
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
std::vector<NameQuestion> questions_of(model::PressKit const& kit, signatories::List const& list,
                                       bool from_file) {
    std::vector<NameQuestion> questions;
    std::set<std::set<std::string>> asked;
    auto const ask = [&](NameQuestion question) {
        if (question.first != question.second &&
            answer_to(question, kit.decisions) == NameAnswer::none &&
            asked.insert({question.first, question.second}).second) {
            questions.push_back(std::move(question));
        }
    };
    auto const merges = from_file
                            ? list.merged
                            : signatories::merge_duplicates(list.signatories, kit.decisions).merges;
    for (signatories::Merge const& merge : merges) {
        for (std::string const& dropped : merge.dropped) {
            ask({merge.kept, dropped, "are one name in two spellings", from_file});
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
    review.questions = questions_of(kit, settled_list, !list.empty());
    review.names = filed(kit, std::move(settled_list.signatories));
    review.findings = std::move(settled_list.findings);
    return review;
}

std::vector<std::string> names_as_filed(model::PressKit const& kit,
                                        std::filesystem::path const& list) {
    if (list.empty()) {
        return filed(
            kit, signatories::merge_duplicates(kit.signatories, kit.decisions, true).signatories);
    }
    return filed(kit, settled(kit, list).signatories);
}

} // namespace presskit::app
