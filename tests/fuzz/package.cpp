// SPDX-License-Identifier: MPL-2.0
// The reader of zip archives and packages: what it accepts can be read, written and read again.
#include "odf/package.hpp"
#include "base/error.hpp"
#include "odf/zip.hpp"

#include <cstdint>
#include <cstdlib>
#include <memory>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace {

using namespace presskit;

/// Input that is no archive is a list of entries, each up to the next 0x01, with a line break
/// between name and text: a way past the check sums. A name ending in `!` is stored.
std::string archive_of(std::string const& list) {
    std::vector<odf::ZipEntry> entries;
    std::size_t at = 0;
    while (at < list.size() && entries.size() < 64) {
        std::size_t const end = std::min(list.find('\x01', at), list.size());
        std::string const one = list.substr(at, end - at);
        std::size_t const line = std::min(one.find('\n'), one.size());
        std::string name = one.substr(0, line);
        bool const stored = !name.empty() && name.back() == '!';
        name.resize(name.size() - (stored ? 1 : 0));
        entries.push_back(odf::pack(name, one.substr(std::min(line + 1, one.size())),
                                    stored ? odf::Packing::store : odf::Packing::deflate));
        at = end + 1;
    }
    std::vector<odf::ZipEntry const*> order;
    for (odf::ZipEntry const& entry : entries) {
        order.push_back(&entry);
    }
    return odf::write_zip(order);
}

bool same(odf::Package const& one, odf::Package const& other) {
    if (one.entries() != other.entries() || one.mimetype() != other.mimetype()) {
        return false;
    }
    for (std::string const& entry : one.entries()) {
        if (one.read(entry) != other.read(entry)) {
            return false;
        }
    }
    return true;
}

/// Everything readable? A damaged entry shows when it is read, not before.
bool readable(odf::Package const& package) {
    try {
        for (std::string const& entry : package.entries()) {
            (void)package.read(entry);
            (void)package.media_type(entry);
        }
    } catch (Error const&) {
        return false;
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string bytes(reinterpret_cast<char const*>(data), size);
    std::unique_ptr<odf::Package> package;
    try {
        if (bytes.compare(0, 2, "PK") != 0 && bytes.compare(0, 1, "<") != 0) {
            bytes = archive_of(bytes);
        }
        package = std::make_unique<odf::Package>(odf::Package::from_bytes(bytes, "fuzz.odt"));
    } catch (Error const&) {
        return 0;
    }
    if (!readable(*package)) {
        return 0;
    }
    std::string const zip = package->to_zip();
    if (!same(*package, odf::Package::from_bytes(zip, "again.odt"))) {
        std::abort();
    }
    try {
        (void)odf::Package::from_bytes(package->to_flat(), "flat.fodt");
    } catch (Error const&) { // not every package has a flat form
    }
    return 0;
}
