// SPDX-License-Identifier: MPL-2.0
#include "app/template_notes.hpp"

#include "app/ready_templates.hpp"

#include <sstream>

namespace presskit::app {

namespace {

/// Empty for what is no version.
std::vector<int> numbers_of(std::string const& version) {
    std::vector<int> numbers;
    std::istringstream parts(version);
    for (std::string part; std::getline(parts, part, '.');) {
        bool const digits = !part.empty() && part.size() < 7 &&
                            part.find_first_not_of("0123456789") == std::string::npos;
        if (!digits) {
            return {};
        }
        numbers.push_back(std::stoi(part));
    }
    return numbers;
}

Finding note(char const* id, Severity severity, TemplateFile const& file, std::string message,
             std::string hint) {
    Finding finding;
    finding.id = id;
    finding.severity = severity;
    finding.location.file = file.path.string();
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    return finding;
}

} // namespace

bool is_older_version(std::string const& version, std::string const& than) {
    std::vector<int> const a = numbers_of(version);
    std::vector<int> const b = numbers_of(than);
    return !a.empty() && !b.empty() && a < b;
}

Findings notes_on(std::vector<TemplateFile> const& files, std::string const& language) {
    Findings notes;
    for (TemplateFile const& file : files) {
        if (!file.set_folder.empty()) {
            notes.push_back(
                note("templates.own-copy", Severity::info, file,
                     "your own copy of this template is used, not the one of the set \"" +
                         file.set_folder.filename().string() + "\"",
                     "to use the set's again, move your copy away"));
        }
        std::string const version =
            file.text_format.empty()
                ? template_property(*ready_template(file, language)->package, "version")
                : std::string();
        if (is_older_version(version, PRESSKIT_VERSION)) {
            notes.push_back(note("templates.older-version", Severity::warning, file,
                                 "this template was made for Press Kit " + version + "; this is " +
                                     PRESSKIT_VERSION +
                                     ", whose own templates may have what it lacks",
                                 "compare it with the shipped one; once it fits, set its property "
                                 "presskit-version to " PRESSKIT_VERSION));
        }
    }
    return notes;
}

} // namespace presskit::app
