// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include <QtTest>
#include <cstdio>
#include <vector>
#ifdef STUDIO_TEST_WITH_WINDOWS
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

namespace studio::testing {

std::map<std::string, TestFactory>& testClasses() {
    static std::map<std::string, TestFactory> classes;
    return classes;
}

}  // namespace studio::testing

int main(int argc, char** argv) {
    using studio::testing::testClasses;
    const std::string wanted = argc > 1 && argv[1][0] != '-' ? argv[1] : "";
    if (!wanted.empty() && !testClasses().contains(wanted)) {
        std::fprintf(stderr, "There is no test class '%s' here.\n", wanted.c_str());
        return 2;
    }
    std::vector<char*> rest(argv, argv + argc);
    if (!wanted.empty())
        rest.erase(rest.begin() + 1);
    int count = static_cast<int>(rest.size());
    Application app(count, rest.data());
    int failed = 0;
    for (const auto& [name, make] : testClasses())
        if (wanted.empty() || wanted == name)
            failed += QTest::qExec(make().get(), count, rest.data());
    return failed == 0 ? 0 : 1;
}
