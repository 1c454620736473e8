# SPDX-License-Identifier: MPL-2.0
# One INTERFACE target carries the warnings; every target of ours links it, nothing else does.
add_library(presskit_warnings INTERFACE)
target_compile_options(presskit_warnings INTERFACE -Wall -Wextra -Wconversion -Wshadow)
if(PRESSKIT_WERROR)
  target_compile_options(presskit_warnings INTERFACE -Werror)
endif()
if(PRESSKIT_SANITIZE)
  target_compile_options(presskit_warnings INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(presskit_warnings INTERFACE -fsanitize=address,undefined)
endif()
if(PRESSKIT_FUZZ)
  target_compile_options(presskit_warnings INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
    -fno-omit-frame-pointer)
  target_compile_definitions(presskit_warnings INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(presskit_warnings INTERFACE -fsanitize=address,undefined)
endif()
