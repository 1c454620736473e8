// SPDX-License-Identifier: MPL-2.0
#include "app/members.hpp"

#include "app/kit_folder.hpp"
#include "base/error.hpp"
#include "filing/order.hpp"
#include "output/sha256.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>

namespace presskit::app {

namespace {

using Json = nlohmann::ordered_json;
using model::Block;

bool is_its_own(model::Quote const& quote, model::Member const& member) {
    return filing::same_name(quote.organization, member.name);
}

std::string short_sum(model::Member const& member) {
    return output::sha256(member.name).substr(0, 8);
}

void rename_references(model::RichText& text, std::vector<std::size_t> const& now_at) {
    for (Block& block : text.blocks) {
        if (block.quote_ref && *block.quote_ref < now_at.size()) {
            block.quote_ref = now_at[*block.quote_ref];
        }
    }
}

/// Quotes in the text keep their places; the member's take the first of them.
void move_quotes(model::RichText& body, std::size_t own) {
    std::vector<std::size_t> places;
    std::vector<Block> quotes;
    for (std::size_t i = 0; i < body.blocks.size(); ++i) {
        if (body.blocks[i].quote_ref) {
            places.push_back(i);
            quotes.push_back(body.blocks[i]);
        }
    }
    std::stable_partition(quotes.begin(), quotes.end(),
                          [&](Block const& block) { return *block.quote_ref < own; });
    for (std::size_t i = 0; i < places.size(); ++i) {
        body.blocks[places[i]] = std::move(quotes[i]);
    }
}

void put_own_quotes_first(model::PressKit& kit, model::Member const& member) {
    std::vector<std::size_t> order(kit.quotes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto const end = std::stable_partition(order.begin(), order.end(), [&](std::size_t i) {
        return is_its_own(kit.quotes[i], member);
    });
    std::vector<model::Quote> quotes;
    std::vector<std::size_t> now_at(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        quotes.push_back(kit.quotes[order[i]]);
        now_at[order[i]] = i;
    }
    kit.quotes = std::move(quotes);
    rename_references(kit.release.body, now_at);
    rename_references(kit.statement, now_at);
    move_quotes(kit.release.body, static_cast<std::size_t>(end - order.begin()));
}

bool is_member(model::Signatory const& signatory, model::Member const& member) {
    return filing::same_name(signatory.name, member.name);
}

} // namespace

std::vector<model::Member> members_of(std::vector<model::Signatory> const& signatories) {
    std::vector<model::Member> members;
    for (model::Signatory const& s : signatories) {
        if (!s.individual && !filing::is_over_individuals(s.group)) {
            members.emplace_back();
            members.back().name = s.name;
        }
    }
    return members;
}

void personalize(model::PressKit& kit, model::Member& member) {
    auto const found =
        std::find_if(kit.signatories.begin(), kit.signatories.end(),
                     [&](model::Signatory const& s) { return is_member(s, member); });
    if (found == kit.signatories.end()) {
        throw Error(Phase::input,
                    kit.file + ": \"" + member.name +
                        "\" is not among the signatories, so there is no kit of its own; write its "
                        "name among the members as the list has it, or add it to the list");
    }
    member.name = found->name;
    put_own_quotes_first(kit, member);
    if (!member.headline.empty()) {
        kit.release.headline = member.headline;
    }
    model::Contact const& contact = member.contact;
    if (!contact.name.empty() || !contact.email.empty() || !contact.phone.empty()) {
        kit.contacts.insert(kit.contacts.begin(), contact);
    }
    if (!member.about.empty()) {
        kit.boilerplates.insert(kit.boilerplates.begin(),
                                {member.about_heading.empty() ? member.name : member.about_heading,
                                 model::from_plain_text(member.about)});
    }
}

std::size_t others_than(model::Member const& member, model::PressKit const& kit) {
    return static_cast<std::size_t>(
        std::count_if(kit.signatories.begin(), kit.signatories.end(),
                      [&](model::Signatory const& s) { return !is_member(s, member); }));
}

std::string locked_core(model::PressKit const& kit) {
    std::vector<Json> quotes;
    for (model::Quote const& quote : kit.quotes) {
        quotes.push_back(
            {quote.speaker, quote.title, quote.organization, model::quoted_words(quote)});
    }
    std::sort(quotes.begin(), quotes.end());
    model::RichText statement = kit.statement;
    if (statement.blocks.empty()) { // as templates see it
        std::copy_if(kit.release.body.blocks.begin(), kit.release.body.blocks.end(),
                     std::back_inserter(statement.blocks),
                     [](Block const& block) { return !block.quote_ref; });
    } else {
        for (Block& block : statement.blocks) {
            block.quote_ref.reset();
        }
    }
    Json names = Json::array();
    for (model::Signatory const& s : kit.signatories) {
        names.push_back({s.name, s.person, s.title, s.country, s.group, s.note});
    }
    auto const& embargo = kit.release.embargo;
    Json const core = {{"statement", model::plain_text(statement)},
                       {"signatories", names},
                       {"embargo", embargo ? Json{embargo->until, embargo->zone} : Json()},
                       {"quotes", quotes}};
    return output::sha256(core.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string folder_suffix(model::Member const* member) {
    if (member == nullptr) {
        return "";
    }
    std::string const name =
        member->folder_name.empty() ? ascii_name(member->name) : member->folder_name;
    return "--" + (name.empty() ? short_sum(*member) : name);
}

void tell_apart(std::vector<model::Member>& members) {
    std::map<std::string, int> uses;
    for (model::Member const& member : members) {
        ++uses[ascii_name(member.name)];
    }
    for (model::Member& member : members) {
        std::string const name = ascii_name(member.name);
        if (uses[name] > 1) {
            member.folder_name = name + '-' + short_sum(member);
        }
    }
}

} // namespace presskit::app
