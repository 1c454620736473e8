// SPDX-License-Identifier: MPL-2.0
// Runs every registered CppUnit suite; an argument picks one by its path ("OrderTest::golden").
#include "tests/places.hpp"

#include <cppunit/BriefTestProgressListener.h>
#include <cppunit/CompilerOutputter.h>
#include <cppunit/TestResult.h>
#include <cppunit/TestResultCollector.h>
#include <cppunit/TestRunner.h>
#include <cppunit/extensions/TestFactoryRegistry.h>

#include <iostream>

namespace presskit::places {

char const* const test_data = PRESSKIT_TEST_DATA;
char const* const source_dir = PRESSKIT_SOURCE_DIR;
char const* const samples = PRESSKIT_SAMPLES;

} // namespace presskit::places

int main(int argc, char** argv) {
    CppUnit::TestRunner runner;
    runner.addTest(CppUnit::TestFactoryRegistry::getRegistry().makeTest());
    CppUnit::TestResult controller;
    CppUnit::TestResultCollector results;
    CppUnit::BriefTestProgressListener progress;
    controller.addListener(&results);
    controller.addListener(&progress);
    runner.run(controller, argc > 1 ? argv[1] : "");
    CppUnit::CompilerOutputter(&results, std::cerr).write();
    return results.wasSuccessful() && results.runTests() > 0 ? 0 : 1;
}
