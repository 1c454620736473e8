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
