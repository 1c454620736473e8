// SPDX-License-Identifier: MPL-2.0
// What a frame's style says about its old picture is not said about the new one.
#include "odf/package.hpp"
#include "templating/templating.hpp"

#include <cppunit/extensions/HelperMacros.h>

namespace presskit::templating {

class CropTest final : public CppUnit::TestFixture {
    CPPUNIT_TEST_SUITE(CropTest);
    CPPUNIT_TEST(leaves_the_crop_of_the_old_picture);
    CPPUNIT_TEST_SUITE_END();

    void leaves_the_crop_of_the_old_picture() {
        std::string const frame = "<draw:frame draw:style-name=\"fr1\" svg:width=\"2cm\" "
                                  "svg:height=\"1cm\" draw:name=\"";
        std::string const source =
            "<office:document xmlns:office=\"o\" "
            "office:mimetype=\"application/vnd.oasis.opendocument.text\">"
            "<office:automatic-styles><style:style style:name=\"fr1\" style:family=\"graphic\">"
            "<style:graphic-properties fo:clip=\"rect(1cm, 1cm, 1cm, 1cm)\"/></style:style>"
            "</office:automatic-styles><office:body><office:text><text:p>" +
            frame + "{{ url|qr }}\"/>" + frame + "Kept\"/></text:p></office:text></office:body>" +
            "</office:document>";
        model::FieldTree data;
        data.members.emplace_back("url", model::Value{std::string("https://example.org")});
        RenderedPackage const made =
            render(compile(odf::Package::from_bytes(source, "crop.fodt")), data);
        CPPUNIT_ASSERT(!has_errors(made.findings));
        std::string const content = made.package.read("content.xml");
        CPPUNIT_ASSERT(content.find("<style:style style:name=\"fr1w\" style:family=\"graphic\">"
                                    "<style:graphic-properties/></style:style>") !=
                       std::string::npos);
        CPPUNIT_ASSERT(content.find("draw:style-name=\"fr1w\" draw:name=\"Picture\"") !=
                       std::string::npos);
        CPPUNIT_ASSERT(content.find("draw:style-name=\"fr1\" svg:width=\"2cm\" "
                                    "svg:height=\"1cm\" draw:name=\"Kept\"") != std::string::npos);
    }
};
CPPUNIT_TEST_SUITE_REGISTRATION(CropTest);

} // namespace presskit::templating
