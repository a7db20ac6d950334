// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up files for every rule: those that it must find, with the line, and near misses that it
// must leave alone.
#include "tests/architecture/rules.h"

#include <QtTest>
#include <algorithm>
#include <set>

#include "tests/architecture/source_text.h"
#include "tests/support/test_main.h"

using namespace studio::architecture;

namespace {

struct Row {
    const char* rule;
    const char* path;
    std::string text;
    int line;  ///< Of the one finding; 0 where there must be none.
};

std::string lines(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "int a;\n";
    return text;
}

const std::string kLicence = "SPDX-License-Identifier: GPL-3.0-or-later\n";

std::vector<Row> includeRows() {
    return {
        {"engine order", "engine/model/a.cpp", "#include \"engine/heads/b.h\"", 1},
        {"engine order", "engine/base/a.h", "\n#include <vector>\n# include <engine/data/b.h>", 3},
        {"engine order", "engine/storage/a.cpp", "#include \"app/b.h\"", 1},
        {"engine order", "engine/storage/a.cpp", "#include \"ui/b.h\"", 1},
        {"engine order", "engine/storage/a.cpp", "#include \"tests/b.h\"", 1},
        {"engine order", "engine/storage/a.cpp", "#include \"engine/elsewhere/b.h\"", 1},
        {"engine order", "engine/storage/a.cpp", "#include \"engine/b.h\"", 1},
        {"engine order", "engine/heads/a.cpp", "#include \"engine/model/b.h\"", 0},
        {"engine order", "engine/heads/a.cpp", "#include \"engine/heads/b.h\"", 0},
        {"engine order", "engine/base/a.cpp", "// #include \"engine/data/b.h\"", 0},
        {"engine order", "engine/base/a.cpp", "/*\n#include \"engine/data/b.h\"\n*/", 0},
        {"engine order", "tests/engine/base/a.cpp", "#include \"engine/storage/b.h\"", 0},
        {"engine order", "app/a.cpp", "#include \"ui/b.h\"\n#include \"engine/data/b.h\"", 0},
        {"engine without Qt", "engine/data/a.cpp", "#include <QString>", 1},
        {"engine without Qt", "engine/data/a.cpp", "#include <QtCore/QString>", 1},
        {"engine without Qt", "engine/data/a.cpp", "#include <QtGlobal>", 1},
        {"engine without Qt", "engine/data/a.cpp", "#include <qglobal.h>", 1},
        {"engine without Qt", "engine/data/a.h", "class A {\n    Q_OBJECT\n};", 2},
        {"engine without Qt", "engine/data/a.h", "// no Q_OBJECT here", 0},
        {"engine without Qt", "engine/data/a.cpp", "#include \"engine/base/quantity.h\"", 0},
        {"engine without Qt", "ui/a.cpp", "#include <QString>", 0},
        {"engine without Qt", "engine/kernels/a.cpp", "#include <Eigen/QR>", 0},
        {"oneTBB in platform", "engine/kernels/a.cpp", "#include <oneapi/tbb/info.h>", 1},
        {"oneTBB in platform", "tests/engine/a.cpp", "#include <tbb/info.h>", 1},
        {"oneTBB in platform", "app/a.cpp", "#include \"oneapi/tbb.h\"", 1},
        {"oneTBB in platform", "engine/platform/a.cpp", "#include <oneapi/tbb/info.h>", 0},
        {"Eigen in kernels", "engine/model/a.cpp", "#include <Eigen/QR>", 1},
        {"Eigen in kernels", "engine/kernels/a.cpp", "#include <Eigen/QR>", 0},
        {"libcurl in fetch", "app/a.cpp", "#include <curl/curl.h>", 1},
        {"libcurl in fetch", "engine/fetch/a.cpp", "#include <curl/curl.h>", 0},
        {"Highway in kernels", "engine/model/a.cpp", "#include <hwy/highway.h>", 1},
        {"Highway in kernels", "engine/platform/a.cpp", "#include \"hwy/targets.h\"", 1},
        {"Highway in kernels", "engine/kernels/a.cpp", "#include \"hwy/highway.h\"", 0},
        {"QCustomPlot in plots", "ui/panels/a.h", "#include <qcustomplot.h>", 1},
        {"QCustomPlot in plots", "tests/ui/a.cpp", "#include \"qcustomplot.h\"", 1},
        {"QCustomPlot in plots", "ui/plots/a.h", "#include <qcustomplot.h>", 0},
        {"window sees values", "ui/panels/a.cpp", "#include \"engine/training/b.h\"", 1},
        {"window sees values", "ui/panels/a.cpp", "#include \"engine/platform/b.h\"", 1},
        {"window sees values", "ui/panels/a.cpp", "#include \"app/b.h\"", 1},
        {"window sees values", "ui/panels/a.cpp", "#include \"engine/telemetry/b.h\"", 0},
        {"window sees values", "ui/panels/a.cpp", "#include \"ui/theme/b.h\"\n#include <QWidget>",
         0},
        {"window sees values", "app/a.cpp", "#include \"engine/training/b.h\"", 0},
        {"paths from the root", "engine/data/a.cpp", "#include \"b.h\"", 1},
        {"paths from the root", "ui/panels/a.cpp", "#include \"../theme/b.h\"", 1},
        {"paths from the root", "engine/data/a.cpp", "#include \"engine/data/../heads/b.h\"", 1},
        {"paths from the root", "tests/engine/a.cpp", "#include \"a.moc\"", 0},
        {"paths from the root", "engine/data/a.cpp", "#include \"engine/data/b.h\"", 0},
        {"paths from the root", "engine/data/a.cpp", "#include <zlib.h>", 0},
    };
}

std::vector<Row> textRows() {
    return {
        {"licence first", "engine/data/a.cpp", "int a;\n", 1},
        {"licence first", "engine/data/a.cpp", "", 1},
        {"licence first", "ui/a.h", "\n// " + kLicence, 1},
        {"licence first", "ui/a.h", "// SPDX-License-Identifier: MIT\n", 1},
        {"licence first", "ui/CMakeLists.txt", "// " + kLicence, 1},
        {"licence first", "tests/a.py", "#!/usr/bin/env python3\nimport os\n", 2},
        {"licence first", "packaging/studio", "#!/bin/sh\n", 2},
        {"licence first", "packaging/a.sh", "set -e\n", 1},
        {"licence first", "ui/a.h", "// " + kLicence, 0},
        {"licence first", "ui/CMakeLists.txt", "# " + kLicence + "project(A)\n", 0},
        {"licence first", "packaging/studio", "#!/bin/sh\n# " + kLicence, 0},
        {"short files", "engine/data/a.cpp", lines(401), 401},
        {"short files", "tests/engine/a.h", lines(401), 401},
        {"short files", "engine/data/a.cpp", lines(400), 0},
        {"short files", "tests/benchmark/a.py", lines(401), 0},
        {"headers once", "engine/data/a.h", "int a;\n", 1},
        {"headers once", "engine/data/a.h", "// #pragma once\n", 1},
        {"headers once", "engine/data/a.h", "#if defined(HWY_TARGET_TOGGLE)\n", 1},
        {"headers once", "engine/data/a.h", "// why\n#pragma once\nint a;\n", 0},
        {"headers once", "engine/kernels/a.h", "#if defined(HWY_TARGET_TOGGLE)\n", 0},
        {"headers once", "engine/data/a.cpp", "int a;\n", 0},
        {"no skipped tests", "tests/ui/a.cpp", "void a() {\n    QSKIP(\"later\");\n}\n", 2},
        {"no skipped tests", "tests/ui/a.cpp", "// QSKIP is not used\nint aQSKIPb;\n", 0},
        {"nothing unfinished", "engine/data/a.cpp",
         "int a;\n// TO"
         "DO: b\n",
         2},
        {"nothing unfinished", "packaging/studio",
         "# FIX"
         "ME\n",
         1},
        {"nothing unfinished", "cmake/A.cmake",
         "# X"
         "XX\n",
         1},
        {"nothing unfinished", "app/a.cpp",
         "// mkstemp wants XXXXXX; TO"
         "DOS is a word\n",
         0},
        {"no forbidden calls", "app/a.cpp", "a(Qt::BlockingQueuedConnection);", 1},
        {"no forbidden calls", "ui/a.cpp", "\nQCoreApplication::processEvents();", 2},
        {"no forbidden calls", "ui/a.cpp", "thread->terminate();", 1},
        {"no forbidden calls", "ui/a.cpp", "m_thread.terminate();", 1},
        {"no forbidden calls", "engine/data/a.cpp", "std::this_thread::sleep_for(a);", 1},
        {"no forbidden calls", "ui/a.cpp", "QThread::msleep(5);", 1},
        {"no forbidden calls", "ui/a.cpp", "std::terminate();", 0},
        {"no forbidden calls", "ui/a.cpp", "// never processEvents\nauto a = \"terminate\";", 0},
        {"no forbidden calls", "tests/a.cpp", "std::this_thread::sleep_for(a);", 0},
    };
}

const Rule* ruleNamed(std::string_view name) {
    const auto rules = allRules();
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&](const Rule& rule) { return rule.name == name; });
    return found == rules.end() ? nullptr : &*found;
}

}  // namespace

class ArchitectureRulesTest : public QObject {
    Q_OBJECT
private slots:
    void ruleFindsWhatItIsAbout_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        for (const auto& rows : {includeRows(), textRows()})
            for (const Row& row : rows)
                QTest::addRow("%s: %s %.60s", row.rule, row.path, row.text.c_str())
                    << row.rule << row.path << QString::fromStdString(row.text) << row.line;
    }
    void ruleFindsWhatItIsAbout() {
        QFETCH(QString, rule);
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(int, line);
        const Rule* checked = ruleNamed(rule.toStdString());
        QVERIFY(checked);
        const std::string pathText = path.toStdString(), fileText = text.toStdString();
        const std::vector<Finding> findings = checked->check({pathText, fileText});
        QCOMPARE(findings.size(), std::size_t(line == 0 ? 0 : 1));
        if (line != 0) {
            QCOMPARE(findings[0].line, line);
            QVERIFY(!findings[0].message.empty());
        }
    }

    void everyRuleHasRowsOfBothKinds() {
        std::set<std::string> finding, quiet;
        for (const auto& rows : {includeRows(), textRows()})
            for (const Row& row : rows)
                (row.line == 0 ? quiet : finding).insert(row.rule);
        for (const Rule& rule : allRules()) {
            QVERIFY2(finding.contains(rule.name), rule.name);
            QVERIFY2(quiet.contains(rule.name), rule.name);
        }
    }

    void codeOnlyKeepsCode_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("line comment") << "a; // b\nc"
                                      << "a;     \nc";
        QTest::newRow("continued") << "// a \\\nb\nc"
                                   << "      \n \nc";
        QTest::newRow("block comment") << "a/* b\nc */d"
                                       << "a    \n    d";
        QTest::newRow("string") << "f(\"// \\\" a\") b"
                                << "f(         ) b";
        QTest::newRow("character") << "'\"' a '\\'' b"
                                   << "    a      b";
        QTest::newRow("raw string") << "R\"x(a)\" \" )x\" b"
                                    << "              b";
        QTest::newRow("digits") << "1'000 + 0xab'cd"
                                << "1'000 + 0xab'cd";
        QTest::newRow("not closed") << "a \"b"
                                    << "a   ";
        QTest::newRow("slash at the end") << "a /"
                                          << "a /";
    }
    void codeOnlyKeepsCode() {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QCOMPARE(QString::fromStdString(codeOnly(text.toStdString())), code);
    }
};

STUDIO_TEST(ArchitectureRulesTest)
#include "rules_test.moc"
