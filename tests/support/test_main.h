// SPDX-License-Identifier: GPL-3.0-or-later
// One test binary holds the test classes of one folder; ctest runs each class by itself:
// `engine_tests ClassName [Qt Test options]`. STUDIO_TEST registers a class.
#pragma once

#include <QObject>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace studio::testing {

using TestFactory = std::function<std::unique_ptr<QObject>()>;

/// The test classes of this binary by name.
std::map<std::string, TestFactory>& testClasses();

template <class Test>
struct Registrar {
    explicit Registrar(const char* name) {
        testClasses()[name] = [] { return std::make_unique<Test>(); };
    }
};

}  // namespace studio::testing

#define STUDIO_TEST(Class) \
    static const ::studio::testing::Registrar<Class> registrarOf##Class(#Class);
