# SPDX-License-Identifier: MPL-2.0
# Runs jinja_corpus.py and compares; says so and passes where python3-jinja2 is not installed.
execute_process(COMMAND /usr/bin/python3 -c "import jinja2" RESULT_VARIABLE missing ERROR_QUIET)
if(missing)
  message(STATUS "python3-jinja2 is not installed: the comparison is skipped")
  return()
endif()
foreach(seed 1 2 3)
  execute_process(COMMAND /usr/bin/python3 ${SCRIPT} 2000 ${seed} ${OUT} COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND ${COMPARE} ${OUT} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
