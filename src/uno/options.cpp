// SPDX-License-Identifier: MPL-2.0
#include "uno/options.hpp"

#include "base/error.hpp"
#include "uno/convert.hpp"

#include <rtl/uri.hxx>

#include <map>

namespace presskit::uno {
namespace {

using css::uno::Any;

[[noreturn]] void refuse(rtl::OUString const& name, std::string const& why) {
    throw Error(Phase::usage, "Option " + to_utf8(name) + ": " + why);
}

rtl::OUString text_of(css::beans::NamedValue const& option) {
    rtl::OUString text;
    if (!(option.Value >>= text)) {
        refuse(option.Name, "give it a text.");
    }
    return text;
}

bool truth_of(css::beans::NamedValue const& option) {
    bool truth = false;
    if (!(option.Value >>= truth)) {
        refuse(option.Name, "give it True or False.");
    }
    return truth;
}

/// "odt,pdf", a sequence of strings, or Basic's Array("odt", "pdf").
std::vector<std::string> texts_of(css::beans::NamedValue const& option) {
    rtl::OUString text;
    css::uno::Sequence<rtl::OUString> texts;
    css::uno::Sequence<Any> values;
    std::vector<std::string> result;
    if (option.Value >>= text) {
        result = split(to_utf8(text), ',');
    } else if (option.Value >>= texts) {
        for (auto const& each : texts) {
            result.push_back(to_utf8(each));
        }
    } else if (option.Value >>= values) {
        for (auto const& each : values) {
            result.push_back(to_utf8(text_of({option.Name, each})));
        }
    } else {
        refuse(option.Name, "give it a text such as \"odt,pdf\", or a list of texts.");
    }
    return result;
}

using Setter = void (*)(app::GenerateOptions&, css::beans::NamedValue const&);

std::map<std::string, Setter> const& setters() {
    using Options = app::GenerateOptions;
    using Value = css::beans::NamedValue;
    static std::map<std::string, Setter> const table = {
        {"OutputFolder",
         [](Options& o, Value const& v) { o.out = path_from_url_or_path(text_of(v)); }},
        {"TemplateSet",
         [](Options& o, Value const& v) {
             auto const name = text_of(v);
             o.templates = name.startsWith("file:") ? path_from_url(name).string() : to_utf8(name);
         }},
        {"Formats", [](Options& o, Value const& v) { o.formats = texts_of(v); }},
        {"Signatories",
         [](Options& o, Value const& v) { o.signatories = path_from_url_or_path(text_of(v)); }},
        {"Language", [](Options& o, Value const& v) { o.language = to_utf8(text_of(v)); }},
        {"Strict", [](Options& o, Value const& v) { o.strict = truth_of(v); }},
        {"Zip", [](Options& o, Value const& v) { o.zip = truth_of(v); }},
    };
    return table;
}

css::beans::NamedValue query_option(std::string const& key, rtl::OUString const& value) {
    static std::map<std::string, char const*> const names = {{"out", "OutputFolder"},
                                                             {"templates", "TemplateSet"},
                                                             {"formats", "Formats"},
                                                             {"language", "Language"},
                                                             {"signatories", "Signatories"}};
    if (auto const found = names.find(key); found != names.end()) {
        return {rtl::OUString::createFromAscii(found->second), Any(value)};
    }
    if (key == "strict" || key == "zip") {
        return {key == "zip" ? rtl::OUString("Zip") : rtl::OUString("Strict"),
                Any(value != "0" && value != "false")};
    }
    return {to_ustring(key), Any(value)}; // to_options() refuses it by its name
}

} // namespace

app::GenerateOptions to_options(Context const& context, NamedValues const& values,
                                std::filesystem::path const& source) {
    app::GenerateOptions options;
    options.template_root = template_root(context);
    options.out = source.parent_path();
    for (auto const& value : values) {
        auto const setter = setters().find(to_utf8(value.Name));
        if (setter == setters().end()) {
            refuse(value.Name, "no such option; see org/presskit/XGenerator.idl for the names.");
        }
        setter->second(options, value);
    }
    return options;
}

Job to_job(rtl::OUString const& query) {
    Job job;
    std::vector<css::beans::NamedValue> options;
    for (auto const& pair : split(to_utf8(query), '&')) {
        auto const equals = std::min(pair.find('='), pair.size());
        auto const key = pair.substr(0, equals);
        auto const value =
            rtl::Uri::decode(to_ustring(pair.substr(std::min(equals + 1, pair.size()))),
                             rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8);
        if (key == "source") {
            job.source = value;
        } else if (key == "batch") {
            job.batch = value;
        } else if (key == "report") {
            job.report = path_from_url_or_path(value);
        } else {
            job.out = key == "out" ? path_from_url_or_path(value) : job.out;
            options.push_back(query_option(key, value));
        }
    }
    job.options = to_sequence(options);
    return job;
}

} // namespace presskit::uno
