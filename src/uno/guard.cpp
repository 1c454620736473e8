// SPDX-License-Identifier: MPL-2.0
#include "uno/guard.hpp"

#include "base/error.hpp"
#include "uno/convert.hpp"

#include <com/sun/star/lang/WrappedTargetRuntimeException.hpp>

namespace presskit::uno {

org::presskit::KitException current_failure(Source const& source) {
    auto const failure = [&](rtl::OUString const& sentence, Phase phase) {
        return org::presskit::KitException(sentence, source,
                                           static_cast<sal_Int16>(exit_code(phase)));
    };
    try {
        throw;
    } catch (org::presskit::KitException const& known) {
        return known;
    } catch (Error const& error) {
        return failure(to_ustring(error.what()), error.phase());
    } catch (std::bad_alloc const&) {
        return failure("There is not enough memory; close other programs and try again.",
                       Phase::office);
    } catch (std::exception const& error) {
        return failure(to_ustring(std::string("Press Kit failed: ") + error.what()), Phase::office);
    } catch (css::uno::Exception const& error) {
        return failure("LibreOffice failed: " + error.Message, Phase::office);
    }
}

void throw_wrapped(org::presskit::KitException const& failure) {
    throw css::lang::WrappedTargetRuntimeException(failure.Message, failure.Context,
                                                   css::uno::Any(failure));
}

} // namespace presskit::uno
