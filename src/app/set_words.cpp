// SPDX-License-Identifier: MPL-2.0
#include "app/set_words.hpp"

#include "app/ready_templates.hpp"
#include "base/files.hpp"
#include "base/utf8.hpp"
#include "language/words.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <sstream>

namespace presskit::app {

namespace fs = std::filesystem;

namespace {

constexpr char const* fallback = "en";

/// "de-AT", "de", "en"
std::vector<std::string> candidates(std::string language) {
    std::replace(language.begin(), language.end(), '_', '-');
    std::vector<std::string> tags;
    while (!language.empty()) {
        tags.push_back(language);
        std::size_t const cut = language.rfind('-');
        language.erase(cut == std::string::npos ? 0 : cut);
    }
    if (std::find(tags.begin(), tags.end(), fallback) == tags.end()) {
        tags.emplace_back(fallback);
    }
    return tags;
}

bool is_plain_name(std::string const& name) {
    auto const is_part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !name.empty() && std::all_of(name.begin(), name.end(), is_part);
}

Finding finding_at(fs::path const& file, std::string id, std::string message, std::string hint) {
    Finding finding;
    finding.id = std::move(id);
    finding.location.file = file.string();
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    return finding;
}

WordEntry read_entry(std::string const& line, fs::path const& file, std::string const& language) {
    std::size_t const sign = std::min(line.find('='), line.size());
    WordEntry entry{utf8::trim(line.substr(0, sign)), "", language, {}};
    if (sign < line.size() && is_plain_name(entry.name)) {
        entry.text = utf8::trim(line.substr(sign + 1));
        entry.compiled = templating::compile_text(entry.text, file.string());
    }
    return entry;
}

std::vector<WordEntry> read_file_of_words(fs::path const& file, std::string const& language,
                                          Findings& findings) {
    std::vector<WordEntry> entries;
    int number = 0;
    std::istringstream lines(read_file(file));
    for (std::string line; std::getline(lines, line);) {
        ++number;
        line = utf8::trim(line);
        if (line.empty() || line[0] == '#') {
            continue;
        }
        WordEntry entry = read_entry(line, file, language);
        if (entry.compiled.program == nullptr) {
            Finding finding =
                finding_at(file, "template.words", "this line is no entry", "write: name = words");
            finding.severity = Severity::error;
            finding.location.line = number;
            finding.location.text = line;
            findings.push_back(std::move(finding));
            continue;
        }
        for (Finding finding : entry.compiled.problems) {
            finding.location.line = number;
            findings.push_back(std::move(finding));
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

/// Entries of `better` take the place of those of the same name.
void lay_over(std::vector<WordEntry>& entries, std::vector<WordEntry> better) {
    for (WordEntry& entry : better) {
        auto const found = std::find_if(entries.begin(), entries.end(),
                                        [&](WordEntry const& e) { return e.name == entry.name; });
        if (found == entries.end()) {
            entries.push_back(std::move(entry));
        } else {
            *found = std::move(entry);
        }
    }
}

bool same_language(std::string const& a, std::string const& b) {
    return a.substr(0, a.find('-')) == b.substr(0, b.find('-'));
}

void tell_what_is_missing(SetWords& words, fs::path const& folder, std::string const& language) {
    std::string missing;
    std::size_t count = 0;
    for (WordEntry const& entry : words.entries) {
        if (!same_language(entry.language, language)) {
            missing += (count++ == 0 ? "" : ", ") + entry.name;
        }
    }
    if (count == 0) {
        return;
    }
    std::string const base = language.substr(0, language.find('-'));
    fs::path const file = folder / (base + ".txt");
    bool const all = count == words.entries.size();
    words.findings.push_back(finding_at(
        file, "kit.words",
        all ? "the template set has no words in this language, so what it says itself is in English"
            : "entries are missing, so these words are in English: " + missing,
        all ? "translate the right-hand sides of en.txt beside it"
            : "add them as en.txt has them"));
}

SetWords read_words(fs::path const& folder, std::string const& language) {
    SetWords words;
    std::error_code none;
    std::vector<std::string> const tags = candidates(language);
    for (auto tag = tags.rbegin(); tag != tags.rend(); ++tag) {
        fs::path const file = folder / (*tag + ".txt");
        if (fs::is_regular_file(file, none)) {
            lay_over(words.entries, read_file_of_words(file, *tag, words.findings));
        }
    }
    tell_what_is_missing(words, folder, tags.front());
    return words;
}

WordEntry const* find(SetWords const& words, std::string const& name) {
    auto const found = std::find_if(words.entries.begin(), words.entries.end(),
                                    [&](WordEntry const& e) { return e.name == name; });
    return found == words.entries.end() || found->text.empty() ? nullptr : &*found;
}

} // namespace

std::shared_ptr<SetWords const> set_words(fs::path const& set_folder, std::string const& language) {
    static std::mutex mutex; // a side bar checks templates in a thread of its own
    static std::map<std::string, std::pair<std::string, std::shared_ptr<SetWords const>>> kept;
    std::lock_guard<std::mutex> const lock(mutex);
    constexpr std::size_t most_kept = 64;
    fs::path const folder = set_folder / "words";
    std::error_code none;
    if (!fs::is_directory(folder, none)) {
        return std::make_shared<SetWords const>();
    }
    std::string const state = folder_state(folder);
    std::string const key = folder.string() + '\n' + language;
    auto const found = kept.find(key);
    if (found != kept.end() && !state.empty() && found->second.first == state) {
        return found->second.second;
    }
    auto words = std::make_shared<SetWords const>(read_words(folder, language));
    if (kept.size() >= most_kept) {
        kept.clear();
    }
    kept[key] = {state, words};
    return words;
}

Findings add_words(model::FieldTree& data, SetWords const& words, std::string const& language) {
    Findings findings = words.findings;
    if (words.entries.empty() || data.find("words") != nullptr || has_errors(findings)) {
        return findings;
    }
    model::Fields filled;
    templating::RenderOptions options;
    options.undefined = templating::Undefined::blank;
    for (WordEntry const& entry : words.entries) {
        options.language = same_language(entry.language, language) ? language : entry.language;
        data.set("words", filled);
        auto rendered = templating::render_text(entry.compiled, data, options);
        for (Finding& finding : rendered.findings) {
            if (finding.severity == Severity::error) {
                findings.push_back(std::move(finding));
            }
        }
        filled.set(entry.name, std::move(rendered.text));
    }
    auto const [open, close] = quotation_marks(words, language);
    filled.set("quote_open", open);
    filled.set("quote_close", close);
    data.set("words", std::move(filled));
    return findings;
}

std::pair<std::string, std::string> quotation_marks(SetWords const& words,
                                                    std::string const& language) {
    WordEntry const* const open = find(words, "quote_open");
    WordEntry const* const close = find(words, "quote_close");
    return open != nullptr && close != nullptr ? std::pair(open->text, close->text)
                                               : language::quotation_marks(language);
}

} // namespace presskit::app
