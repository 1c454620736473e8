# SPDX-License-Identifier: MPL-2.0
# presskit_layer(NAME SOURCES a.cpp … LINKS other_layer lib …): one static library per folder of src/.
function(presskit_layer name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_library(presskit_${name} STATIC ${ARG_SOURCES})
  target_include_directories(presskit_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(presskit_${name} PUBLIC ${ARG_LINKS} PRIVATE presskit_warnings)
endfunction()

# presskit_test(LAYER SOURCES a_test.cpp … LINKS …): one CppUnit program and one ctest entry per layer.
function(presskit_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(presskit_${name}_test ${ARG_SOURCES})
  target_link_libraries(presskit_${name}_test
    PRIVATE presskit_${name} ${ARG_LINKS} presskit_test_main presskit_warnings)
  add_test(NAME ${name} COMMAND presskit_${name}_test)
  set_tests_properties(${name} PROPERTIES LABELS core)
endfunction()
