// SPDX-License-Identifier: MPL-2.0
#include "app/fix_file.hpp"

#include "app/apply_fixes.hpp"
#include "base/error.hpp"
#include "base/files.hpp"
#include "odf/package.hpp"
#include "output/temporary_folder.hpp"

#include <algorithm>
#include <set>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

enum class Kind { text, package, flat };

bool is_corrected_elsewhere(fs::path const& path) {
    static std::set<std::string> const others = {".presskit", ".docx", ".doc",  ".rtf", ".html",
                                                 ".htm",      ".ott",  ".json", ".eml"};
    return others.count(path.extension().string()) != 0;
}

Kind kind_of(fs::path const& path, std::string const& bytes) {
    if (is_corrected_elsewhere(path)) {
        throw Error(Phase::usage, path.string() + ": only text, Markdown and ODF releases are "
                                                  "corrected; correct this one in its own program");
    }
    if (bytes.compare(0, 4, "PK\x03\x04") == 0) {
        return Kind::package;
    }
    bool const flat = bytes.substr(0, 2000).find("<office:document") != std::string::npos;
    return flat ? Kind::flat : Kind::text;
}

Findings apply(std::string& bytes, Kind kind, std::string const& name, Findings const& findings) {
    if (kind == Kind::text) {
        return apply_to_text(bytes, findings);
    }
    if (kind == Kind::flat) {
        return apply_to_xml(bytes, findings);
    }
    odf::Package package = odf::Package::from_bytes(bytes, name);
    std::string content = package.read("content.xml");
    Findings done = apply_to_xml(content, findings);
    if (!done.empty()) {
        package.set("content.xml", std::move(content), package.media_type("content.xml"));
        bytes = package.to_zip();
    }
    return done;
}

/// Findings of a copy under the name of the source.
Findings check_bytes(std::string const& bytes, fs::path const& source, fs::path const& folder,
                     CheckOptions const& options, SourceReader& reader) {
    fs::path const copy = folder / source.filename();
    write_file(copy, bytes);
    Findings findings = check_file(copy, options, reader);
    for (Finding& finding : findings) {
        finding.location.file = source.string();
    }
    return findings;
}

bool is_same(Finding const& a, Finding const& b) {
    auto const same_edit = [](Edit const& x, Edit const& y) {
        return x.old_text == y.old_text && x.new_text == y.new_text;
    };
    return a.id == b.id && a.fix && b.fix &&
           std::equal(a.fix->edits.begin(), a.fix->edits.end(), b.fix->edits.begin(),
                      b.fix->edits.end(), same_edit);
}

} // namespace

void leave_out_vain_fixes(Findings& findings, fs::path const& source) {
    std::vector<Finding*> open; // in vain so far
    for (Finding& finding : findings) {
        if (finding.fix) {
            open.push_back(&finding);
        }
    }
    std::string const bytes =
        open.empty() || is_corrected_elsewhere(source) ? "" : read_file(source);
    while (!bytes.empty() && !open.empty()) {
        Findings tried;
        for (Finding const* finding : open) {
            tried.push_back(*finding);
        }
        std::string copy = bytes;
        Findings const done = apply(copy, kind_of(source, bytes), source.string(), tried);
        auto next = done.begin(); // in the order of what was tried
        open.erase(std::remove_if(open.begin(), open.end(),
                                  [&](Finding const* finding) {
                                      bool const works =
                                          next != done.end() && is_same(*finding, *next);
                                      next += works ? 1 : 0;
                                      return works;
                                  }),
                   open.end());
        if (done.empty()) {
            break;
        }
    }
    for (Finding* finding : open) {
        finding->fix.reset();
    }
}

fs::path fixed_name(fs::path const& source) {
    fs::path name = source.parent_path() / source.stem();
    name += ".fixed";
    name += source.extension();
    return name;
}

FixedFile fix_file(fs::path const& source, fs::path const& out, CheckOptions const& options,
                   SourceReader& reader) {
    constexpr int most_rounds = 10; // two fixes of one paragraph need two
    refuse_overwriting(out, {source});
    std::string bytes = read_file(source);
    Kind const kind = kind_of(source, bytes);
    FixedFile fixed;
    fixed.left = check_file(source, options, reader);
    output::TemporaryFolder const work(fs::temp_directory_path(), "presskit-fix-");
    for (int round = 0; round < most_rounds; ++round) {
        Findings const done = apply(bytes, kind, source.string(), fixed.left);
        if (done.empty()) {
            break;
        }
        fixed.done.insert(fixed.done.end(), done.begin(), done.end());
        fixed.left = check_bytes(bytes, source, work.path(), options, reader);
    }
    if (!fixed.done.empty()) {
        write_file(out, bytes);
        fixed.path = out;
        for (Finding& finding : fixed.left) {
            finding.location.file = out.string();
        }
    }
    leave_out_vain_fixes(fixed.left, fixed.path.empty() ? source : out);
    return fixed;
}

} // namespace presskit::app
