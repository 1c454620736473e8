// SPDX-License-Identifier: MPL-2.0
// Number ranges ("Figure 3"): Writer does not count again when it opens a document, so that copies
// and included captions would all bear the template's number.
#include "templating/renderer.hpp"

#include <algorithm>

namespace presskit::templating {

namespace {

constexpr char mark = '\x01'; ///< no text of a document holds it

std::string letters(std::size_t number, char first) {
    // Writer's way: … y, z, aa, bb, cc
    return std::string((number - 1) / 26 + 1,
                       static_cast<char>(first + static_cast<int>((number - 1) % 26)));
}

std::string roman(std::size_t number, bool upper) {
    static constexpr std::pair<std::size_t, char const*> digits[] = {
        {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    std::string out;
    for (auto const& [value, digit] : digits) {
        for (; number >= value; number -= value) {
            out += digit;
        }
    }
    if (upper) {
        std::transform(out.begin(), out.end(), out.begin(),
                       [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    }
    return out;
}

std::string formatted(std::size_t number, std::string const& format) {
    bool const small = number < 4000;
    return (format == "a" || format == "A") && small   ? letters(number, format[0])
           : (format == "i" || format == "I") && small ? roman(number, format == "I")
                                                       : std::to_string(number);
}

/// The name in the start tag that has just been written.
std::string last_ref_name(std::string const& out) {
    constexpr std::string_view attribute = "text:ref-name=\"";
    std::size_t const tag = out.rfind('<');
    std::size_t const at = tag == out.npos ? out.npos : out.find(attribute, tag);
    if (at == out.npos) {
        return {};
    }
    std::size_t const begin = at + attribute.size();
    return out.substr(begin, out.find('"', begin) - begin);
}

} // namespace

void Renderer::count_sequence(SequencePlan const& plan, std::string& out) {
    std::string const number = formatted(++m_counts[plan.name], plan.format);
    m_numbers[last_ref_name(out)] = number;
    out += number;
}

/// A reference may stand before what it refers to: its number comes at the end.
void Renderer::refer_to_sequence(SequencePlan const& plan, std::string& out) {
    std::string const name = last_ref_name(out);
    out += plan.before + mark + name + mark + plan.cached + mark;
    m_refers = true;
}

void Renderer::fill_references(std::string& out) const {
    std::string filled;
    std::size_t at = 0;
    for (std::size_t begin = out.find(mark); begin != out.npos; begin = out.find(mark, at)) {
        filled.append(out, at, begin - at);
        std::size_t const middle = out.find(mark, begin + 1);
        std::size_t const end = out.find(mark, middle + 1);
        auto const found = m_numbers.find(out.substr(begin + 1, middle - begin - 1));
        filled +=
            found != m_numbers.end() ? found->second : out.substr(middle + 1, end - middle - 1);
        at = end + 1;
    }
    out = filled.append(out, at);
}

} // namespace presskit::templating
