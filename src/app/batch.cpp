// SPDX-License-Identifier: MPL-2.0
#include "app/batch.hpp"

#include "app/batch_processes.hpp"
#include "app/kit_folder.hpp"
#include "app/members.hpp"
#include "app/source_reader.hpp"
#include "app/template_set.hpp"
#include "base/error.hpp"
#include "output/sha256.hpp"
#include "output/temporary_folder.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

using MembersOf = std::function<std::vector<model::Member>(fs::path const&)>;

/// Those of a file, or those among the signatories of each source. A source that cannot be read has
/// none: what is wrong with it is told when its kit is made.
MembersOf members_wanted(BatchOptions const& options, output::OfficeExporter& office,
                         std::vector<fs::path> const& sources, Findings& findings) {
    if (options.members.empty()) {
        return [](fs::path const&) { return std::vector<model::Member>(); };
    }
    if (options.members != "all") {
        Members listed = read_members(options.members);
        tell_apart(listed.list);
        findings = std::move(listed.findings);
        return [list = std::move(listed.list)](fs::path const&) { return list; };
    }
    auto const reader = std::make_shared<SourceReader>(sources, office);
    reader->allow_outside(options.kit.allow_outside);
    return [reader, kit = options.kit](fs::path const& source) {
        std::vector<model::Member> members;
        try {
            source::Reading reading = reader->read(source, {kit.language});
            (void)choose(reading.kit, kit);
            members = members_of(reading.kit.signatories);
        } catch (Error const&) {
            members.clear();
        }
        tell_apart(members);
        return members;
    };
}

/// Where each kit goes, the same on every machine that does a part: sources of one name get
/// numbers in the order of the whole list.
std::vector<KitJob> plan(std::vector<fs::path> const& sources, BatchOptions const& options,
                         MembersOf const& members_of_source) {
    std::vector<KitJob> jobs;
    KitFolders folders(options.kit.out);
    std::map<std::string, unsigned> seen;
    for (fs::path const& source : sources) {
        fs::path folder;
        try {
            folder = folders.choose(source);
        } catch (Error const&) { // thrown again, and told, when that kit is made
            folder.clear();
        }
        std::vector<std::optional<model::Member>> whose = {std::nullopt};
        for (model::Member& member : members_of_source(source)) {
            whose.emplace_back(std::move(member));
        }
        for (Edition const edition : options.editions) {
            for (std::optional<model::Member> const& member : whose) {
                if (belongs(source, seen[source.filename().string()]++, options.shard)) {
                    jobs.push_back({source, folder, edition, member});
                }
            }
        }
    }
    return jobs;
}

/// Passes outcomes on in the order of the sources.
class InOrder final {
public:
    InOrder(std::size_t total, BatchOptions const& options) : m_total(total), m_options(options) {}

    void add(std::size_t position, KitOutcome const& outcome) {
        m_code = std::max(m_code, outcome.exit_code);
        m_failed += outcome.report.result.status == KitResult::Status::failed ? 1U : 0U;
        m_waiting.emplace(position, outcome);
        ++m_done;
        for (auto next = m_waiting.find(m_next); next != m_waiting.end();
             next = m_waiting.find(++m_next)) {
            if (m_options.done) {
                m_options.done(next->second.report, next->second.error);
            }
            m_waiting.erase(next);
        }
        if (m_options.progress && m_total > 1) {
            m_options.progress(m_done, m_total, m_failed);
        }
    }
    [[nodiscard]] int exit_code() const { return m_code; }

private:
    std::size_t m_total;
    BatchOptions const& m_options;
    std::map<std::size_t, KitOutcome> m_waiting;
    std::size_t m_next = 0;
    std::size_t m_done = 0;
    std::size_t m_failed = 0;
    int m_code = 0;
};

unsigned number(std::string const& text, std::size_t begin, std::size_t end) {
    unsigned value = 0;
    auto const result = std::from_chars(text.data() + begin, text.data() + end, value);
    bool const good = begin < end && result.ec == std::errc() && result.ptr == text.data() + end;
    return good ? value : ~0U;
}

} // namespace

Shard parse_shard(std::string const& text) {
    std::size_t const slash = std::min(text.find('/'), text.size());
    unsigned const index = number(text, 0, slash);
    unsigned const count = slash < text.size() ? number(text, slash + 1, text.size()) : 0;
    if (count == 0 || count == ~0U || index > count) {
        throw Error(Phase::usage,
                    "--shard: \"" + text +
                        "\" is not a part of the sources; write 1/4 for the first of four");
    }
    return {index % count, count};
}

bool belongs(fs::path const& source, unsigned earlier, Shard const& shard) {
    if (shard.count == 1) {
        return true;
    }
    std::string const digest = output::sha256(source.filename().string());
    unsigned value = 0;
    std::from_chars(digest.data(), digest.data() + 7, value, 16);
    return (std::uint64_t{value} + earlier) % shard.count == shard.index;
}

int generate_all(std::vector<fs::path> const& sources, BatchOptions const& options,
                 OfficeMaker const& make_office) {
    check_formats(options.kit.formats);
    if (!options.kit.templates.empty()) {
        (void)find_template_set(options.kit.templates, options.kit.template_root);
    }
    output::remove_abandoned(options.kit.out, ".presskit-");
    std::vector<KitJob> jobs;
    Findings findings;
    {
        auto const office = make_office();
        jobs = plan(sources, options, members_wanted(options, *office, sources, findings));
    }
    if (!jobs.empty()) {
        jobs.front().planning = std::move(findings);
    }
    InOrder order(jobs.size(), options);
    auto const finish = [&](std::size_t position, KitOutcome const& outcome) {
        order.add(position, outcome);
    };
    if (jobs.size() > 1 && options.processes > 0) {
        make_in_processes(jobs, options, make_office, finish);
    } else if (!jobs.empty()) {
        auto const office = make_office();
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            bool const cancelled = options.cancelled && options.cancelled();
            finish(i, cancelled ? skipped(jobs[i])
                                : make_kit(jobs[i], options.kit, options.resume, *office));
        }
    }
    return order.exit_code();
}

} // namespace presskit::app
