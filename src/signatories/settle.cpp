// SPDX-License-Identifier: MPL-2.0
#include "signatories/settle.hpp"

#include "filing/key.hpp"

#include <unordered_map>

namespace presskit::signatories {

namespace {

Row row_of(Entry const& entry) {
    Row row;
    row.number = entry.signatory.at.line;
    return row;
}

/// 2024-03-05 sorts as text; other dates say nothing that can be trusted (3/5 or 5/3).
bool is_iso(std::string const& date) {
    return date.size() >= 10 && date[4] == '-' && date[7] == '-';
}

bool is_later(Entry const& a, Entry const& b) {
    if (is_iso(a.signed_at) && is_iso(b.signed_at) && a.signed_at != b.signed_at) {
        return a.signed_at > b.signed_at;
    }
    return a.signatory.at.line > b.signatory.at.line;
}

bool is_printed(Status status) {
    return status == Status::signed_ || status == Status::late || status == Status::unknown;
}

void note(Entry const& entry, Report& report) {
    Row const row = row_of(entry);
    std::string const& name = entry.signatory.name;
    switch (entry.status) {
    case Status::late:
        report.add("signatories.late", Severity::info, row, name,
                   "The signature came late; the name is on the list and marked as late",
                   "check that it belongs into this edition");
        break;
    case Status::pending:
        report.add("signatories.pending", Severity::warning, row, name,
                   "The signature is pending; the name was left out of the list",
                   "set the status to \"signed\" once it is confirmed");
        break;
    case Status::withdrawn:
        report.add("signatories.withdrawn", Severity::info, row, name,
                   "The signature was withdrawn; the name was left out of the list",
                   "take it out of earlier editions as well");
        break;
    case Status::refused:
        report.add("signatories.refused", Severity::warning, row, name,
                   "The status says that the name is not to be listed; it was left out",
                   "set the status to \"signed\" if it is");
        break;
    case Status::signed_:
    case Status::unknown:
        break;
    }
}

/// For each name that withdrew at some time, its last entry that is signed or withdrawn.
using LastWords = std::unordered_map<std::string, Entry const*>;
LastWords last_words(std::vector<Entry> const& entries) {
    LastWords last;
    for (Entry const& entry : entries) {
        if (entry.status == Status::withdrawn) {
            last.emplace(filing::identity_key(entry.signatory.name), nullptr);
        }
    }
    if (last.empty()) {
        return last;
    }
    for (Entry const& entry : entries) {
        if (entry.status != Status::withdrawn && !is_printed(entry.status)) {
            continue;
        }
        auto const found = last.find(filing::identity_key(entry.signatory.name));
        if (found != last.end() && (found->second == nullptr || is_later(entry, *found->second))) {
            found->second = &entry;
        }
    }
    return last;
}

} // namespace

void settle(std::vector<Entry>&& entries, std::vector<model::NameDecision> const& decisions,
            List& list, Report& report) {
    LastWords const last = last_words(entries);
    for (Entry& entry : entries) {
        bool const word = is_printed(entry.status) || entry.status == Status::withdrawn;
        auto const found = last.empty() || !word
                               ? last.end()
                               : last.find(filing::identity_key(entry.signatory.name));
        if (found != last.end() && found->second != &entry &&
            found->second->status != entry.status) {
            continue; // overtaken
        }
        note(entry, report);
        if (entry.status == Status::withdrawn) {
            list.withdrawn.push_back(std::move(entry.signatory));
        } else if (entry.status == Status::pending) {
            list.pending.push_back(std::move(entry.signatory));
        } else if (is_printed(entry.status)) {
            list.signatories.push_back(std::move(entry.signatory));
        }
    }
    std::vector<Entry>().swap(entries);
    Merged merged = merge_duplicates(std::move(list.signatories), decisions);
    list.signatories = std::move(merged.signatories);
    list.merged = std::move(merged.merges);
    list.look_alikes = find_look_alikes(list.signatories, decisions);
}

} // namespace presskit::signatories
