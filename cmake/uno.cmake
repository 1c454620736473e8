# SPDX-License-Identifier: MPL-2.0
# The office's headers and libraries, and the two SDK steps that Makefile.sdk holds.
set(PRESSKIT_OFFICE /usr/lib/libreoffice CACHE PATH "LibreOffice, with program/ and sdk/")
find_program(PRESSKIT_MAKE NAMES make gmake REQUIRED)
if(NOT EXISTS ${PRESSKIT_OFFICE}/sdk/bin/cppumaker)
  message(FATAL_ERROR "No LibreOffice SDK in ${PRESSKIT_OFFICE}/sdk: install libreoffice-dev, "
                      "or configure with -DPRESSKIT_UNO=OFF")
endif()

if(CMAKE_SYSTEM_PROCESSOR STREQUAL "aarch64")
  set(PRESSKIT_OFFICE_PLATFORM linux_aarch64)
else()
  set(PRESSKIT_OFFICE_PLATFORM linux_x86_64)
endif()

set(PRESSKIT_SDK_STEP ${PRESSKIT_MAKE} --no-print-directory -f ${PROJECT_SOURCE_DIR}/Makefile.sdk
  OFFICE=${PRESSKIT_OFFICE})
set(PRESSKIT_UNO_DIR ${PROJECT_BINARY_DIR}/uno)
set(PRESSKIT_UNO_RDB ${PRESSKIT_UNO_DIR}/presskit.rdb)

# presskit_uno_types(a.idl …): presskit.rdb and the C++ headers, once, into the build tree; the
# interface target presskit_uno_headers carries them to a compiler that shall not warn about them.
function(presskit_uno_types)
  add_custom_command(
    OUTPUT ${PRESSKIT_UNO_DIR}/types.stamp
    BYPRODUCTS ${PRESSKIT_UNO_RDB}
    COMMAND ${PRESSKIT_SDK_STEP} sdk-types SDK_OUT=${PRESSKIT_UNO_DIR}
    COMMAND ${CMAKE_COMMAND} -E touch ${PRESSKIT_UNO_DIR}/types.stamp
    DEPENDS ${ARGN}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMENT "UNO types: presskit.rdb and C++ headers"
    VERBATIM)
  add_custom_target(presskit_uno_types DEPENDS ${PRESSKIT_UNO_DIR}/types.stamp)
  add_library(presskit_uno_headers INTERFACE)
  add_dependencies(presskit_uno_headers presskit_uno_types)
  target_include_directories(presskit_uno_headers SYSTEM INTERFACE
    ${PRESSKIT_UNO_DIR}/include /usr/include/libreoffice)
  target_compile_definitions(presskit_uno_headers INTERFACE LINUX UNX CPPU_ENV=gcc3)
  target_link_directories(presskit_uno_headers INTERFACE ${PRESSKIT_OFFICE}/sdk/lib)
  target_link_libraries(presskit_uno_headers INTERFACE
    uno_cppu uno_cppuhelpergcc3 uno_sal uno_salhelpergcc3)
endfunction()
