// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the repository itself to the rules of the house, rule by rule. That the rules can fail is
// shown in rules_test.cpp.
#include <QtTest>
#include <algorithm>
#include <cstdio>

#include "tests/architecture/rules.h"
#include "tests/architecture/source_tree.h"
#include "tests/support/test_main.h"

using namespace studio::architecture;

class ArchitectureTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_files = readSources(STUDIO_SOURCE_DIR); }

    // A walk that misses a folder would find every rule kept.
    void everyKindOfFileIsRead_data() {
        QTest::addColumn<QString>("path");
        for (const char* path :
             {"CMakeLists.txt", "engine/base/result.h", "engine/platform/processors.cpp",
              "app/CMakeLists.txt", "ui/panels/panel.h", "resources/CMakeLists.txt",
              "cmake/StudioCompiler.cmake", "packaging/studio", ".ci/run",
              "tests/architecture/architecture_test.cpp", "tests/benchmark/flashlm_v3_torch.py"})
            QTest::newRow(path) << path;
    }
    void everyKindOfFileIsRead() {
        QFETCH(QString, path);
        const auto found =
            std::find_if(m_files.begin(), m_files.end(),
                         [&](const SourceFile& file) { return file.path == path.toStdString(); });
        QVERIFY(found != m_files.end());
        QVERIFY(!found->text.empty());
    }

    void ruleIsKept_data() {
        QTest::addColumn<int>("rule");
        for (std::size_t i = 0; i < allRules().size(); ++i)
            QTest::newRow(allRules()[i].name) << static_cast<int>(i);
    }
    void ruleIsKept() {
        QFETCH(int, rule);
        int count = 0;
        for (const SourceFile& file : m_files)
            for (const Finding& finding : allRules()[rule].check({file.path, file.text})) {
                std::fprintf(stderr, "%s:%d: %s\n", file.path.c_str(), finding.line,
                             finding.message.c_str());
                ++count;
            }
        QVERIFY2(count == 0, qPrintable(QStringLiteral("%1 findings, listed above").arg(count)));
    }

private:
    std::vector<SourceFile> m_files;
};

STUDIO_TEST(ArchitectureTest)
#include "architecture_test.moc"
