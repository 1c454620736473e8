// SPDX-License-Identifier: MPL-2.0
// A draft for a mail program, of what an .eml template has written: header lines, an empty line and
// the text.
#pragma once

#include <string>

namespace presskit::output {

/// MIME with the text and the same as HTML (multipart/alternative), in quoted-printable; `X-Unsent`
/// opens it as a draft. No date, no recipient, no chance: the same text, the same bytes. Text that has
/// a Content-Type already is a whole message and stays as it is.
[[nodiscard]] std::string write_mail(std::string const& text);

/// Paragraphs, "1. " and "- " lists, addresses of the web and of mail as links: what plain text
/// means to its reader, as an HTML document.
[[nodiscard]] std::string mail_html(std::string const& text, std::string const& language);

} // namespace presskit::output
