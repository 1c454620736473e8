// SPDX-License-Identifier: MPL-2.0
#include "output/mail.hpp"

#include "base/utf8.hpp"
#include "output/mail_encoding.hpp"
#include "output/sha256.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

namespace presskit::output {

namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

bool is_header_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(),
                                        [](char c) { return c > 0x20 && c < 0x7F && c != ':'; });
}

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) ==
               std::tolower(static_cast<unsigned char>(y));
    });
}

/// A draft has none: nothing in a release may choose where it is sent.
bool is_recipient(std::string_view name) {
    return same_name(name, "To") || same_name(name, "Cc") || same_name(name, "Bcc");
}

std::string value_of(Headers const& headers, std::string_view name) {
    auto const found = std::find_if(headers.begin(), headers.end(),
                                    [&](auto const& h) { return same_name(h.first, name); });
    return found == headers.end() ? std::string() : found->second;
}

/// The lines up to the first that is no header; what follows stays in `text`.
Headers take_headers(std::istringstream& text, std::string& rest) {
    Headers headers;
    for (std::string line; std::getline(text, line);) {
        std::size_t const colon = line.find(':');
        bool const more = !headers.empty() && (line[0] == ' ' || line[0] == '\t');
        if (utf8::trim(line).empty()) {
            break;
        }
        if (more) {
            headers.back().second += line;
        } else if (colon != std::string::npos && is_header_name(line.substr(0, colon))) {
            headers.emplace_back(line.substr(0, colon), line.substr(colon + 1));
        } else {
            rest = line + "\n";
            break;
        }
    }
    return headers;
}

std::string part(std::string const& type, std::string const& text) {
    return "Content-Type: " + type +
           "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
           quoted_printable(text);
}

} // namespace

std::string write_mail(std::string const& text) {
    std::istringstream stream(text);
    std::string body;
    Headers const headers = take_headers(stream, body);
    if (!value_of(headers, "Content-Type").empty()) {
        return text;
    }
    body.append(std::istreambuf_iterator<char>(stream), {});
    body.erase(0, std::min(body.find_first_not_of("\r\n"), body.size()));
    std::string out;
    bool unsent = false;
    for (auto const& [name, value] : headers) {
        bool const ours = same_name(name, "MIME-Version") || is_recipient(name);
        unsent = unsent || same_name(name, "X-Unsent");
        out += ours ? "" : mail_header(name, value);
    }
    out += unsent ? "" : "X-Unsent: 1\r\n";
    std::string const boundary = "=_presskit_" + sha256(text).substr(0, 24);
    std::string const language = utf8::trim(value_of(headers, "Content-Language"));
    out += "MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=\"" + boundary +
           "\"\r\n\r\n";
    out += "--" + boundary + "\r\n" + part("text/plain", body);
    out += "--" + boundary + "\r\n" + part("text/html", mail_html(body, language));
    return out + "--" + boundary + "--\r\n";
}

} // namespace presskit::output
