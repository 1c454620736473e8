// SPDX-License-Identifier: MPL-2.0
#include "output/office_pipe.hpp"

#include <nettle/md5.h>

#include <unistd.h>

namespace presskit::output {

std::filesystem::path office_pipe(std::string const& profile_url) {
    std::string utf16; // a URL is ASCII
    for (char const c : profile_url) {
        utf16 += c;
        utf16 += '\0';
    }
    md5_ctx context;
    md5_init(&context);
    md5_update(&context, utf16.size(), reinterpret_cast<std::uint8_t const*>(utf16.data()));
    std::uint8_t digest[MD5_DIGEST_SIZE];
    md5_digest(&context, sizeof digest, digest);
    std::string name = "/tmp/OSL_PIPE_" + std::to_string(::getuid()) + "_SingleOfficeIPC_";
    for (std::uint8_t const byte : digest) {
        if (byte >= 16) {
            name += "0123456789abcdef"[byte >> 4];
        }
        name += "0123456789abcdef"[byte & 15];
    }
    return name;
}

} // namespace presskit::output
