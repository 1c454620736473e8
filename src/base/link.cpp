// SPDX-License-Identifier: MPL-2.0
#include "base/link.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace presskit {

std::string harmless_link(std::string link) {
    static constexpr std::array<std::string_view, 5> schemes = {"http", "https", "mailto", "tel",
                                                                "ftp"};
    link.erase(std::remove_if(link.begin(), link.end(),
                              [](char c) { return static_cast<unsigned char>(c) <= ' '; }),
               link.end());
    std::size_t const end = link.find_first_of(":/?#");
    if (end == std::string::npos || link[end] != ':') {
        return link;
    }
    std::string scheme = link.substr(0, end);
    std::transform(scheme.begin(), scheme.end(), scheme.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return std::find(schemes.begin(), schemes.end(), scheme) != schemes.end() ? link
                                                                              : std::string();
}

} // namespace presskit
