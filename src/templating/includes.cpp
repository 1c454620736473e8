// SPDX-License-Identifier: MPL-2.0
#include "templating/includes.hpp"

#include "templating/trouble.hpp"

#include <algorithm>
#include <filesystem>

namespace presskit::templating {

namespace {

constexpr std::size_t max_depth = 20;
constexpr std::size_t max_count = 1000;
constexpr std::size_t max_bytes = std::size_t{64} * 1024 * 1024;

std::string plain_name(std::string const& name) {
    return std::filesystem::path(name).lexically_normal().generic_string();
}

} // namespace

Includes::Includes(CompileOptions const& options, std::string const& host)
    : m_options(options), m_open{std::filesystem::path(host).filename().string()} {}

void Includes::check_open(std::string const& name) const {
    auto const circle = std::find(m_open.begin(), m_open.end(), name);
    if (circle != m_open.end()) {
        std::string way;
        for (auto each = circle; each != m_open.end(); ++each) {
            way += "\"" + *each + "\" includes ";
        }
        throw Trouble("template.include",
                      "the includes go round in a circle: " + way + "\"" + name + "\"",
                      "take one of these includes away");
    }
    if (m_open.size() > max_depth) {
        throw Trouble("template.limit",
                      "templates include each other more than " + std::to_string(max_depth) +
                          " deep, from \"" + m_open.front() + "\" to \"" + name + "\"",
                      "include less deeply");
    }
}

bool Includes::is_full() const {
    return m_count > max_count || m_bytes > max_bytes;
}

void Includes::count(std::size_t bytes) {
    m_bytes += bytes;
    if (is_full()) {
        throw Trouble("template.limit", "more than 1000 templates or 64 MB are included",
                      "check for templates that include each other many times");
    }
}

std::optional<Includes::Opened> Includes::open(Statement const& statement) {
    for (std::string const& wanted : statement.included) {
        std::string const name = plain_name(wanted);
        check_open(name);
        std::optional<std::string> source =
            m_options.include ? m_options.include(wanted) : std::nullopt;
        if (source) {
            ++m_count;
            count(source->size());
            m_open.push_back(name);
            return Opened{wanted, *std::move(source)};
        }
    }
    if (statement.may_be_missing || statement.included.empty()) {
        return std::nullopt;
    }
    std::string const& first = statement.included.front();
    std::filesystem::path const path = std::filesystem::path(first).lexically_normal();
    if (path.is_absolute() || (!path.empty() && *path.begin() == "..")) {
        throw Trouble("template.include",
                      "\"" + first + "\" is outside the folder of this template",
                      "put it into that folder, and name it from there");
    }
    throw Trouble("template.include", "there is no template \"" + first + "\"",
                  "put it into the folder of this template, or correct its name");
}

} // namespace presskit::templating
